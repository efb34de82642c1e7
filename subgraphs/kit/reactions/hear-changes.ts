import type { Client } from 'pg';
import type { Listening } from '../inbox/consume';
import { changesHeard, holdingChanges, type HeardChange } from './changes';

/** Writes what was heard, as far as nothing later is known, in one statement. */
async function writeChanges(client: Client, heard: readonly HeardChange[]): Promise<void> {
  const rows = holdingChanges(heard);
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

/** Hears of deaths, moves and splits. */
export const hearChanges: Listening<HeardChange> = {
  topics: ['person', 'household'],
  read: changesHeard,
  write: writeChanges,
};

/** Hears of deaths, for whom nothing else concerns. */
export const hearDeaths: Listening<HeardChange> = {
  topics: ['person'],
  read: (event) => changesHeard(event).filter(({ kind }) => kind === 'DEATH'),
  write: writeChanges,
};
