import type { RowWriter } from './part-file';
import type { FileFormat } from './table';
import { csvWriter, plainCsv } from './write-csv';
import { xlsxWriter } from './write-xlsx';

/** The head of the column that says why a row was refused. */
export const reasonHead = '退回原因 reason';

export interface Rejects {
  /** Cells as they were read. Missing ones are filled up, so that the reason stands under its head. */
  add(cells: string[], reason: string): Promise<void>;
  /** A record that could not be read goes into the first cell as it stands. */
  addRaw(raw: string, reason: string): Promise<void>;
  /** @returns how many rows there are; with none there is no file */
  close(): Promise<number>;
}

/** An .xlsx of rejects is there to be read and mended by hand, which nobody does with more. */
const mostXlsxRows = 100_000;
const besideXlsx = (file: string) => `${file.replace(/\.xlsx$/i, '')}.csv`;

/**
 * Writes the rows that were refused in the format they came in, with one more column, ready to be mended and imported.
 * A rejects file that is imported again keeps a single column of reasons. Surplus cells of a row follow its reason.
 *
 * The file holds personal data: mode 0600. It is written as `.part`, and has its name from close() on. An .xlsx ends
 * after 100,000 rows, and goes on in a file of the same name that ends in `.csv`.
 * @param file absolute path
 * @param mostRows of an .xlsx; smaller in tests
 */
export function createRejects(file: string, format: FileFormat, heads: string[], mostRows = mostXlsxRows): Rejects {
  const reasonAt = heads.indexOf(reasonHead);
  const own = (cells: string[]) => (reasonAt === -1 ? cells : cells.filter((_, i) => i !== reasonAt));
  const ownHeads = own(heads);
  const writers: RowWriter[] = [];
  let rows = 0;
  let before: Promise<unknown> = Promise.resolve();

  async function begin(): Promise<RowWriter> {
    const isFirst = writers.length === 0;
    const asXlsx = async () => (isFirst ? xlsxWriter(file, '退回 rejects') : csvWriter(besideXlsx(file), plainCsv));
    const writer = await (format.kind === 'csv' ? csvWriter(file, format) : asXlsx());
    writers.push(writer);
    await writer.write([...ownHeads, reasonHead]);
    return writer;
  }

  async function put(cells: string[], reason: string): Promise<void> {
    const isNew = rows === 0 || (format.kind === 'xlsx' && rows === mostRows);
    const writer = isNew ? await begin() : writers.at(-1)!;
    rows++;
    await writer.write([
      ...Array.from(ownHeads, (_, i) => cells[i] ?? ''),
      // A sheet program takes a cell that begins so for a formula; of the rows such cells must come back as they were.
      reason.replace(/^[=+\-@\t\r]+/, ''),
      ...cells.slice(ownHeads.length),
    ]);
  }
  /** Callers need not wait for one row before they bring the next. */
  const inTurn = (task: () => Promise<void>) => {
    const turn = before.then(task);
    before = turn;
    turn.catch(() => {}); // told to the caller; here only passed on
    return turn;
  };

  return {
    add: (cells, reason) => inTurn(() => put(own(cells), reason)),
    addRaw: (raw, reason) => inTurn(() => put([raw], reason)),
    async close() {
      await inTurn(async () => {
        for (const writer of writers) await writer.done();
      });
      return rows;
    },
  };
}
