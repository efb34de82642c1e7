import type { Client } from 'pg';
import type { Database } from '../../database';
import type { BadRow, ReadRow } from '../read-row';
import type { Sheet } from '../sheet';
import { openFeed, type FeedRequest } from './feeds';
import { stage } from './stage';
import { takeIn, type Outcome } from './take-in';

export type Progress =
  { step: 'reading'; rows: number; refused: number } | { step: 'writing'; rows: number; of: number; refused: number };

export interface ImportOptions {
  sheet: Sheet;
  request: Omit<FeedRequest, 'sheet' | 'key'>;
  /** The file's rows, as readRow has them, in their order; lines rise from 1 and need not be without gaps. */
  lots: AsyncIterable<readonly ReadRow[]> | Iterable<readonly ReadRow[]>;
  /** Do all of it, say what came of it, and take it back. */
  dryRun?: boolean;
  endMany?: boolean;
  onProgress?: (progress: Progress) => void;
  /** Every refused row in the order of the file, before anything is committed. */
  onRefused?: (lots: AsyncIterable<BadRow[]>) => Promise<void>;
}

/** @returns a sheet's rows that were refused, a few thousand at a time */
async function* refusedRows(client: Client, feed: string): AsyncGenerator<BadRow[]> {
  for (let after = 0; ;) {
    const { rows } = await client.query<BadRow>(
      `SELECT line, source_number AS "sourceNumber", problems FROM staged_row
       WHERE feed = $1 AND line > $2 AND problems IS NOT NULL ORDER BY line LIMIT 5000`,
      [feed, after],
    );
    if (!rows.length) return;
    after = rows.at(-1)!.line;
    yield rows;
  }
}

/**
 * Takes a file's rows in, in one transaction on a connection of its own: killed at any moment, of it or of PostgreSQL,
 * nothing is left of it.
 * @returns the feed's number, 0 for a dry run, and what came of it
 * @throws what the rows' source throws; ConflictError (take-in.ts); the driver's error
 */
export async function importRows(database: Database, options: ImportOptions): Promise<Outcome & { feed: string }> {
  const { sheet, request, lots, dryRun = false, endMany = false, onProgress = () => undefined, onRefused } = options;
  return database.withConnection(async (client) => {
    await client.query('BEGIN');
    try {
      // It stands before the lasting table of that name, and nobody else sees it: nothing to clean up after a crash.
      await client.query(`SET temp_buffers = '32MB'; SET LOCAL work_mem = '64MB'`);
      await client.query('CREATE TEMP TABLE staged_row (LIKE staged_row INCLUDING INDEXES) ON COMMIT DROP');
      const feed = (await openFeed(client, { ...request, sheet: sheet.name, key: null }))!;
      const { refused } = await stage(client, feed, lots, (staged) => onProgress({ step: 'reading', ...staged }));
      const outcome = await takeIn(
        { client, feed, sheet, request },
        { endMany, preview: dryRun, onProgress: (rows, of) => onProgress({ step: 'writing', rows, of, refused }) },
      );
      await onRefused?.(refusedRows(client, feed));
      await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
      return { ...outcome, feed: dryRun ? '0' : feed };
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined); // A lost connection has rolled back by itself.
      throw error;
    }
  });
}
