import { rmSync } from 'node:fs';
import path from 'node:path';
import { csvWriter, InputError, plainCsv, xlsxWriter, type RowWriter } from '@one-door/kit';
import {
  countFindings,
  readDecisions,
  readRecords,
  streamFindings,
  type Ask,
  type RulePolicy,
} from '@one-door/oversight';
import { claim, expectFolder, expectFree } from '../free-file';
import { columns } from './columns';
import type { ExportCommand, FileKind } from './command';

/** Rows of a worksheet beside its heads (ECMA-376-1, as Excel has it). */
const mostXlsxRows = 1_048_575;
const everyMs = 5_000;

/** What a spreadsheet program would run as a formula; the full-width ones in a Chinese Excel. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** The cells of an .xlsx are texts by their type; a CSV has no types. */
const cellOf: Record<FileKind, (text: string, column: (typeof columns)[number]) => string> = {
  csv: (text, { kind }) => (kind !== 'id' && formula.test(text) ? `'${text}` : text),
  xlsx: (text) => text,
};

const writerOf: Record<FileKind, (file: string) => Promise<RowWriter>> = {
  csv: (file) => csvWriter(file, plainCsv),
  xlsx: (file) => xlsxWriter(file, '疑点 findings', { kinds: columns.map(({ kind }) => (kind === 'id' ? 'text' : (kind ?? 'text'))), filter: true }), // prettier-ignore
};

export interface Exporting {
  /** On one connection, in a transaction of which everything is of one moment. */
  ask: Ask;
  rules: readonly RulePolicy[];
  /** Where progress goes, a line at a time. */
  say: (line: string) => void;
  signal: AbortSignal;
}

const grouped = (count: number) => count.toLocaleString('en-US');

async function writeRows(writer: RowWriter, { filter, order, format }: ExportCommand, { ask, rules, say, signal }: Exporting): Promise<number> {
  const of = await countFindings(ask, filter);
  if (format === 'xlsx' && of > mostXlsxRows)
    throw new InputError(`有 ${grouped(of)} 条，超出一张工作表；请缩小范围或用 --format csv。\nThere are ${grouped(of)}, more than a worksheet holds: ask for fewer, or use --format csv.`);
  await writer.write(columns.map(({ head }) => head));
  let rows = 0;
  let told = Date.now();
  for await (const findings of streamFindings(ask, filter, order)) {
    signal.throwIfAborted();
    const beside = { rules, records: await readRecords(ask, findings), decisions: await readDecisions(ask, findings) };
    for (const finding of findings) await writer.write(columns.map((column) => cellOf[format](column.of(finding, beside), column)));
    rows += findings.length;
    if (Date.now() - told < everyMs) continue;
    told = Date.now();
    say(`已写 ${grouped(rows)} / ${grouped(of)} 条 rows written`);
  }
  return rows;
} // prettier-ignore

/**
 * Writes findings into a spreadsheet that is its owner's alone (mode 0600), some at a time, in memory that does not grow
 * with it. The file has its name when it is whole; what ends before leaves nothing.
 * @returns the file's whole path and how many findings there are in it
 * @throws InputError where there is such a file, or no folder for it; the signal's reason, the driver's error, the file system's error
 */
export async function exportFindings(command: ExportCommand, exporting: Exporting): Promise<{ file: string; rows: number }> {
  const file = path.resolve(command.file);
  expectFolder(file);
  expectFree(file);
  if (!claim(file)) throw new InputError(`${file}.part 已存在：可能正在写入；若不是，请删除它。\n${file}.part is there: somebody may be writing it; if not, remove it.`);
  let writer: RowWriter | undefined;
  try {
    writer = await writerOf[command.format](file);
    const rows = await writeRows(writer, command, exporting);
    exporting.signal.throwIfAborted();
    expectFree(file);
    await writer.done();
    return { file, rows };
  } catch (error) {
    await writer?.discard();
    rmSync(`${file}.part`, { force: true });
    throw error;
  }
} // prettier-ignore
