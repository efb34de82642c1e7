import { refuse } from './refusals';
import { sheetRows } from './sheet';
import { join, type Source } from './source';
import { headWithin, isBlank, isHead, type AnyRow, type Table, type TableRow } from './table';
import { openWorkbook, type Workbook } from './workbook';
import { verify, zipLimits, type ZipEntry } from './zip';

interface Opened {
  head: TableRow;
  /** Rows of the first lots that come after the heads. */
  first: AnyRow[];
  rest: AsyncIterator<AnyRow[]>;
}

/**
 * Reads the first sheet of an .xlsx that has rows. The packed file is held in memory (at most 64 MiB), with the texts
 * that its cells share; of the sheet only a piece at a time.
 * @throws FileRefusedError
 */
export async function readXlsx(source: Source): Promise<Table> {
  const book = await openWorkbook(await wholeFile(source));
  let headsOnly: Opened | undefined;
  let rows = false;
  for (const [i, sheet] of book.sheets.entries()) {
    // All of it is held against its check sum before a row is given: what is damaged is refused before it does harm.
    await verify(book.zip, sheet);
    const { opened, seen } = await openSheet(book, sheet);
    rows ||= seen;
    if (opened?.first.length) return table(opened, await filledSheets(book, book.sheets.slice(i + 1)));
    headsOnly ??= opened;
  }
  if (!headsOnly) throw refuse(rows ? 'noHeads' : 'empty');
  return table(headsOnly, 0);
}

/** @returns how many of the sheets have rows under heads, which nobody reads; a damaged one counts too */
async function filledSheets(book: Workbook, sheets: readonly ZipEntry[]): Promise<number> {
  let filled = 0;
  for (const sheet of sheets) {
    const { opened } = await openSheet(book, sheet).catch(() => ({ opened: { first: [sheet], rest: undefined } }));
    await opened?.rest?.return?.(undefined);
    if (opened?.first.length) filled++;
  }
  return filled;
}

async function wholeFile(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.take(1 << 18)) {
    length += piece.length;
    if (length > zipLimits.packed) throw refuse('bigXlsx');
    pieces.push(piece);
  }
  return join(pieces, length);
}

/** Reads as far as the first row after the heads. */
async function openSheet(book: Workbook, sheet: ZipEntry): Promise<{ opened?: Opened; seen: boolean }> {
  const rest = sheetRows(book, sheet)[Symbol.asyncIterator]();
  let head: TableRow | undefined;
  let above = 0;
  for (let lot = await rest.next(); !lot.done; lot = await rest.next()) {
    let first = lot.value;
    if (!head) {
      const at = first.findIndex((row) => 'cells' in row && isHead(row.cells));
      above += at === -1 ? first.length : at;
      if (above >= headWithin) break;
      if (at === -1) continue;
      head = first[at] as TableRow;
      first = first.slice(at + 1);
    }
    if (first.length > 0) return { opened: { head, first, rest }, seen: true };
  }
  await rest.return?.(undefined);
  return { opened: head && { head, first: [], rest }, seen: above > 0 || head !== undefined };
}

function table({ head, first, rest }: Opened, otherSheets: number): Table {
  const width = filled(head.cells);
  async function* lots() {
    if (first.length > 0) yield first.map((row) => fit(row, width));
    for (let lot = await rest.next(); !lot.done; lot = await rest.next()) yield lot.value.map((row) => fit(row, width));
  }
  return {
    format: { kind: 'xlsx' },
    heads: head.cells.slice(0, width),
    headLine: head.line,
    otherSheets,
    lots: lots(),
  };
}

/** How many cells there are up to the last that is not blank. */
const filled = (cells: string[]) => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** A sheet has no end of row: empty cells at the end are written or not as it happens. */
function fit(row: AnyRow, width: number): AnyRow {
  if (!('cells' in row)) return row;
  const cells = row.cells.slice(0, Math.max(width, filled(row.cells)));
  while (cells.length < width) cells.push('');
  return { line: row.line, cells };
}
