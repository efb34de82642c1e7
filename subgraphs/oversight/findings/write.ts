import { createEvent, messageOf, type Message } from '@one-door/events';
import { writeEvents } from '@one-door/kit';
import type { Client } from 'pg';
import { compare } from '../rules';
import { ownName, ownStep, type OwnStep, type Status } from './life';
import { lockFindings } from './lock';
import { join, type Shown } from './shown';
import { tellOpened } from './tell-opened';

/** What a unit was seen to show. */
export interface UnitSightings {
  unit: string;
  shown: readonly Shown[];
  /** The events for which it was looked at; none, when all are. */
  triggers: readonly string[];
}

/** A finding as it is kept. */
interface FindingRow {
  status: Status;
  shown: boolean;
  revision: number;
  value: string;
}

interface Written {
  shown: Shown;
  row: FindingRow | null;
  step: OwnStep;
  status: Status;
  isShown: boolean;
  events: string[];
}

const textOf = (shown: Shown) => JSON.stringify(shown);

/** @returns the events by which the records of findings came to be as they are */
async function eventsOf(
  client: Client,
  sightings: readonly { finding: string; shown: Shown }[],
): Promise<{ finding: string; events: string[] }[]> {
  const places = sightings.flatMap(({ finding, shown: { pids, records } }) =>
    pids.flatMap((pid) => records.map((record) => ({ finding, pid, record }))),
  );
  if (!places.length) return [];
  const { rows } = await client.query<{ finding: string; events: string[] }>({
    name: 'events_of',
    text: `SELECT w.finding, array_agg(DISTINCT e.event_id) AS events FROM unnest($1::text[], $2::text[], $3::text[]) AS w(finding, pid, record),
       LATERAL (SELECT event_id FROM entry WHERE pid = w.pid AND kind = 'records' AND id = w.record OFFSET 0) e GROUP BY w.finding`,
    values: [places.map(({ finding }) => finding), places.map(({ pid }) => pid), places.map(({ record }) => record)],
  });
  return rows;
}

/** Brings the units' rows up to date. @returns the findings whose parts changed, with why */
async function writeSightings(client: Client, units: readonly UnitSightings[]): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ unit: string; finding: string; value: string }>({
    name: 'sightings_of',
    text: 'SELECT unit, finding, value::text FROM sighting WHERE unit = ANY($1::text[])',
    values: [units.map(({ unit }) => unit)],
  });
  const known = new Map(rows.map(({ unit, finding, value }) => [`${unit} ${finding}`, { unit, finding, value }]));
  const causes = new Map<string, string[]>();
  const touch = (finding: string, events: readonly string[]) =>
    causes.set(finding, [...new Set([...(causes.get(finding) ?? []), ...events])].sort());
  const written: { unit: string; finding: string; value: string; shown: Shown }[] = [];
  for (const { unit, shown: all, triggers } of units) {
    for (const shown of all) {
      const key = `${unit} ${shown.id}`;
      const value = textOf(shown);
      const before = known.get(key);
      known.delete(key);
      if (before?.value === value) continue;
      written.push({ unit, finding: shown.id, value, shown });
      touch(shown.id, triggers);
    }
  }
  for (const { finding, events } of await eventsOf(client, written)) touch(finding, events);
  const triggersOf = new Map(units.map(({ unit, triggers }) => [unit, triggers]));
  const gone = [...known.values()];
  for (const { unit, finding } of gone) touch(finding, triggersOf.get(unit)!);
  if (gone.length) {
    await client.query({
      name: 'take_sightings',
      text: 'DELETE FROM sighting s USING unnest($1::text[], $2::text[]) AS g(unit, finding) WHERE s.unit = g.unit AND s.finding = g.finding',
      values: [gone.map(({ unit }) => unit), gone.map(({ finding }) => finding)],
    });
  }
  if (written.length) {
    await client.query({
      name: 'write_sightings',
      text: `INSERT INTO sighting (unit, finding, value) SELECT * FROM unnest($1::text[], $2::text[], $3::json[])
       ON CONFLICT (unit, finding) DO UPDATE SET value = excluded.value`,
      values: [
        written.map(({ unit }) => unit),
        written.map(({ finding }) => finding),
        written.map(({ value }) => value),
      ],
    });
  }
  return causes;
}

