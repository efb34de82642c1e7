import type { Department } from '@one-door/schemas';
import type { Client } from 'pg';
import type { FeedSource } from '../../aid/rows';
import type { Database } from '../../database';
import { ConflictError, DepartmentUnavailableError, HubError, InputError } from '../../errors';
import { findFeed, listFeeds, openFeed, type Feed } from '../intake/feeds';
import { stage } from '../intake/stage';
import { takeIn, type Outcome } from '../intake/take-in';
import { undoFeed } from '../intake/undo';
import { division } from '../kinds';
import { CellProblem, type Problem } from '../problem';
import { isGood, keepWithin, type ReadRow } from '../read-row';
import type { Sheet } from '../sheet';
import type { Tools } from '../tools';
import { rowReader } from './rows';

/** Rows in one call. */
const mostRows = 1_000;
/** A feed that never ended is forgotten after so many days. */
const forgottenAfter = 7;

export interface FeedInput {
  key: string;
  sheet: string;
  source: FeedSource;
  asOf?: string | null;
  complete: boolean;
  divisions?: string[] | null;
  fileDigest?: string | null;
  endMany: boolean;
}
export type FeedStep = 'RECEIVE' | 'PREVIEW' | 'APPLY';

export interface RowResult {
  row: number;
  sourceNumber: string | null;
  outcome: 'RECEIVED' | 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  problems: Problem[];
}
export interface FeedAnswer {
  feed: Feed;
  results: RowResult[];
  endingShare: number;
}
export interface Delivery {
  input: FeedInput;
  rows: readonly unknown[];
  /** The place of the first of the rows in the feed, from 1. */
  firstRow: number;
  step: FeedStep;
  by: string;
}

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);

/** An open feed, with what was said when it was opened. */
interface Opened {
  id: string;
  asOf: Date;
  divisions: string[] | null;
}

interface Checked {
  sheet: Sheet;
  asOf: Date;
  divisions: string[] | null;
}

