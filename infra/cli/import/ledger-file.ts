import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  InputError,
  keepWithin,
  rankSheets,
  readHeader,
  readRow,
  readTable,
  type Header,
  type ReadRow,
  type Sheet,
  type Table,
  type Tools,
} from '@one-door/kit';

const nameOf = ({ name, title }: Sheet) => `${name}（${title.zh} ${title.en}）`;

/**
 * Tells by the heads which sheet a file is: the one that knows the most of them, if it lacks nothing required.
 * @param wanted the sheet's name, where somebody said so
 * @throws InputError that says which sheets there are and what each lacks; those of readHeader
 */
export function sheetOf(sheets: readonly Sheet[], heads: readonly string[], wanted: string | null): Header {
  if (wanted !== null) {
    const sheet = sheets.find(({ name }) => name === wanted);
    if (sheet) return readHeader(sheet, heads);
    throw new InputError(`没有名为 ${wanted} 的表。 There is no sheet ${wanted}.\n可用 there are: ${sheets.map(nameOf).join('、')}`); // prettier-ignore
  }
  const fits = rankSheets(sheets, heads);
  const [best] = fits;
  if (best && !best.missing.length) {
    const alike = fits.filter(({ missing, known }) => !missing.length && known === best.known);
    if (alike.length === 1) return readHeader(best.sheet, heads);
    throw new InputError(
      `表头同时符合 ${alike.map(({ sheet }) => nameOf(sheet)).join('、')}，请用 --sheet 指明。\n` +
        'The heads fit these sheets alike: say which by --sheet.',
    );
  }
  throw new InputError(
    [
      '看不出是哪一张表，请对照模板修改表头。 The heads fit no sheet: compare them with the template.',
      ...fits.map(({ sheet, missing }) => `${nameOf(sheet)} 缺 lacks ${missing.join('、')}`),
    ].join('\n'),
  );
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

/** @returns the file's rows, read, in its own lots @throws the signal's reason once it is aborted */
export async function* readRows(
  { table, header }: LedgerFile,
  tools: Tools,
  divisions: readonly string[] | null,
  signal?: AbortSignal,
): AsyncGenerator<ReadRow[]> {
  for await (const lot of table.lots) {
    signal?.throwIfAborted();
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
