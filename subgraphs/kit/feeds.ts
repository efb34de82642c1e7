import type { EntityManager } from 'typeorm';
import type { FeedSource } from './aid/rows';

/**
 * Declares the divisions that a department serves; one that is declared and never fed is seen as such.
 * @param divisions 6- or 9-digit codes
 */
export async function declareDivisions(manager: EntityManager, divisions: string[], source: FeedSource): Promise<void> {
  await manager.query(
    `INSERT INTO division_feed (division, source) SELECT code, $2 FROM unnest($1::text[]) AS d(code)
     ON CONFLICT (division) DO UPDATE SET source = excluded.source`,
    [divisions, source],
  );
}

/**
 * Records that a division was fed, in the transaction that wrote its rows, with the count by which the next feed
 * will be judged. @param active how many running records (for finance: payments of the year) the feed left
 */
export async function recordFeed(manager: EntityManager, division: string, asOf: Date, active: number): Promise<void> {
  await manager.query(
    `UPDATE division_feed
     SET active_before = CASE WHEN as_of IS NULL THEN NULL ELSE active END, active = $3, as_of = $2
     WHERE division = $1`,
    [division, asOf, active],
  );
}
