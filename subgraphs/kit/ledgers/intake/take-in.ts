import type { Client } from 'pg';
import { ConflictError } from '../../errors';
import type { Sheet } from '../sheet';
import { Writer } from './apply';
import { stageEndings } from './complete';
import { closeFeed, noteDivisions, type Counts, type FeedRequest } from './feeds';

/** One import of a department at a time: two do not mix. Any number does, as long as it is always the same. */
const lockNumber = 65_2015;

/** Waits until nobody else changes the department's ledgers; until the end of the transaction it is this one's turn. */
export async function takeTurn(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
}

/** More may end only if somebody says so: it is rather a ledger that was cut off. */
export const mostEnding = 0.3;

export interface Intake {
  client: Client;
  feed: string;
  sheet: Sheet;
  request: Pick<FeedRequest, 'asOf' | 'complete' | 'divisions'>;
}

export interface TakeInOptions {
  /** End what is missing, however much it is. */
  endMany?: boolean;
  /** What comes says nothing of how far its divisions' data has come: it is one decision, not a feed. */
  onlyRows?: boolean;
  /** Say what would end, and do not refuse for its share. */
  preview?: boolean;
  /** Hears how many rows have been compared and written, of how many. */
  onProgress?: (done: number, of: number) => void;
}

export interface Outcome extends Counts {
  /** Which divisions the feed spoke for. */
  divisions: string[];
  /** Of what is running, how much ends because it is missing: 0 to 1. */
  endingShare: number;
}

const contradiction = JSON.stringify([
  {
    column: '编号',
    zh: '同一编号在文件中有多行而内容不同，请只留一行。',
    en: 'stands in several rows that differ: keep the right one.',
  },
]);

/** A number that comes twice: as the same row it counts once; as different ones nobody knows which is right. */
async function settleRepeats(client: Client, feed: string): Promise<void> {
  await client.query(
    `WITH repeated AS (
       SELECT source_number, min(line) AS first, count(DISTINCT digest) AS contents FROM staged_row
       WHERE feed = $1 AND image IS NOT NULL GROUP BY source_number HAVING count(*) > 1),
     same AS (
       DELETE FROM staged_row s USING repeated r WHERE s.feed = $1 AND s.image IS NOT NULL
         AND s.source_number = r.source_number AND r.contents = 1 AND s.line > r.first)
     UPDATE staged_row s SET image = NULL, counts = false, problems = $2::jsonb FROM repeated r
     WHERE s.feed = $1 AND s.image IS NOT NULL AND s.source_number = r.source_number AND r.contents > 1`,
    [feed, contradiction],
  );
}

async function divisionsOf({ client, feed, sheet, request }: Intake): Promise<string[]> {
  const { rows } = await client.query<{ division: string }>(
    `SELECT division FROM staged_row WHERE feed = $1 AND image IS NOT NULL
     UNION SELECT unnest($2::text[])
     -- Who speaks for a county speaks for its townships, also for those that have nothing any more.
     UNION SELECT l.division FROM ledger_row l, unnest($2::text[]) AS d(division)
       WHERE $3 AND l.sheet = $4 AND l.division LIKE d.division || '%'
     ORDER BY 1`,
    [feed, request.divisions ?? [], request.complete, sheet.name],
  );
  return rows.map(({ division }) => division);
}

/** What is missing can only be told where it is known which rows came. */
async function requireNumbers({ client, feed }: Intake): Promise<void> {
  const { rows } = await client.query<{ nameless: number }>(
    'SELECT count(*)::integer AS nameless FROM staged_row WHERE feed = $1 AND source_number IS NULL',
    [feed],
  );
  const { nameless } = rows[0]!;
  if (!nameless) return;
  throw new ConflictError(
    `有 ${nameless} 行读不出编号，无法判断完整台账缺少哪些记录。请先修正这些行，或不作为完整台账导入。 ` +
      `${nameless} rows have no readable number, so that what is missing from a complete ledger cannot be told: mend them, or do not call it complete.`,
  );
}

async function endMissing(intake: Intake, divisions: string[], lines: number, options: TakeInOptions) {
  const { client, feed, sheet, request } = intake;
  if (!request.complete) return { rows: 0, share: 0 };
  await requireNumbers(intake);
  const endings = await stageEndings(client, feed, sheet, {
    divisions,
    firstLine: lines + 1,
    asOf: request.asOf,
  });
  if (endings.share > mostEnding && !options.endMany && !options.preview) {
    throw new ConflictError(
      `作为完整台账导入将终止 ${endings.rows} 条记录，占在享的 ${Math.round(endings.share * 100)}%，超过 30%。请确认文件完整；确要如此，请加 --yes（接口：endMany）。 ` +
        `${endings.rows} rows would end, ${Math.round(endings.share * 100)} % of what is running and over 30 %. See that the file is whole; if it is meant so, add --yes (endMany in the API).`,
    );
  }
  return endings;
}

/**
 * Takes a feed's staged rows into the department's tables, in the caller's transaction: once that is committed all of it
 * stands, before that nothing. It waits for whoever else is taking rows in.
 * @throws ConflictError for a complete ledger that would end too much or whose rows have no numbers; the driver's error
 */
export async function takeIn(intake: Intake, options: TakeInOptions = {}): Promise<Outcome> {
  const { client, feed, sheet } = intake;
  const { onProgress = () => undefined } = options;
  await takeTurn(client);
  const { rows: staged } = await client.query<{ rows: number; lines: number }>(
    'SELECT count(*)::integer AS rows, coalesce(max(line), 0) AS lines FROM staged_row WHERE feed = $1',
    [feed],
  );
  const { rows, lines } = staged[0]!;
  // Nothing else analyses a temporary table, and of the lasting one what is known is of other feeds.
  await client.query('ANALYZE staged_row (feed, line, source_number, division)');
  await settleRepeats(client, feed);
  const divisions = await divisionsOf(intake);
  const endings = await endMissing(intake, divisions, lines, options);

  // A lot is looked up row by row: a plan that reads the whole ledger for each would take ever longer as it grows.
  await client.query('SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off');
  const writer = new Writer(client, feed, sheet, intake.request);
  const of = lines + endings.rows;
  const own = await writer.apply(1, lines, (done) => onProgress(done, of));
  const ended = await writer.apply(lines + 1, of, (done) => onProgress(lines + done, of));
  const late = await writer.settle();
  const { rows: bad } = await client.query<{ refused: number }>(
    'SELECT count(*)::integer AS refused FROM staged_row WHERE feed = $1 AND line <= $2 AND problems IS NOT NULL',
    [feed, lines],
  );
  const { refused } = bad[0]!;
  const counts: Counts = {
    rows,
    added: own.added + late.added,
    changed: own.changed + late.changed,
    unchanged: rows - refused - own.added - own.changed - late.added - late.changed,
    ended: ended.changed,
    refused,
  };
  await closeFeed(client, feed, counts);
  // A file of which nothing could be taken says nothing of how things stand.
  if (sheet.counts && !options.onlyRows && (rows === 0 || refused < rows)) await noteDivisions(client, feed, divisions);
  return { ...counts, divisions, endingShare: endings.share };
}
