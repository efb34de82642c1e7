import { InputError } from '../errors';
import { columnCalled, fitHeads, type Fit } from './heads';
import { CellProblem, type Problem } from './problem';
import { divisionKey, sourceNumberKey, type Column, type Image, type Sheet, type Values } from './sheet';
import type { Kind } from './kinds';
import type { Tools } from './tools';

/** A row that can be taken. */
export interface GoodRow {
  line: number;
  sourceNumber: string;
  division: string;
  /** Of the row's values; the same values always have the same one. */
  digest: string;
  image: Image;
  counts: boolean;
  /** Columns of which the row says nothing, by their place in the sheet: what they held is not to be lost. */
  absent: readonly number[];
}
export interface BadRow {
  line: number;
  sourceNumber: string | null;
  problems: Problem[];
}
export type ReadRow = GoodRow | BadRow;

export const isGood = (row: ReadRow): row is GoodRow => 'image' in row;

/** Where each of a sheet's columns is in a file, and how its cells are read there. */
export interface Header {
  sheet: Sheet;
  /** By position of the file's columns; null for one that the sheet does not know. */
  cells: ({ column: Column; kind: Kind } | null)[];
  /** Heads that are passed over. */
  ignored: string[];
  /** Every column's value before a row is read. */
  blank: Values;
  required: readonly Column[];
  /** Columns that the file does not have, by their place in the sheet. */
  absent: readonly number[];
}

/** @returns how the cells of a column that was found by its head are read */
const cellsOf = (found: Fit<Column>['columns'][number]): Header['cells'][number] =>
  found && { column: found.column, kind: found.inTenThousands ? found.column.wan! : found.column.kind };

/** @returns the column that a head names, and how its cells are read */
export const cellsUnder = (sheet: Sheet, head: string): Header['cells'][number] =>
  cellsOf(columnCalled(sheet.columns, head));

/**
 * @param heads of the file, in its order
 * @throws InputError that names the columns that are missing or there twice: the file is refused whole
 */
export function readHeader(sheet: Sheet, heads: readonly string[]): Header {
  const { columns, missing, twice, ignored } = fitHeads(sheet.columns, heads);
  if (missing.length) {
    throw new InputError(
      `表头缺少：${missing.join('、')}。请对照模板修改表头。 The header lacks ${missing.join(', ')}: compare it with the template.`,
    );
  }
  if (twice.length) {
    throw new InputError(
      `表头重复：${twice.join('、')}。请只保留一列。 The header has ${twice.join(', ')} twice: keep one of each.`,
    );
  }
  return headerOf(sheet, columns.map(cellsOf), ignored);
}

/** @returns a header of columns that are known already */
export function headerOf(sheet: Sheet, cells: Header['cells'], ignored: string[] = []): Header {
  const blank = Object.fromEntries(sheet.columns.map(({ key }) => [key, null]));
  const absent = sheet.columns.flatMap((column, i) => (cells.some((cell) => cell?.column === column) ? [] : [i]));
  return { sheet, cells, ignored, absent, blank, required: sheet.columns.filter(({ required }) => required) };
}

const unfilled = (column: string): Problem => ({ column, zh: '必须填写。', en: 'must be filled.' });
const isBlank = (text: string) => text.trim() === '';
/** What people put into a cell that has nothing to say. */
const nothing = new Set(['/', '-', '—', '－', '无']);

/**
 * Reads a row's cells: a row that can be taken, or every problem that it has.
 * @param cells as many as there are heads; too few or too many is a problem of the row
 */
export function readRow(
  { sheet, cells: header, blank, required, absent }: Header,
  line: number,
  cells: readonly string[],
  tools: Tools,
): ReadRow {
  const problems: Problem[] = [];
  if (cells.length < header.length) {
    problems.push({ column: null, zh: `缺列：应有 ${header.length} 列，只有 ${cells.length} 列。`, en: `has ${cells.length} cells of ${header.length}.` }); // prettier-ignore
  }
  if (cells.length > header.length && cells.slice(header.length).some((text) => !isBlank(text))) {
    problems.push({ column: null, zh: `多列：应有 ${header.length} 列，却有 ${cells.length} 列。`, en: `has ${cells.length} cells, ${header.length} were expected: a comma in a cell must be quoted.` }); // prettier-ignore
  }
  const values: Values = { ...blank };
  for (let i = 0; i < header.length; i++) {
    const cell = header[i];
    const text = cells[i] ?? '';
    if (!cell) continue;
    const { column, kind } = cell;
    // Where a list of words is to choose from, 无 may be one of them.
    const saysNothing = !column.required && !kind.choices && nothing.has(text.trim());
    if (isBlank(text) || saysNothing) continue;
    const value = kind.read(text, tools);
    if (value instanceof CellProblem) problems.push({ column: column.head, zh: value.zh, en: value.en });
    else values[column.key] = value;
  }
  for (const { key, head } of required) {
    if (values[key] === null && !problems.some(({ column }) => column === head)) problems.push(unfilled(head));
  }
  const sourceNumber = values[sourceNumberKey] as string | null;
  if (problems.length) return { line, sourceNumber, problems };
  const image = sheet.compose(values, tools, problems);
  if (problems.length) return { line, sourceNumber, problems };
  return {
    line,
    sourceNumber: sourceNumber!,
    division: values[divisionKey] as string,
    digest: tools.digest(JSON.stringify(values)),
    image,
    counts: sheet.counts?.(image) ?? false,
    absent,
  };
}

/** @returns the row, refused where it belongs to no division that the file speaks for */
export function keepWithin(row: ReadRow, divisions: readonly string[] | null): ReadRow {
  if (!divisions || !isGood(row) || divisions.some((code) => row.division.startsWith(code))) return row;
  const { line, sourceNumber } = row;
  const problem = {
    column: '行政区划',
    zh: '不属于本次导入声明的区划。',
    en: 'is outside the divisions that this feed speaks for.',
  };
  return { line, sourceNumber, problems: [problem] };
}
