import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  InputError,
  keepWithin,
  readHeader,
  readRow,
  readTable,
  sheetFor,
  type Header,
  type ReadRow,
  type Sheet,
  type Table,
  type Tools,
} from '@one-door/kit';

const names = (sheets: readonly Sheet[]) => sheets.map(({ name, title }) => `${name}（${title.zh}）`).join('、');

/**
 * Tells by the heads which sheet a file is.
 * @param wanted the sheet's name, where somebody said so
 * @throws InputError that says what the file lacks for the sheet that it is most like
 */
export function sheetOf(sheets: readonly Sheet[], heads: readonly string[], wanted: string | null): Header {
  if (wanted !== null) {
    const sheet = sheets.find(({ name }) => name === wanted);
    if (!sheet)
      throw new InputError(`没有这张表，可用：${names(sheets)}。 There is no such sheet; there are the above.`);
    return readHeader(sheet, heads);
  }
  // Where the file lacks something for every sheet, the likeliest one says what.
  return readHeader(sheetFor(sheets, heads), heads);
}

export interface LedgerFile {
  table: Table;
  header: Header;
}

/** @param onBytes hears how much of the file has been read. @throws FileRefusedError, InputError, the system's errors */
export async function openLedger(
  file: string,
  sheets: readonly Sheet[],
  wanted: string | null,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<LedgerFile> {
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
  stream.on('data', (chunk) => onBytes(chunk.length)).pause();
  const table = await readTable(stream);
  try {
    return { table, header: sheetOf(sheets, table.heads, wanted) };
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/** @returns the file's rows, read, in its own lots */
export async function* readRows(
  { table, header }: LedgerFile,
  tools: Tools,
  divisions: readonly string[] | null,
): AsyncGenerator<ReadRow[]> {
  for await (const lot of table.lots) {
    yield lot.map((row) =>
      'broken' in row
        ? { line: row.line, sourceNumber: null, problems: [{ column: null, ...row.broken }] }
        : keepWithin(readRow(header, row.line, row.cells, tools), divisions),
    );
  }
}

/** @returns SHA-256 of the file in hexadecimal */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
