import type { Client } from 'pg';
import type { Problem } from '../problem';
import type { Sheet } from '../sheet';
import { refusalOf } from './constraint';
import { statementsOf, type Statements } from './statements';

/** Lines at once: enough that PostgreSQL is kept busy, few enough that a bad one is soon found. */
const chunk = 2_000;
/** So many rows that stand in others' way are no rows in each other's way, but a ledger that does not fit. */
const mostPostponed = 10_000;

interface Refused {
  line: number;
  problem: Problem;
}

export interface Applied {
  added: number;
  changed: number;
  refused: number;
}

/** Writes staged rows of one feed; nothing of a row that a constraint refuses stays. */
export class Writer {
  readonly #statements: Statements;

  constructor(
    readonly client: Client,
    readonly feed: string,
    readonly sheet: Sheet,
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
    await this.client.query(
      `UPDATE staged_row s SET image = NULL, counts = false, problems = jsonb_build_array(r.problem)
       FROM unnest($2::integer[], $3::jsonb[]) AS r(line, problem) WHERE s.feed = $1 AND s.line = r.line`,
      [this.feed, refused.map(({ line }) => line), refused.map(({ problem }) => JSON.stringify(problem))],
    );
  }

  /**
   * Takes in the staged lines from one to another; a row that is there just so already is passed over.
   * @param onChunk hears how many lines have been looked at
   * @throws the driver's error for what is no row's fault
   */
  async apply(from: number, to: number, onChunk: (lines: number) => void = () => undefined): Promise<Applied> {
    const applied: Applied = { added: 0, changed: 0, refused: 0 };
    /** Whether each was there before. */
    const postponed = new Map<number, boolean>();
    const take = async (lines: ReadonlyMap<number, boolean>): Promise<Refused[]> => {
      const refused = await this.#attempt([...lines.keys()], [...lines.values()].includes(true));
      const out = new Set(refused.map(({ line }) => line));
      for (const [line, known] of lines) if (!out.has(line)) applied[known ? 'changed' : 'added']++;
      return refused;
    };
    const settle = async () => {
      if (!postponed.size) return;
      const refused = await take(postponed);
      postponed.clear();
      applied.refused += refused.length;
      await this.#refuse(refused);
    };
    for (let after = from - 1; after < to; after += chunk) {
      const last = Math.min(after + chunk, to);
      const judged = await this.#run<{ line: number; known: boolean }>(this.#statements.judge, [
        this.feed,
        after,
        last,
        this.sheet.name,
      ]);
      const lines = new Map(judged.map(({ line, known }) => [line, known]));
      // What stands in a row's way may be moved out of it by a later row, so that it is tried once more at the end.
      if (lines.size) for (const { line } of await take(lines)) postponed.set(line, lines.get(line)!);
      if (postponed.size > mostPostponed) await settle();
      onChunk(last - from + 1);
    }
    await settle();
    return applied;
  }
}
