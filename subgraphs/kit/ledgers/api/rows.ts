import { cellsUnder, headerOf, readRow, type BadRow, type Header, type ReadRow } from '../read-row';
import type { Problem } from '../problem';
import type { Sheet } from '../sheet';
import type { Tools } from '../tools';

/** A row of the API: what its columns say, by key or head. */
export type LedgerRow = Record<string, unknown>;

/** @returns what a spreadsheet would have in that cell; null for what no cell can hold */
function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  // A longer number has lost digits before it is here, and may be another's that is just as good.
  if (typeof value === 'number') return Math.abs(value) < 1e15 ? String(value) : null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('、');
  return null;
}

const noCell: Problem = {
  column: null,
  zh: '各列应为文本、数字（超过15位的须作为文本）、是否或文本列表。',
  en: 'has a value that is neither text, number (of more than 15 digits only as text), yes or no, nor a list of texts.',
};
const noRow: Problem = { column: null, zh: '不是一行数据。', en: 'is no row: an object by column was expected.' };
const unknown = (keys: readonly string[]): Problem => ({
  column: null,
  zh: `有 ${keys.length} 列不认识或重复，请对照表格说明。`,
  en: `has ${keys.length} columns that the sheet does not know, or one twice: see its columns.`,
});

/**
 * @param sheet whose rows they are
 * @returns a function that reads a row as a spreadsheet's is read, with every problem that it has
 */
export function rowReader(sheet: Sheet, tools: Tools): (row: unknown, line: number) => ReadRow {
  // Senders name the same columns again and again.
  const headers = new Map<string, { header: Header; strange: string[] }>();
  const headerFor = (keys: string[]) => {
    const name = keys.join('\u0000');
    const known = headers.get(name);
    if (known) return known;
    const cells = keys.map((key) => cellsUnder(sheet, key));
    const strange = keys.filter((_, i) => {
      const column = cells[i]?.column;
      return !column || cells.findIndex((other) => other?.column === column) !== i;
    });
    const made = { header: headerOf(sheet, cells), strange };
    if (headers.size < 100) headers.set(name, made);
    return made;
  };
  return (row, line) => {
    const bad = (problem: Problem): BadRow => ({ line, sourceNumber: null, problems: [problem] });
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return bad(noRow);
    const keys = Object.keys(row);
    const texts = Object.values(row).map(cellText);
    if (texts.includes(null)) return bad(noCell);
    const { header, strange } = headerFor(keys);
    const read = readRow(header, line, texts as string[], tools);
    // What a sender misspelt would otherwise be lost without a word.
    const lost = strange.filter((key) => cellText((row as LedgerRow)[key])?.trim());
    if (!lost.length) return read;
    const problems = 'problems' in read ? [...read.problems, unknown(lost)] : [unknown(lost)];
    return { line, sourceNumber: read.sourceNumber, problems };
  };
}