/** @returns what becomes of each finding, those alone of which something does */
async function judge(client: Client, causes: ReadonlyMap<string, string[]>): Promise<Written[]> {
  const ids = [...causes.keys()].sort();
  // Before the parts are read: another unit of the same finding waits here until this one is committed.
  await lockFindings(client, ids);
  const { rows } = await client.query<{ id: string; row: FindingRow | null; parts: [unit: string, shown: Shown][] }>({
    name: 'findings_of',
    text: `SELECT w.id,
       (SELECT json_build_object('status', status, 'shown', shown, 'revision', revision, 'value', value::text) FROM finding WHERE id = w.id) AS row,
       coalesce((SELECT json_agg(json_build_array(unit, value)) FROM sighting WHERE finding = w.id), '[]') AS parts
     FROM unnest($1::text[]) AS w(id)`,
    values: [ids],
  });
  return rows.flatMap(({ id, row, parts }) => {
    const shown = parts.length ? join(parts) : undefined;
    const step = ownStep(
      row?.status ?? null,
      row?.shown ?? false,
      shown !== undefined,
      shown !== undefined && textOf(shown) !== row?.value,
    );
    if (!step) return [];
    const last = shown ?? (JSON.parse(row!.value) as Shown);
    return [{ shown: last, row, step: step.step, status: step.to, isShown: shown !== undefined, events: causes.get(id)! }]; // prettier-ignore
  });
}

function eventOf({ shown, row, step, status }: Written, at: Date, rulesVersion: string): Message[] {
  const revision = (row?.revision ?? 0) + 1;
  const common = { source: '/oversight' as const, subject: shown.id, time: at };
  // What is under verification, or decided, stays with whoever is at it.
  if (status === 'OPEN') return [tellOpened(shown, revision, at, rulesVersion)];
  if (step !== 'SETTLED' || status !== 'SETTLED') return [];
  const data = { revision, outcome: 'OVERTAKEN' as const, reason: 'MENDED_MEANWHILE' as const, decidedBy: ownName, note: null, amount: null }; // prettier-ignore
  return [messageOf(createEvent('org.one-door.finding.settled.v1', { ...common, data }))];
}

async function writeFindings(
  client: Client,
  written: readonly Written[],
  at: Date,
  rulesVersion: string,
): Promise<void> {
  const rows = written.map(({ shown, row, step, status, isShown, events }) => ({
    id: shown.id,
    rule: shown.rule,
    kind: shown.kind,
    shown: isShown,
    status,
    revision: (row?.revision ?? 0) + 1,
    division: shown.division,
    departments: shown.departments,
    pids: shown.pids,
    records: shown.records,
    from_date: shown.from,
    to_date: shown.to,
    months: shown.months,
    amount: shown.amount,
    rules_version: rulesVersion,
    value: shown,
    step,
    events,
  }));
  await client.query({
    name: 'write_findings',
    text: `WITH w AS MATERIALIZED (
       SELECT * FROM json_to_recordset($1::json) AS r(id text, rule text, kind text, shown boolean, status text,
         revision integer, division text, departments text[], pids text[], records text[], from_date date, to_date date,
         months integer, amount numeric(14, 2), rules_version text, value json, step text, events text[])),
     kept AS (
       INSERT INTO finding (id, rule, kind, shown, status, revision, division, departments, pids, records, from_date, to_date,
         months, amount, rules_version, value, opened_at, changed_at)
       SELECT id, rule, kind, shown, status, revision, division, departments, pids, records, from_date, to_date,
         months, amount, rules_version, value, $2, $2 FROM w
       ON CONFLICT (id) DO UPDATE SET shown = excluded.shown, status = excluded.status, revision = excluded.revision,
         division = excluded.division, departments = excluded.departments, pids = excluded.pids, records = excluded.records,
         from_date = excluded.from_date, to_date = excluded.to_date, months = excluded.months, amount = excluded.amount,
         rules_version = excluded.rules_version, value = excluded.value, changed_at = excluded.changed_at)
     INSERT INTO finding_step (finding, revision, at, step, status, by, amount, events)
     SELECT id, revision, $2, step, status, $3, amount, events FROM w`,
    values: [JSON.stringify(rows), at, ownName],
  });
}

/**
 * Makes the findings what the units show, in the caller's transaction: those that are new open, those that changed say
 * so, those that nothing shows any more settle; each step is kept with the events that caused it, and told.
 * @param units all that each of them shows, also nothing
 * @returns how many findings changed
 */
export async function writeShown(
  client: Client,
  units: readonly UnitSightings[],
  at: Date,
  rulesVersion: string,
): Promise<number> {
  const causes = await writeSightings(
    client,
    [...units].sort((a, b) => compare(a.unit, b.unit)),
  );
  return settle(client, causes, at, rulesVersion);
}

/**
 * Brings findings up to date with their parts.
 * @param causes by finding, the events for which something of it changed
 */
export async function settle(
  client: Client,
  causes: ReadonlyMap<string, string[]>,
  at: Date,
  rulesVersion: string,
): Promise<number> {
  if (!causes.size) return 0;
  const written = await judge(client, causes);
  if (!written.length) return 0;
  await writeFindings(client, written, at, rulesVersion);
  await writeEvents(
    client,
    written.flatMap((each) => eventOf(each, at, rulesVersion)),
  );
  return written.length;
}
