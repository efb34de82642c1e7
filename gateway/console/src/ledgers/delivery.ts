import type { BrokenRow, TableRow } from '../../../../subgraphs/kit/files/read';
import { HubError, type Said } from '../hub/answer';
import { send, type Department, type FeedAnswer, type RowResult, type Step } from '../hub/ledgers';
import type { Problem } from '../hub/post';
import type { Fit } from './heads';
import type { Refused } from './rejects';
import { rowObject, widthProblem } from './rows';
import { isBroken, openTable, whyUnread, type Survey } from './survey';

/** What an officer asks for: a file, as which sheet, and in which sense. */
export interface Order {
  department: Department;
  survey: Survey;
  fit: Fit;
  /** 'YYYY-MM-DD'; null: now. */
  asOf: string | null;
  complete: boolean;
  /** Codes; none: those of the rows. */
  divisions: string[];
}

export interface Progress {
  stage: 'SENDING' | 'PREVIEWING' | 'PREVIEWED' | 'APPLYING' | 'APPLIED';
  sent: number;
  /** Rows a second. */
  rate: number;
  /** By their place in the file. */
  refused: Refused[];
  /** Of the last preview, then of the feed as applied. */
  answer: FeedAnswer | null;
  /** Why it stands still. */
  stopped: { problem: Problem } | { unread: Said } | null;
}

/** A call of the hub; its body stays well under what the hub reads at once. */
const most = { rows: 1_000, characters: 1_000_000 };

/** One file on its way to a department: rows first, then what they would do, then, when told to, the deed. */
export class Delivery {
  /** One delivery has one key, so that what is sent again is known again. */
  private readonly key = crypto.randomUUID();
  private readonly leave = new AbortController();
  private goOn: () => void = () => {};
  /** Of each row sent, its line in the file. */
  private readonly lines: number[] = [];
  private readonly refused = new Map<number, Refused>();
  private progress: Progress;

  constructor(
    readonly order: Order,
    private readonly onChange: (progress: Progress) => void,
  ) {
    for (const { line, raw, broken } of order.survey.broken) {
      this.refused.set(line, { line, cells: [raw], problems: [{ column: null, message: broken }] });
    }
    this.progress = { stage: 'SENDING', sent: 0, rate: 0, refused: this.inOrder(), answer: null, stopped: null };
    onChange(this.progress);
  }

  /** Sends the rows and asks what they would do. */
  preview(): Promise<void> {
    return this.watch(async () => {
      let spent = 0;
      for await (const lot of this.lots()) {
        const firstRow = this.lines.length + 1;
        const rows = lot.map(({ cells }) => rowObject(this.order.survey.heads, this.order.fit, cells));
        const { answer, took } = await this.insist('RECEIVE', { rows, firstRow });
        spent += took;
        for (const { line } of lot) this.lines.push(line);
        this.keep(answer.results, new Map(lot.map(({ line, cells }) => [line, cells])));
        const sent = this.lines.length;
        this.change({ sent, rate: (1_000 * sent) / Math.max(spent, 1), refused: this.inOrder() });
      }
      await this.finish('PREVIEW', {});
    });
  }

  /** @param endMany what is missing may end, however much it is */
  apply(endMany: boolean): Promise<void> {
    return this.watch(() => this.finish('APPLY', { endMany }));
  }

  /** Goes on where it stopped. */
  retry(): void {
    this.goOn();
  }

  abandon(): void {
    this.leave.abort();
  }

  private async finish(step: 'PREVIEW' | 'APPLY', more: { endMany?: boolean }): Promise<void> {
    this.change({ stage: step === 'PREVIEW' ? 'PREVIEWING' : 'APPLYING' });
    const { answer } = await this.insist(step, { rows: [], firstRow: 1 }, more);
    const lines = answer.results.filter(isRefused).map(({ row }) => this.lines[row - 1]!);
    const unknown = new Set(lines.filter((line) => !this.refused.has(line)));
    this.keep(answer.results, unknown.size ? await this.cellsAt(unknown) : new Map());
    this.change({ stage: step === 'PREVIEW' ? 'PREVIEWED' : 'APPLIED', answer, refused: this.inOrder() });
  }

  /** Sends until it is answered, waiting to be told to try again. */
  private async insist(
    step: Step,
    sent: { rows: Record<string, string>[]; firstRow: number },
    { endMany = false } = {},
  ): Promise<{ answer: FeedAnswer; took: number }> {
    const { department, survey, fit, asOf, complete, divisions } = this.order;
    const feed = {
      key: this.key,
      sheet: fit.sheet.name,
      source: 'LEDGER' as const,
      complete,
      fileDigest: survey.digest,
      endMany,
      ...(asOf && { asOf: endOf(asOf) }),
      ...(divisions.length && { divisions }),
    };
    for (;;) {
      const began = performance.now();
      try {
        const answer = await send(department, { feed, step, ...sent }, this.leave.signal);
        return { answer, took: performance.now() - began };
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        this.change({ stopped: { problem: error.problem } });
        await new Promise<void>((goOn, giveUp) => {
          this.goOn = goOn;
          this.leave.signal.addEventListener('abort', () => giveUp(this.leave.signal.reason));
        });
        this.change({ stopped: null });
      }
    }
  }

  private async watch(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.change({ stopped: { unread: whyUnread(error) } });
    }
  }

  private async *lots(): AsyncGenerator<TableRow[]> {
    let lot: TableRow[] = [];
    let characters = 0;
    for await (const row of this.rows()) {
      const more = row.cells.reduce((sum, cell, i) => sum + cell.length + (this.order.survey.heads[i]?.length ?? 0), 0);
      if (lot.length === most.rows || (lot.length && characters + more > most.characters)) {
        yield lot;
        lot = [];
        characters = 0;
      }
      lot.push(row);
      characters += more;
    }
    if (lot.length) yield lot;
  }

  private async *rows(): AsyncGenerator<TableRow> {
    const { lots } = await openTable(this.order.survey.file);
    for await (const lot of lots) yield* lot.filter((row: TableRow | BrokenRow) => !isBroken(row)) as TableRow[];
  }

  /** The file is read again for rows that were good alone and are not beside the others. */
  private async cellsAt(lines: ReadonlySet<number>): Promise<Map<number, string[]>> {
    const found = new Map<number, string[]>();
    for await (const { line, cells } of this.rows()) {
      if (lines.has(line)) found.set(line, cells);
      if (found.size === lines.size) break;
    }
    return found;
  }

  private keep(results: readonly RowResult[], cells: ReadonlyMap<number, readonly string[]>): void {
    for (const { row, problems } of results.filter(isRefused)) {
      const line = this.lines[row - 1]!;
      if (this.refused.has(line)) continue;
      const own = cells.get(line) ?? [];
      const width = widthProblem(this.order.survey.heads, own);
      const said = width ? [width, ...problems.filter(({ column }) => column !== null)] : problems;
      this.refused.set(line, { line, cells: own, problems: said });
    }
  }

  private inOrder(): Refused[] {
    return [...this.refused.values()].sort((a, b) => a.line - b.line);
  }

  private change(change: Partial<Progress>): void {
    if (this.leave.signal.aborted) return;
    this.progress = { ...this.progress, ...change };
    this.onChange(this.progress);
  }
}

const isRefused = ({ outcome }: RowResult) => outcome === 'REFUSED';

/** Rows of a day are of its end, as clocks go in Shandong. */
const endOf = (day: string) => `${day}T23:59:59+08:00`;
