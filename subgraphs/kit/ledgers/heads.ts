import { headKey } from './plain-text';

/** What is known of a column by its names; nothing here is Node's own, since the page looks at heads too. */
export interface NamedColumn {
  key: string;
  head: string;
  also?: readonly string[] | undefined;
  required?: boolean | undefined;
  /** Its head may name the unit: 金额（元）, 金额（万元）. */
  money?: boolean | undefined;
}

/** How a file's heads meet a sheet's columns. */
export interface Fit<Column> {
  /** By position of the file's heads; null for one that no column is called. */
  columns: ({ column: Column; inTenThousands: boolean } | null)[];
  /** Heads of required columns that the file lacks. */
  missing: string[];
  /** Heads of columns that the file has more than once. */
  twice: string[];
  /** Heads of the file that are passed over, but for those that everybody's files have. */
  ignored: string[];
}

/** What the rejects file adds, and what officers add for themselves. */
const passedOver = /^(退回原因|序号|备注)/;
const unit = /(万元|元)(\/月|每月)?$/;

/** @returns the column that a head names, and whether its amounts are of ten thousand yuan */
export function columnCalled<Column extends NamedColumn>(
  columns: readonly Column[],
  head: string,
): Fit<Column>['columns'][number] {
  const name = headKey(head);
  const bare = name.replace(unit, '');
  const isCalled = ({ key, head, also = [] }: Column, name: string) =>
    [key, head, ...also].some((each) => headKey(each) === name);
  const exact = columns.find((column) => isCalled(column, name));
  if (exact) return { column: exact, inTenThousands: false };
  const money = bare === name ? undefined : columns.find((column) => column.money && isCalled(column, bare));
  return money ? { column: money, inTenThousands: name.includes('万元') } : null;
}

export function fitHeads<Column extends NamedColumn>(all: readonly Column[], heads: readonly string[]): Fit<Column> {
  const columns = heads.map((head) => columnCalled(all, head));
  const times = (column: Column) => columns.filter((found) => found?.column === column).length;
  return {
    columns,
    missing: all.filter((column) => column.required && !times(column)).map(({ head }) => head),
    twice: all.filter((column) => times(column) > 1).map(({ head }) => head),
    ignored: heads.filter((head, i) => head.trim() && !columns[i] && !passedOver.test(head.trim())),
  };
}

/**
 * @returns the sheets with what each lacks, the likeliest first: the one that knows most of the heads, of several the one
 * that lacks least. One that lacks a column is better said to lack it than taken for another sheet that needs less.
 */
export function rankSheets<Sheet extends { columns: readonly NamedColumn[] }>(
  sheets: readonly Sheet[],
  heads: readonly string[],
): { sheet: Sheet; known: number; missing: string[] }[] {
  return sheets
    .map((sheet) => {
      const { columns, missing } = fitHeads(sheet.columns, heads);
      return { sheet, known: columns.filter(Boolean).length, missing };
    })
    .sort((a, b) => b.known - a.known || a.missing.length - b.missing.length);
}
