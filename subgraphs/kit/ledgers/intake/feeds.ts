import type { Client } from 'pg';
import type { FeedSource } from '../../aid/rows';
import { noteTurn } from '../../telling/turns';

/** What a feed is opened with. */
export interface FeedRequest {
  sheet: string;
  /** Who brings it. */
  by: string;
  source: FeedSource;
  asOf: Date;
  /** All that there is in its divisions. */
  complete: boolean;
  /** What it speaks for; null for the divisions of its rows. */
  divisions: string[] | null;
  /** SHA-256 of the file in hexadecimal. */
  fileDigest: string | null;
  /** The sender's own, by which a second sending is known. */
  key: string | null;
}

export interface Feed extends Omit<FeedRequest, 'key'> {
  id: string;
  state: 'RECEIVING' | 'APPLIED' | 'UNDONE';
  startedAt: Date;
  finishedAt: Date | null;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  refused: number;
}

const columns = `id::text, sheet, state, fed_by AS "by", source, file_digest AS "fileDigest", complete,
  coalesce((SELECT array_agg(d.division ORDER BY d.division) FROM feed_division d WHERE d.feed = f.id), divisions, '{}')
    AS divisions,
  as_of AS "asOf", started_at AS "startedAt", finished_at AS "finishedAt", received AS rows, added, changed, unchanged,
  ended, refused`;

/** @returns the id of a feed that has just been opened; null where its key is another's already */
export async function openFeed(client: Client, request: FeedRequest): Promise<string | null> {
  const { sheet, by, source, asOf, complete, divisions, fileDigest, key } = request;
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO feed (sheet, state, fed_by, source, as_of, complete, divisions, file_digest, key)
     VALUES ($1, 'RECEIVING', $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING RETURNING id::text`,
    // A name, and no more of it than a list of feeds has room for.
    [sheet, by.slice(0, 60), source, asOf, complete, divisions, fileDigest, key],
  );
  return rows[0]?.id ?? null;
}

/** What came of a feed. */
export type Counts = Pick<Feed, 'rows' | 'added' | 'changed' | 'unchanged' | 'ended' | 'refused'>;

export async function closeFeed(client: Client, id: string, counts: Counts): Promise<void> {
  const { rows, added, changed, unchanged, ended, refused } = counts;
  await client.query(
    `UPDATE feed SET state = 'APPLIED', finished_at = clock_timestamp(), received = $2, added = $3, changed = $4, unchanged = $5,
       ended = $6, refused = $7 WHERE id = $1`,
    [id, rows, added, changed, unchanged, ended, refused],
  );
  if (added || changed || ended) await noteTurn(client, id, false);
}

/** @returns null where there is no such feed */
export async function findFeed(client: Client, id: string): Promise<Feed | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const { rows } = await client.query<Feed>(`SELECT ${columns} FROM feed f WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** @returns the newest first */
export async function listFeeds(client: Pick<Client, 'query'>, first: number): Promise<Feed[]> {
  const { rows } = await client.query<Feed>(`SELECT ${columns} FROM feed f ORDER BY f.id DESC LIMIT $1`, [first]);
  return rows;
}

/**
 * Says in the summary that every answer carries how far the feed brought its divisions.
 * @param divisions that it spoke for, also those that it left without a row
 */
export async function noteDivisions(client: Client, id: string, divisions: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO feed_division (feed, division, running)
     SELECT f.id, d.division, (SELECT count(*) FROM ledger_row l WHERE l.sheet = f.sheet AND l.division = d.division AND l.counts)
     FROM feed f, unnest($2::text[]) AS d(division) WHERE f.id = $1`,
    [id, divisions],
  );
  await summarise(client, id);
}

/**
 * Brings the summary of the divisions that a feed touched up to date: how many rows run now, and how many did after the
 * feed before the last.
 */
export async function summarise(client: Client, id: string): Promise<void> {
  await client.query(
    `WITH touched AS (
       SELECT division FROM feed_division WHERE feed = $1
       -- Where a row moved away from, or was put back to, nobody may have spoken for.
       UNION SELECT c.division FROM ledger_change c JOIN division_feed d USING (division) WHERE c.feed = $1),
     this AS (SELECT sheet, source FROM feed WHERE id = $1),
     past AS (
       SELECT d.division, f.as_of, f.source, d.running,
         row_number() OVER (PARTITION BY d.division ORDER BY f.finished_at DESC) AS ago,
         max(f.as_of) OVER (PARTITION BY d.division) AS newest
       FROM feed_division d JOIN feed f ON f.id = d.feed
       WHERE f.state <> 'UNDONE' AND d.division IN (SELECT division FROM touched) AND f.sheet = (SELECT sheet FROM this))
     INSERT INTO division_feed (division, as_of, source, active, active_before)
     SELECT t.division, l.newest, coalesce(l.source, this.source),
       (SELECT count(*) FROM ledger_row r WHERE r.sheet = this.sheet AND r.division = t.division AND r.counts), b.running
     FROM touched t CROSS JOIN this
     LEFT JOIN past l ON l.division = t.division AND l.ago = 1
     LEFT JOIN past b ON b.division = t.division AND b.ago = 2
     ON CONFLICT (division) DO UPDATE SET as_of = excluded.as_of, source = excluded.source, active = excluded.active,
       active_before = excluded.active_before`,
    [id],
  );
}
