import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createRejects, problemLine, type BadRow, type Problem } from '@one-door/kit';
import type { LedgerFile } from './ledger-file';

/** @returns a name beside the file, or in the folder, that no file has yet: an older one may be half mended */
export function rejectsName(file: string, folder: string | null): string {
  const { dir, name, ext } = path.parse(path.resolve(file));
  const suffix = /^\.xlsx$/i.test(ext) ? '.xlsx' : ext || '.csv';
  for (let n = 1; ; n++) {
    const free = path.join(folder ? path.resolve(folder) : dir, `${name}.rejects${n === 1 ? '' : `-${n}`}${suffix}`);
    if (!existsSync(free)) return free;
  }
}

/** The first problems, for the summary. */
export interface FirstProblem extends Problem {
  line: number;
}

/**
 * Writes the refused rows as they stand in the file, each with why. The file is read a second time: its rows are in no
 * memory and, since they have ID numbers, in no database.
 * @param refused in the order of the file
 * @param again the file, opened anew
 * @returns the first few problems, and the rejects file to keep or to remove
 */
export async function writeRejects(
  name: string,
  refused: AsyncIterable<BadRow[]>,
  again: LedgerFile,
  firstOnes: number,
): Promise<FirstProblem[]> {
  const { table } = again;
  const rejects = createRejects(name, table.format, table.heads);
  const first: FirstProblem[] = [];
  const lots = table.lots[Symbol.asyncIterator]();
  let lot: Awaited<ReturnType<typeof lots.next>>['value'] = [];
  let at = 0;
  const rowAt = async (line: number) => {
    for (;;) {
      for (; at < lot.length; at++) if (lot[at].line >= line) return lot[at++];
      const next = await lots.next();
      if (next.done)
        throw new Error('文件在导入时被改动，请重新导入。 The file was changed meanwhile: import it again.');
      lot = next.value;
      at = 0;
    }
  };
  for await (const bad of refused) {
    for (const { line, problems } of bad) {
      const row = await rowAt(line);
      const reason = `第${line}行 line ${line}：${problemLine(problems)}`;
      await ('broken' in row ? rejects.addRaw(row.raw, reason) : rejects.add(row.cells, reason));
      if (first.length < firstOnes) first.push({ line, ...problems[0]! });
    }
  }
  await lots.return?.();
  await rejects.close();
  return first;
}

/** Nothing was written, so that nothing was refused. */
export async function removeRejects(name: string): Promise<void> {
  for (const file of [name, `${name}.part`, `${name.replace(/\.xlsx$/i, '')}.csv`]) {
    if (file.includes('.rejects')) await rm(file, { force: true });
  }
}
