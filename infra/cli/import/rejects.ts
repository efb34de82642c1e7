import { existsSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createRejects, InputError, problemLine, type AnyRow, type BadRow, type FileFormat, type Problem, type Table } from '@one-door/kit'; // prettier-ignore
import { claim } from '../free-file';

/** Where the rows of an .xlsx go on that are more than anybody mends in one. */
const goesOn = (name: string) => name.replace(/\.xlsx$/, '.csv');
const filesOf = (name: string) => [name, ...(name.endsWith('.xlsx') ? [goesOn(name)] : [])];

/**
 * Claims a name beside the file, or in the folder, that no file has yet: an older one may be half mended, and another
 * import may be writing one. Rows that are refused a second time are not called 台账.rejects.rejects.csv.
 * @returns the name; it is given up by keepRejects or removeRejects
 */
export function claimRejects(file: string, folder: string | null, format: FileFormat): string {
  const { dir, name, ext } = path.parse(path.resolve(file));
  const stem = name.replace(/\.rejects(-\d+)?$/, '');
  const suffix = format.kind === 'xlsx' ? '.xlsx' : /^\.(csv|tsv|txt)$/i.test(ext) ? ext : '.csv';
  for (let n = 1; ; n++) {
    const free = path.join(folder ? path.resolve(folder) : dir, `${stem}.rejects${n === 1 ? '' : `-${n}`}${suffix}`);
    const taken = filesOf(free).some((each) => existsSync(each) || existsSync(`${each}.part`));
    if (!taken && claim(free)) return free;
  }
}

/** Gives the claim up. @returns the files that there are under the name */
export function keepRejects(name: string): string[] {
  rmSync(`${name}.part`, { force: true });
  return filesOf(name).filter((file) => existsSync(file));
}

/** Nothing was written, so that nothing was refused. */
export async function removeRejects(name: string): Promise<void> {
  for (const file of filesOf(name)) for (const each of [file, `${file}.part`]) await rm(each, { force: true });
}

/** The first problems, for the summary. */
export interface FirstProblem extends Problem {
  line: number;
}

/** Walks through a table to lines that rise. */
function finder({ lots }: Table): (line: number) => Promise<AnyRow> {
  const rows = (async function* () {
    for await (const lot of lots) yield* lot;
  })();
  return async (line) => {
    for (;;) {
      const { value, done } = await rows.next();
      if (done || value.line > line) throw changedMeanwhile();
      if (value.line === line) return value;
    }
  };
}

export const changedMeanwhile = () =>
  new InputError('文件在导入时被改动，请保存并关闭文件后重新导入。 The file was changed meanwhile: save and close it, and import it again.'); // prettier-ignore

/**
 * Writes the refused rows as they stand in the file, each with why. The file is read a second time: its rows are in no
 * memory and, since they have ID numbers, in no database.
 * @param refused in the order of the file
 * @param again opens the file anew; asked for only if there is something to write
 * @param most how many problems to give back
 * @returns the first problems, one a row
 */
export async function writeRejects(
  name: string,
  refused: AsyncIterable<BadRow[]>,
  again: () => Promise<Table>,
  most: number,
): Promise<FirstProblem[]> {
  const first: FirstProblem[] = [];
  let writing: { rejects: ReturnType<typeof createRejects>; rowAt: ReturnType<typeof finder> } | undefined;
  for await (const lot of refused) {
    if (!writing) {
      const table = await again();
      writing = { rejects: createRejects(name, table.format, table.heads), rowAt: finder(table) };
    }
    for (const { line, problems } of lot) {
      const row = await writing.rowAt(line);
      const reason = `第${line}行 line ${line}：${problemLine(problems)}`;
      await ('broken' in row ? writing.rejects.addRaw(row.raw, reason) : writing.rejects.add(row.cells, reason));
      if (first.length < most) first.push({ line, ...problems[0]! });
    }
  }
  await writing?.rejects.close();
  return first;
}
