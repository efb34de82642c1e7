import { InputError } from '@one-door/kit';
import {
  countFindings,
  readDecisions,
  readRecords,
  streamFindings,
  type Ask,
  type RulePolicy,
} from '@one-door/oversight';
import { writeSpreadsheet } from '../spreadsheet';
import { columns } from './columns';
import type { ExportCommand } from './command';

/** Rows of a worksheet beside its heads (ECMA-376-1, as Excel has it). */
const mostXlsxRows = 1_048_575;
const everyMs = 5_000;

export interface Exporting {
  /** On one connection, in a transaction of which everything is of one moment. */
  ask: Ask;
  rules: readonly RulePolicy[];
  /** Where progress goes, a line at a time. */
  say: (line: string) => void;
  signal: AbortSignal;
}

const grouped = (count: number) => count.toLocaleString('en-US');

/**
 * Writes findings into a spreadsheet, see writeSpreadsheet.
 * @returns the file's whole path and how many findings there are in it
 * @throws InputError where there are more than a worksheet holds, and what writeSpreadsheet throws
 */
export function exportFindings(command: ExportCommand, { ask, rules, say, signal }: Exporting): Promise<{ file: string; rows: number }> {
  const { file, format, filter, order } = command;
  return writeSpreadsheet({ file, format, title: '疑点 findings', columns, signal }, async (put) => {
    const of = await countFindings(ask, filter);
    if (format === 'xlsx' && of > mostXlsxRows)
      throw new InputError(`有 ${grouped(of)} 条，超出一张工作表；请缩小范围或用 --format csv。\nThere are ${grouped(of)}, more than a worksheet holds: ask for fewer, or use --format csv.`);
    let rows = 0;
    let told = Date.now();
    for await (const findings of streamFindings(ask, filter, order)) {
      signal.throwIfAborted();
      const beside = { rules, records: await readRecords(ask, findings), decisions: await readDecisions(ask, findings) };
      for (const finding of findings) await put(columns.map((column) => column.of(finding, beside)));
      rows += findings.length;
      if (Date.now() - told < everyMs) continue;
      told = Date.now();
      say(`已写 ${grouped(rows)} / ${grouped(of)} 条 rows written`);
    }
    return rows;
  });
} // prettier-ignore
