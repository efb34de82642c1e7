import { rmSync } from 'node:fs';
import path from 'node:path';
import { csvWriter, plainCell, plainCsv, xlsxWriter, type CellKind, type RowWriter } from '@one-door/kit';
import { expectFree, makeFolder, mustClaim } from './free-file';

export const fileKinds = ['csv', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A column of a spreadsheet; texts where nothing is said. An id is a text that is pasted elsewhere as it stands. */
export interface SheetColumn {
  head: string;
  kind?: CellKind | 'id';
}

export interface Spreadsheet {
  /** As it was typed. */
  file: string;
  format: FileKind;
  title: string;
  columns: readonly SheetColumn[];
  signal: AbortSignal;
}

/** The cells of an .xlsx are texts by their type; a CSV has no types. */
const cellOf: Record<FileKind, (text: string, column: SheetColumn) => string> = {
  csv: (text, { kind }) => (kind === 'id' ? text : plainCell(text)),
  xlsx: (text) => text,
};

const kindOf = ({ kind }: SheetColumn): CellKind => (kind === undefined || kind === 'id' ? 'text' : kind);

const writerOf = ({ format, title, columns }: Spreadsheet, file: string): Promise<RowWriter> =>
  format === 'csv' ? csvWriter(file, plainCsv) : xlsxWriter(file, title, { kinds: columns.map(kindOf), filter: true });

/** @returns what the file's name says that it is; undefined for neither */
export const fileKindOf = (file: string): FileKind | undefined =>
  fileKinds.find((each) => file.toLowerCase().endsWith(`.${each}`));

/**
 * Writes a spreadsheet that is its owner's alone (mode 0600), some rows at a time, in memory that does not grow with it.
 * The file has its name when it is whole; what ends before leaves nothing.
 * @param writeRows puts rows, of a text a column, and says how many there were
 * @returns the file's whole path, and how many rows it has
 * @throws InputError where there is such a file, or another file has its folder's name; the signal's reason, what writeRows throws, the file system's error
 */
export async function writeSpreadsheet(
  sheet: Spreadsheet,
  writeRows: (put: (cells: readonly string[]) => Promise<void>) => Promise<number>,
): Promise<{ file: string; rows: number }> {
  const { columns, format, signal } = sheet;
  const file = path.resolve(sheet.file);
  makeFolder(path.dirname(file));
  expectFree(file);
  mustClaim(file);
  let writer: RowWriter | undefined;
  try {
    const opened = (writer = await writerOf(sheet, file));
    await opened.write(columns.map(({ head }) => head));
    const rows = await writeRows((cells) => opened.write(cells.map((text, i) => cellOf[format](text, columns[i]!))));
    signal.throwIfAborted();
    expectFree(file);
    await opened.done();
    return { file, rows };
  } catch (error) {
    await writer?.discard();
    rmSync(`${file}.part`, { force: true });
    throw error;
  }
}
