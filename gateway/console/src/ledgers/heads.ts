import { fitHeads, rankSheets, type Fit as FitOfColumns } from '../../../../subgraphs/kit/ledgers/heads';
import type { Column, Sheet } from '../hub/ledgers';

/** How a file's heads meet a sheet's columns; the department judges them by the same code. */
export interface Fit extends FitOfColumns<Column> {
  sheet: Sheet;
}

export const isReason = (head: string) => head.trim().startsWith('退回原因');

export const fitOf = (sheet: Sheet, heads: readonly string[]): Fit => ({ sheet, ...fitHeads(sheet.columns, heads) });

/** @returns the sheet that the file is; null where it lacks something for each */
export function guessSheet(sheets: readonly Sheet[], heads: readonly string[]): Sheet | null {
  const { sheet, missing } = rankSheets(sheets, heads)[0]!;
  return missing.length ? null : sheet;
}
