import type { Client } from 'pg';
import type { Problem } from '../problem';
import type { Sheet } from '../sheet';
import { refusalOf } from './constraint';
import type { FeedRequest } from './feeds';
import { statementsOf, type Statements } from './statements';

/** Lines at once: enough that PostgreSQL is kept busy, few enough that a bad one is soon found. */
const chunk = 2_000;
/** So many rows that stand in others' way are tried again before the file's end, so that few are in memory. */
const mostPostponed = 10_000;

interface Refused {
  line: number;
  problem: Problem;
}

export interface Applied {
  added: number;
  changed: number;
}

/** Writes staged rows of one feed; nothing of a row that a constraint refuses stays. */
export class Writer {
  readonly #statements: Statements;
  /** Lines that something stood in the way of, with whether their rows were there before. */
  readonly #postponed = new Map<number, boolean>();

  constructor(
    readonly client: Client,
    readonly feed: string,
    readonly sheet: Sheet,
    /** Of when the feed is, and what it speaks for. */
    readonly request: Pick<FeedRequest, 'asOf' | 'divisions'>,
  ) {
    this.#statements = statementsOf(sheet);
  }

  /** Not a prepared statement: its plan would stay that of the first lot, when the tables were empty. */
  async #run<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  async #write(lines: readonly number[], known: boolean, logged: boolean): Promise<void> {
    const { log, clear, write, keep } = this.#statements;
    const ofSheet = [this.feed, lines, this.sheet.name];
    if (logged) await this.#run(log, ofSheet);
    if (known) await this.#run(clear, ofSheet);
    for (const text of write) {
      await this.#run(text, text.includes('$3') ? ofSheet : [this.feed, lines]);
    }
    if (logged) await this.#run(keep, ofSheet);
  }

  /** Takes rows out of the tables that are to be as they were: all, since one may stand where another was. */
  async makeRoom(lines: readonly number[]): Promise<void> {
    await this.#run(this.#statements.clear, [this.feed, lines, this.sheet.name]);
  }

  /** Puts rows back into the tables as they were, without a note of it. @throws the driver's error */
  restore(lines: readonly number[]): Promise<void> {
    return this.#write(lines, false, false);
  }

  /** Writes the lines, or what of them can be: those that a constraint refuses are found by halving. */
  async #attempt(lines: readonly number[], known: boolean): Promise<Refused[]> {
    await this.client.query('SAVEPOINT attempt');
    try {
      await this.#write(lines, known, true);
      await this.client.query('RELEASE SAVEPOINT attempt');
      return [];
    } catch (error) {
      const problem = refusalOf(error);
      if (!problem) throw error;
      await this.client.query('ROLLBACK TO SAVEPOINT attempt');
      await this.client.query('RELEASE SAVEPOINT attempt');
      if (lines.length === 1) return [{ line: lines[0]!, problem }];
    }
    const half = lines.length >> 1;
    const first = await this.#attempt(lines.slice(0, half), known);
    return first.concat(await this.#attempt(lines.slice(half), known));
  }

  async #refuse(refused: readonly Refused[]): Promise<void> {
    if (!refused.length) return;
    await this.client.query(
      `UPDATE staged_row s SET image = NULL, counts = false, problems = jsonb_build_array(r.problem)
       FROM unnest($2::integer[], $3::jsonb[]) AS r(line, problem) WHERE s.feed = $1 AND s.line = r.line`,
      [this.feed, refused.map(({ line }) => line), refused.map(({ problem }) => JSON.stringify(problem))],
    );
  }

  /** Writes lines, and counts what was written. */
  async #take(lines: ReadonlyMap<number, boolean>): Promise<Applied & { out: readonly Refused[] }> {
    const out = await this.#attempt([...lines.keys()], [...lines.values()].includes(true));
    const refused = new Set(out.map(({ line }) => line));
    const written = [...lines].filter(([line]) => !refused.has(line));
    const changed = written.filter(([, known]) => known).length;
    return { added: written.length - changed, changed, out };
  }

  /**
   * Takes in the staged lines from one to another; a row that is there just so already is passed over. What stands in a
   * row's way may be moved out of it by a later one, so that such rows wait for `settle`.
   * @param onChunk hears how many lines have been looked at
   * @throws the driver's error for what is no row's fault
   */
  async apply(from: number, to: number, onChunk: (lines: number) => void = () => undefined): Promise<Applied> {
    const applied: Applied = { added: 0, changed: 0 };
    const add = ({ added, changed }: Applied) => {
      applied.added += added;
      applied.changed += changed;
    };
    for (let after = from - 1; after < to; after += chunk) {
      const last = Math.min(after + chunk, to);
      const lines = await this.#judge(after, last);
      if (lines.size) {
        const taken = await this.#take(lines);
        add(taken);
        for (const { line } of taken.out) this.#postponed.set(line, lines.get(line)!);
      }
      if (this.#postponed.size > mostPostponed) add(await this.settle());
      onChunk(last - from + 1);
    }
    return applied;
  }

  /** @returns the lines that are to be written, with whether their rows were there; those that may not be are refused */
  async #judge(after: number, last: number): Promise<Map<number, boolean>> {
    const { sheet, request } = this;
    const places = sheet.columns.map(({ key }) => sheet.placeOf(key)?.join() ?? '');
    const judged = await this.#run<Judged>(this.#statements.judge, [
      this.feed,
      after,
      last,
      sheet.name,
      places,
      request.asOf,
      request.divisions,
    ]);
    const refused = judged.flatMap((row) => {
      const problem = forbidden(row, sheet);
      return problem ? [{ line: row.line, problem }] : [];
    });
    await this.#refuse(refused);
    const out = new Set(refused.map(({ line }) => line));
    return new Map(judged.filter(({ line }) => !out.has(line)).map(({ line, known }) => [line, known]));
  }

  /** Tries once more what had to wait, and refuses what still cannot be. */
  async settle(): Promise<Applied> {
    if (!this.#postponed.size) return { added: 0, changed: 0 };
    const { out, ...applied } = await this.#take(this.#postponed);
    this.#postponed.clear();
    await this.#refuse(out);
    return applied;
  }
}

/** What is known of a line before it is written. */
interface Judged {
  line: number;
  known: boolean;
  newer: boolean;
  elsewhere: boolean;
  lost: number[] | null;
}

/** @returns why the row may not be taken although it is well formed; null where it may */
function forbidden({ newer, elsewhere, lost }: Judged, sheet: Sheet): Problem | null {
  if (newer) {
    return {
      column: null,
      zh: '这一行已由截至日期更晚的导入写入，旧数据不再覆盖。',
      en: 'was written by a feed of a later day: older data does not replace it.',
    };
  }
  if (elsewhere) {
    return {
      column: '编号',
      zh: '该编号已属于本次声明以外的区划，请核对编号。',
      en: 'belongs to a row of a division that this feed does not speak for: look at the number.',
    };
  }
  if (!lost) return null;
  const heads = lost.map((i) => sheet.columns[i]!.head);
  return {
    column: heads.join('、'),
    zh: '原来有内容，而文件没有这一列。请补上该列；确要清空，请保留该列并留空。',
    en: 'holds something, and the file lacks the column: add it, and leave the cell blank if it is to be emptied.',
  };
}
