import type { RowProblem } from '../hub/ledgers';
import { isReason } from './heads';

/** A row of the file that was not taken. */
export interface Refused {
  /** In the file, from 1. */
  line: number;
  cells: readonly string[];
  problems: RowProblem[];
}

const reasonHead = '退回原因 reason';

/**
 * A spreadsheet would round long digits, drop leading zeros and run a formula; after a tab it takes all of them for
 * text. The hub passes over the tab.
 */
const safe = (cell: string): string => (/^(\d{12,}|0\d+)$|^\s*[=+\-@]/.test(cell) ? `\t${cell.trimStart()}` : cell);

const quoted = (cell: string) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) =>
  `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;

export const problemLine = (problems: readonly RowProblem[]): string =>
  problems.map(({ column, message: { zh, en } }) => `${column ? `【${column}】` : ''}${zh} ${en}`).join('；');

/** @returns a file of the refused rows, in the order of their lines: mended, it can be put in again as it is */
export function rejectsFile(heads: readonly string[], refused: readonly Refused[]): string {
  const kept = heads.flatMap((head, i) => (isReason(head) ? [] : [i]));
  const rows = [...refused]
    .sort((a, b) => a.line - b.line)
    .map(({ cells, problems }) => [
      ...kept.map((i) => safe(cells[i] ?? '')),
      problemLine(problems),
      ...cells.slice(heads.length).map(safe),
    ]);
  return csv([[...kept.map((i) => heads[i]!), reasonHead], ...rows]);
}
