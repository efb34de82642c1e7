import type { EventType } from '@one-door/events';
import type { Client } from 'pg';
import type { Arrival, Listening } from '../inbox/consume';
import { changesHeard, holdingChanges, type HeardChange } from './changes';

/** Writes what was heard, as far as nothing later is known, in one statement. */
async function writeChanges(client: Client, heard: readonly HeardChange[]): Promise<void> {
  const rows = holdingChanges(heard);
  if (!rows.length) return;
  await client.query(
    `INSERT INTO heard_change AS h (pid, source, kind, on_date, version, known_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::bigint[], $6::timestamptz[])
     ON CONFLICT (pid, source) DO UPDATE SET kind = excluded.kind, on_date = excluded.on_date,
       version = excluded.version, known_at = excluded.known_at
     WHERE (h.version, coalesce(h.on_date, '-infinity')) < (excluded.version, coalesce(excluded.on_date, '-infinity'))`,
    [
      rows.map(({ pid }) => pid),
      rows.map(({ source }) => source),
      rows.map(({ kind }) => kind),
      rows.map(({ on }) => on),
      rows.map(({ version }) => version),
      rows.map(({ knownAt }) => knownAt),
    ],
  );
}

const take =
  (...types: EventType[]) =>
  (client: Client, arrivals: readonly Arrival[]) =>
    writeChanges(
      client,
      arrivals.flatMap(({ event }) => (!types.length || types.includes(event.type) ? changesHeard(event) : [])),
    );

/** Hears of deaths, moves and splits. */
export const hearChanges: Listening = { topics: ['person', 'household'], take: take() };

/** Hears of deaths, for whom nothing else concerns. */
export const hearDeaths: Listening = { topics: ['person'], take: take('org.one-door.person.died.v1') };
