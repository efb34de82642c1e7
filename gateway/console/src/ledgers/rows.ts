import type { RowObject, RowProblem } from '../hub/ledgers';
import type { Fit } from './heads';

/** @returns what is wrong with a row's length, which objects by head cannot show */
export function widthProblem(heads: readonly string[], cells: readonly string[]): RowProblem | null {
  const [expected, found] = [heads.length, cells.length];
  if (found === expected || (found > expected && cells.slice(expected).every((cell) => !cell.trim()))) return null;
  const message =
    found < expected
      ? {
          zh: `缺列：应有 ${expected} 列，只有 ${found} 列。`,
          en: `has ${found} cells of ${expected}: fill in what is missing.`,
        }
      : {
          zh: `多列：应有 ${expected} 列，却有 ${found} 列；单元格里的逗号要加引号。`,
          en: `has ${found} cells, ${expected} were expected: a comma in a cell must be quoted.`,
        };
  return { column: null, message };
}

/**
 * A row as the hub takes it: cells by head. Columns that the sheet does not know stay on this computer. A row of another
 * length is sent all the same, under a key that no sheet knows: the hub then refuses it, and a complete ledger does not
 * end it as one that is missing.
 */
export function rowObject(heads: readonly string[], { columns }: Fit, cells: readonly string[]): RowObject {
  const known = heads.flatMap((head, i) => (columns[i] && i < cells.length ? [[head, cells[i]!]] : []));
  const beyond = cells.slice(heads.length).flatMap((cell, i) => (cell.trim() ? [[`+${i + 1}`, cell]] : []));
  const lacking = cells.length < heads.length ? [['-', String(heads.length - cells.length)]] : [];
  return Object.fromEntries([...known, ...beyond, ...lacking]);
}
