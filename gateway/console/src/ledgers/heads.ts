import { headKey } from '../../../../subgraphs/kit/ledgers/plain-text';
import type { Column, Sheet } from '../hub/ledgers';

/** How a file's heads meet a sheet's columns. */
export interface Fit {
  sheet: Sheet;
  /** By position of the file's heads; null for one that is passed over. */
  columns: (Column | null)[];
  /** Required heads that the file lacks. */
  missing: string[];
  /** Heads of columns that the file has more than once. */
  twice: string[];
  /** Heads of the file that no column of the sheet is called. */
  ignored: string[];
}

/** What the file of rejects adds, and what officers add for themselves. */
const passedOver = /^(退回原因|序号|备注)/;
export const isReason = (head: string) => head.trim().startsWith('退回原因');
const unit = /(万元|元)(\/月|每月)?$/;

/** As the department reads it; a unit after the name is for the department to judge. */
function columnFor(sheet: Sheet, head: string): Column | null {
  const [key, bare] = [headKey(head), headKey(head).replace(unit, '')];
  const namesOf = ({ key, head, also }: Column) => [key, head, ...also].map(headKey);
  const called = (name: string) => sheet.columns.find((column) => namesOf(column).includes(name));
  return called(key) ?? called(bare) ?? null;
}

export function fitOf(sheet: Sheet, heads: readonly string[]): Fit {
  const columns = heads.map((head) => columnFor(sheet, head));
  const times = (column: Column) => columns.filter((other) => other === column).length;
  return {
    sheet,
    columns,
    missing: sheet.columns.filter((column) => column.required && !times(column)).map(({ head }) => head),
    twice: sheet.columns.filter((column) => times(column) > 1).map(({ head }) => head),
    ignored: heads.filter((head, i) => head.trim() && !columns[i] && !passedOver.test(head.trim())),
  };
}

/** @returns the sheet with most columns in the file, of those whose required ones are all there */
export function guessSheet(sheets: readonly Sheet[], heads: readonly string[]): Sheet | null {
  const known = ({ columns }: Fit) => columns.filter(Boolean).length;
  const fits = sheets.map((sheet) => fitOf(sheet, heads)).filter(({ missing }) => !missing.length);
  return fits.sort((a, b) => known(b) - known(a))[0]?.sheet ?? null;
}
