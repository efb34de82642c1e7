import { recordSubject } from '@one-door/events';
import { latest, type Listening } from '@one-door/kit';
import type { Client } from 'pg';
import { compare } from '../rules';
import { isLaterEntry, readEvent, type Entry, type Said, type ToldHousehold, type ToldState } from './picture';

async function writeEntries(client: Client, entries: readonly Entry[]): Promise<void> {
  const rows = latest(entries, ({ pid, kind, id }) => `${pid} ${kind} ${id}`, isLaterEntry).sort(
    (a, b) => compare(a.pid, b.pid) || compare(a.kind, b.kind) || compare(a.id, b.id),
  );
  if (!rows.length) return;
  await client.query({
    name: 'entries',
    text: `INSERT INTO entry (pid, kind, id, department, revision, held, event_id, value)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::boolean[], $7::text[], $8::json[])
     ON CONFLICT (pid, kind, id) DO UPDATE SET department = excluded.department, revision = excluded.revision,
       held = excluded.held, event_id = excluded.event_id, value = excluded.value
     WHERE entry.revision < excluded.revision OR (entry.revision = excluded.revision AND entry.held <= excluded.held)`,
    values: [
      rows.map(({ pid }) => pid),
      rows.map(({ kind }) => kind),
      rows.map(({ id }) => id),
      rows.map(({ department }) => department),
      rows.map(({ revision }) => revision),
      rows.map(({ held }) => held),
      rows.map(({ eventId }) => eventId),
      rows.map(({ value }) => JSON.stringify(value)),
    ],
  });
}

async function writeHouseholds(client: Client, told: readonly ToldHousehold[]): Promise<void> {
  const rows = latest(
    told,
    ({ state }) => state.id,
    (one, than) => one.version >= than.version,
  ).sort((a, b) => compare(a.state.id, b.state.id));
  if (!rows.length) return;
  const { rows: written } = await client.query<{ id: string }>(
    `INSERT INTO household (id, version, division, members)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::json[])
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, division = excluded.division, members = excluded.members
     WHERE household.version <= excluded.version RETURNING id`,
    [
      rows.map(({ state }) => state.id),
      rows.map(({ version }) => version),
      rows.map(({ state }) => state.division),
      rows.map(({ state }) => JSON.stringify(state.members)),
    ],
  );
  const ids = new Set(written.map(({ id }) => id));
  await client.query('DELETE FROM member WHERE household = ANY($1::uuid[])', [[...ids]]);
  const members = rows
    .filter(({ state }) => ids.has(state.id))
    .flatMap(({ state: { id, members: own } }) => own.map((member) => ({ household: id, ...member })));
  await client.query(
    `INSERT INTO member (pid, household, from_date, to_date)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::date[], $4::date[]) ON CONFLICT DO NOTHING`,
    [
      members.map(({ pid }) => pid),
      members.map(({ household }) => household),
      members.map(({ from }) => from),
      members.map(({ to }) => to),
    ],
  );
}

/** All heartbeats are in one partition: the last that comes holds, whatever a department's clock says. */
async function writeStates(client: Client, told: readonly ToldState[]): Promise<void> {
  for (const { department, saidAt, state } of told) {
    await client.query(
      `INSERT INTO department_state (department, said_at, state) VALUES ($1, $2, $3)
       ON CONFLICT (department) DO UPDATE SET said_at = excluded.said_at, state = excluded.state`,
      [department, saidAt, JSON.stringify(state)],
    );
  }
}

/** Whom an event touched: a person, or a household. */
export interface Due {
  pid: string | null;
  household: string | null;
  eventId: string;
}

/** What is done about those whom events touched, in the transaction that takes the events. */
export type WhenDue = (client: Client, due: readonly Due[]) => Promise<void>;

/** With a household goes who was in it, and may stand alone now. */
function dueOf({ entry, household }: Said): Due[] {
  // What covers nobody shows nothing of anybody.
  if (entry?.pid.startsWith(recordSubject(''))) return [];
  if (entry) return [{ pid: entry.pid, household: null, eventId: entry.eventId }];
  if (!household) return [];
  const { state, former, eventId } = household;
  const pids = new Set([...state.members.map(({ pid }) => pid), ...former]);
  return [{ pid: null, household: state.id, eventId }, ...[...pids].map((pid) => ({ pid, household: null, eventId }))];
}

/** What it is made of. */
export const pictureTopics = ['aid', 'fact', 'person', 'household', 'department'] as const;

/**
 * Brings the picture up to date with events.
 * @param openBirth reads a sealed date of birth; throws for one that was sealed under another key
 */
export const hearPicture = (openBirth: (sealed: string, pid: string) => string, whenDue: WhenDue): Listening<Said> => ({
  topics: pictureTopics,
  read: (event) => readEvent(event, openBirth),
  async write(client, said) {
    await writeEntries(
      client,
      said.flatMap(({ entry }) => entry ?? []),
    );
    await writeHouseholds(
      client,
      said.flatMap(({ household }) => household ?? []),
    );
    await writeStates(
      client,
      said.flatMap(({ state }) => state ?? []),
    );
    const due = said.flatMap(dueOf);
    if (due.length) await whenDue(client, due);
  },
});
