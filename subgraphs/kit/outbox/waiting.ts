import type { Client } from 'pg';

/** What a database has still to tell others. */
export interface Waiting {
  /** Events in the outbox. */
  outbox: number;
  /** Feeds, or feeds taken back, that were not told of in whole; null where no feeds come in. */
  feeds: number | null;
}

/** @throws the driver's error */
export async function waitingIn(client: Client): Promise<Waiting> {
  const { rows } = await client.query<{ outbox: number; takes: boolean }>(
    `SELECT (SELECT count(*) FROM outbox)::integer AS outbox, to_regclass('feed_turn') IS NOT NULL AS takes`,
  );
  const { outbox, takes } = rows[0]!;
  if (!takes) return { outbox, feeds: null };
  const { rows: turns } = await client.query<{ feeds: number }>(
    'SELECT count(*)::integer AS feeds FROM feed_turn WHERE told_at IS NULL',
  );
  return { outbox, feeds: turns[0]!.feeds };
}
