import { strToU8, zipSync, type Zippable } from 'fflate';
import * as fc from 'fast-check';
import { encode } from 'iconv-lite';

import { readTable, type AnyRow, type CsvFormat, type Table } from './read';
import { bookParts, sheetPath } from './xlsx-parts';

/** Gives bytes in pieces, as a file stream does. */
export async function* inPieces(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a table to its end. */
export async function readAll(bytes: Uint8Array, size?: number): Promise<Omit<Table, 'lots'> & { rows: AnyRow[] }> {
  const { lots, ...table } = await readTable(inPieces(bytes, size));
  const rows: AnyRow[] = [];
  for await (const lot of lots) rows.push(...lot);
  return { ...table, rows };
}

/** @returns the cells of the rows; a broken row as the text of its reason */
export const cellsOf = (rows: AnyRow[]) => rows.map((row) => ('cells' in row ? row.cells : row.broken.en));

export const csv = (over: Partial<CsvFormat> = {}): CsvFormat => ({
  kind: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  newline: '\n',
  ...over,
});

export const csvBytes = (text: string, { encoding, bom }: CsvFormat = csv()) =>
  new Uint8Array(encode((bom ? '\ufeff' : '') + text, encoding));

/** An .xlsx whose first sheet has that XML within its `sheetData`; parts may be added or replaced. */
export const xlsxBytes = (rows: string, parts: Zippable = {}) =>
  zipSync({
    ...Object.fromEntries(Object.entries(bookParts([{ title: '表1' }])).map(([path, xml]) => [path, strToU8(xml)])),
    [sheetPath(0)]: strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...parts,
  });

const pieces = ['张三', '李 四', '"', '""', ',', ';', '\t', '，', '|', '\n', '\r\n', '\r', '=1+1', '-2', '@a', ' ', '　', 'é', '𠮷', '😀', '１２', 'Ｘ', '<&>', '_x000D_', '37010219900101001X', '0.50']; // prettier-ignore

/** Cells of what officers type and paste. */
export const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('张三', '370102199001010018', '是', '', '泉城路街道') },
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
);

/** Heads that are found as such, and rows of their width that are not blank. */
export const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.record({
      heads: fc.constant(['姓名', '身份证号', '备注\n"可空"', '金额,元', '日期', '街道'].slice(0, width)),
      rows: fc.array(
        fc.tuple(fc.constantFrom('王五', '"赵"六'), fc.array(cell, { minLength: width - 1, maxLength: width - 1 })),
        { maxLength: 30 },
      ),
    }),
  )
  .map(({ heads, rows }) => ({ heads, rows: rows.map(([first, rest]) => [first, ...rest]) }));

/** One blow to a file: bytes changed, cut away, put in or repeated. Places and lengths are shares of the file. */
export type Damage = {
  kind: 'flip' | 'cut' | 'insert' | 'repeat' | 'end';
  at: number;
  length: number;
  bytes: Uint8Array;
};

export const damage: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip' as const, 'cut' as const, 'insert' as const, 'repeat' as const, 'end' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.2, noNaN: true })),
    bytes: fc.oneof(
      fc.constantFrom('"', '\n', ',', '\r', '<', '>', '&', '\0', '<!DOCTYPE x>').map((text) => strToU8(text)),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

/** @returns the file as the blows leave it, one after the other */
export function damaged(file: Uint8Array, blows: Damage[]): Uint8Array {
  return blows.reduce((bytes, { kind, at, length, bytes: more }) => {
    const start = Math.floor(at * bytes.length);
    const end = Math.min(bytes.length, start + 1 + Math.floor(length * bytes.length));
    const [before, hit, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
    const parts: Record<Damage['kind'], Uint8Array[]> = {
      flip: [before, hit.map((byte, i) => byte ^ more[i % more.length]!), after],
      cut: [before, after],
      insert: [before, more, hit, after],
      repeat: [before, hit, hit, after],
      end: [before],
    };
    return Buffer.concat(parts[kind]);
  }, file);
}