/** What takes rows in for systems and for the page, of one department. */
export class LedgerService {
  /** One at a time, on one connection: they would wait for each other in the database, each with its own. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly department: Department,
    readonly database: Database,
    readonly sheets: readonly Sheet[],
    readonly tools: Tools,
    readonly now: () => Date,
  ) {}

  sheetNamed(name: string): Sheet {
    const sheet = this.sheets.find((each) => each.name === name);
    if (sheet) return sheet;
    const names = this.sheets.map((each) => each.name).join(', ');
    throw refuse(`没有这种表，可用：${names}。`, `there is no such sheet; there are: ${names}.`);
  }

  async #work<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() => this.database.inTransaction(work));
    this.#last = turn.catch(() => undefined);
    return this.#safely(turn);
  }

  /** What the driver throws is not for callers. */
  async #safely<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof HubError || !isDriverError(error)) throw error;
      throw new DepartmentUnavailableError(this.department, { cause: error });
    }
  }

  #check({ input, rows, firstRow }: Delivery): Checked {
    const sheet = this.sheetNamed(input.sheet);
    if (!/^[\x21-\x7e]{8,100}$/.test(input.key)) {
      throw refuse('key 应为8至100个可见字符。', 'key must be 8 to 100 visible ASCII characters.');
    }
    if (rows.length > mostRows) {
      throw refuse(`一次最多 ${mostRows} 行，请分批发送。`, `${mostRows} rows a call at most: send them in parts.`);
    }
    if (!Number.isInteger(firstRow) || firstRow < 1 || firstRow > 100_000_000) {
      throw refuse('firstRow 应为不小于 1 的整数。', 'firstRow must be a whole number from 1.');
    }
    if (input.fileDigest && !/^[0-9a-f]{64}$/.test(input.fileDigest)) {
      throw refuse('fileDigest 应为64位十六进制。', 'fileDigest must be 64 hexadecimal digits.');
    }
    const now = this.now();
    const asOf = input.asOf ? new Date(input.asOf) : now;
    // A time that does not exist has no year.
    if (!(asOf.getUTCFullYear() >= 2000)) throw refuse('asOf 不能早于2000年。', 'asOf must not be before 2000.');
    // Data of tomorrow would look fresh for longer than it is.
    if (asOf.getTime() > now.getTime() + 300_000)
      throw refuse('asOf 不能晚于现在。', 'asOf must not be in the future.');
    const divisions = input.divisions?.length ? input.divisions.map((code) => this.#division(code)) : null;
    return { sheet, asOf, divisions };
  }

  #division(code: string): string {
    const value = division.read(code, this.tools);
    if (value instanceof CellProblem) throw refuse(`divisions：${value.zh}`, value.en);
    return value as string;
  }

  /** Opens the feed of that key, or finds it open; null when it was applied already. */
  async #feedOf(client: Client, { input, by }: Delivery, { sheet, asOf, divisions }: Checked): Promise<Opened | null> {
    const { key, source, complete, fileDigest = null } = input;
    const opened = await openFeed(client, {
      sheet: sheet.name,
      by,
      source,
      asOf,
      complete,
      divisions,
      fileDigest,
      key,
    });
    if (opened) return { id: opened, asOf, divisions };
    const { rows } = await client.query<Opened & Pick<Feed, 'state' | 'sheet' | 'complete' | 'source'>>(
      `SELECT id::text, state, sheet, complete, source, as_of AS "asOf", divisions FROM feed WHERE key = $1 FOR UPDATE`,
      [key],
    );
    const feed = rows[0]!;
    if (feed.state === 'UNDONE') {
      throw new ConflictError('该次导入已撤回，请换一个 key。 This feed was undone: choose a new key.');
    }
    // Every call of a feed says the same of it; what a later one leaves out is as the first had it.
    const differs =
      feed.sheet !== sheet.name ||
      feed.complete !== complete ||
      feed.source !== source ||
      (input.asOf && feed.asOf.getTime() !== asOf.getTime()) ||
      (divisions && divisions.join() !== feed.divisions?.join());
    if (differs) {
      throw new ConflictError(
        '该 key 已用于另一次导入，请换一个。 This key belongs to another feed: choose a new one.',
      );
    }
    return feed.state === 'APPLIED' ? null : { id: feed.id, asOf: feed.asOf, divisions: feed.divisions };
  }

  async #firstAnswer(client: Client, key: string, request: string): Promise<FeedAnswer> {
    const { rows } = await client.query<{ id: string; request: string; answer: Omit<FeedAnswer, 'feed'> }>(
      'SELECT id::text, request, answer FROM feed WHERE key = $1',
      [key],
    );
    const [first] = rows;
    if (first!.request !== request) {
      throw new ConflictError(
        '该 key 已用于另一批数据，请换一个。 This key was used for other rows: choose a new one for each delivery.',
      );
    }
    return { feed: (await findFeed(client, first!.id))!, ...first!.answer };
  }

  async #keep(
    client: Client,
    { id: feed, divisions }: Opened,
    { rows, firstRow }: Delivery,
    read: readonly ReadRow[],
  ): Promise<ReadRow[]> {
    const lot = read.map((row) => keepWithin(row, divisions));
    await client.query('DELETE FROM staged_row WHERE feed = $1 AND line BETWEEN $2 AND $3', [
      feed,
      firstRow,
      firstRow + rows.length - 1,
    ]);
    await stage(client, feed, [lot]);
    await client.query('UPDATE feed SET received = greatest(received, $2) WHERE id = $1 AND $3 > 0', [
      feed,
      firstRow + rows.length - 1,
      rows.length,
    ]);
    return lot;
  }

  async #requireAll(client: Client, feed: string): Promise<void> {
    const { rows } = await client.query<{ received: number; kept: number; last: number }>(
      `SELECT received, count(s.line)::integer AS kept, coalesce(max(s.line), 0) AS last
       FROM feed f LEFT JOIN staged_row s ON s.feed = f.id WHERE f.id = $1 GROUP BY f.id`,
      [feed],
    );
    const { received, kept, last } = rows[0]!;
    if (kept === last && kept === received) return;
    throw new ConflictError(
      `已收到 ${kept} 行，应为 ${Math.max(last, received)} 行，请重新发送缺少的行。 ` +
        `${kept} rows are here of ${Math.max(last, received)}: send the missing ones again.`,
    );
  }

  /** @returns what became of the rows of this call, and of earlier ones that are refused, in their order */
  async #results(client: Client, feed: string, { rows, firstRow }: Delivery, last: number): Promise<RowResult[]> {
    const end = firstRow + rows.length - 1;
    const { rows: found } = await client.query<RowResult>(
      `SELECT s.line AS row, s.source_number AS "sourceNumber", coalesce(s.problems, '[]'::jsonb) AS problems,
         CASE WHEN s.problems IS NOT NULL THEN 'REFUSED' WHEN c.feed IS NULL THEN 'UNCHANGED'
              WHEN c.digest IS NULL THEN 'ADDED' ELSE 'CHANGED' END AS outcome
       FROM staged_row s LEFT JOIN ledger_change c ON c.feed = s.feed AND c.source_number = s.source_number
       WHERE s.feed = $1 AND s.line <= $4 AND (s.problems IS NOT NULL OR s.line BETWEEN $2 AND $3)
       ORDER BY s.line BETWEEN $2 AND $3 DESC, s.line LIMIT ${mostRows}`,
      [feed, firstRow, end, last],
    );
    const known = new Set(found.map(({ row }) => row));
    // A row that came twice in the same form counts once, and is there no more.
    for (let row = firstRow; row <= end; row++) {
      if (!known.has(row)) found.push({ row, sourceNumber: null, outcome: 'UNCHANGED', problems: [] });
    }
    return found.sort((a, b) => a.row - b.row);
  }

  /**
   * Takes rows in, keeps them for later, or says what they would do.
   * @throws InputError, ConflictError (a key of other rows, rows that are missing, a complete ledger that would end too
   * much); DepartmentUnavailableError when the database does not answer: the sender sends again under the same key
   */
  async take(delivery: Delivery): Promise<FeedAnswer> {
    const checked = this.#check(delivery);
    const { input, rows, firstRow, step } = delivery;
    const reader = rowReader(checked.sheet, this.tools);
    const read = rows.map((row, i) => reader(row, firstRow + i));
    // What the rows say, in whatever order or form: the same delivery is known by it.
    const said = read.map((row) => (isGood(row) ? row.digest : JSON.stringify(row.problems)));
    const request = this.tools.digest(JSON.stringify({ ...input, rows: said, firstRow }));
    return this.#work(async (client) => {
      const opened = await this.#feedOf(client, delivery, checked);
      if (opened === null) return this.#firstAnswer(client, input.key, request);
      const { id } = opened;
      const lot = rows.length ? await this.#keep(client, opened, delivery, read) : [];
      if (step === 'RECEIVE') {
        const results = lot.map((row): RowResult => {
          const { line, sourceNumber } = row;
          return isGood(row)
            ? { row: line, sourceNumber, outcome: 'RECEIVED', problems: [] }
            : { row: line, sourceNumber, outcome: 'REFUSED', problems: row.problems };
        });
        return { feed: (await findFeed(client, id))!, results, endingShare: 0 };
      }
      await this.#requireAll(client, id);
      if (step === 'PREVIEW') await client.query('SAVEPOINT preview');
      const intake = { client, feed: id, sheet: checked.sheet, request: { ...opened, complete: input.complete } };
      const outcome = await takeIn(intake, { endMany: input.endMany, preview: step === 'PREVIEW' });
      const answer = await this.#answer(client, id, delivery, outcome);
      if (step === 'PREVIEW') {
        await client.query('ROLLBACK TO SAVEPOINT preview');
        return { ...answer, feed: { ...answer.feed, state: 'RECEIVING', finishedAt: null } };
      }
      const { feed: _feed, ...kept } = answer;
      await client.query('UPDATE feed SET request = $2, answer = $3 WHERE id = $1', [id, request, kept]);
      await this.#forget(client, id);
      return answer;
    });
  }

  async #answer(client: Client, id: string, delivery: Delivery, outcome: Outcome): Promise<FeedAnswer> {
    const results = await this.#results(client, id, delivery, outcome.rows);
    const feed = { ...(await findFeed(client, id))!, divisions: outcome.divisions };
    return { feed, results, endingShare: outcome.endingShare };
  }

  /** What is in needs no waiting room any more, nor does what nobody came back for. */
  async #forget(client: Client, id: string): Promise<void> {
    await client.query(
      `WITH left_alone AS (
         DELETE FROM feed WHERE state = 'RECEIVING' AND started_at < now() - make_interval(days => $2) RETURNING id)
       DELETE FROM staged_row WHERE feed = $1 OR feed IN (SELECT id FROM left_alone)`,
      [id, forgottenAfter],
    );
  }

  /** @param first at most 100; the newest come first */
  feeds(first: number): Promise<Feed[]> {
    if (!Number.isInteger(first) || first < 1 || first > 100)
      throw refuse('first 应为1至100。', 'first must be 1 to 100.');
    // Not in the queue: whoever looks need not wait for a ledger.
    return this.#safely(this.database.withConnection((client) => listFeeds(client, first)));
  }

  /** @throws NotFoundError, ConflictError, see undoFeed */
  undo(id: string): Promise<Feed> {
    return this.#work(async (client) => {
      await undoFeed(client, id, (name) => this.sheetNamed(name));
      return (await findFeed(client, id))!;
    });
  }
}

/** PostgreSQL's own errors have an SQLSTATE, those of the way there a code of the system. */
const isDriverError = (error: unknown): boolean =>
  error instanceof Error && (/^[0-9A-Z]{5}$|^E[A-Z]+$/.test(String((error as { code?: unknown }).code)) || /connection/i.test(error.message)); // prettier-ignore
