import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { InputError } from '@one-door/kit';

/** @throws InputError where there is such a file: it may be somebody's work */
export function expectFree(file: string): void {
  if (existsSync(file)) throw new InputError(`${file} 已存在，请另取文件名。\n${file} is there already: give it another name.`); // prettier-ignore
}

/** @param folder its whole path @throws InputError where there is no such folder to put files into */
export function expectFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new InputError(`没有文件夹 ${folder}，请先建立。\nThere is no such folder as ${folder}: make it first.`);
}

/** @returns whether the name is this process's own from now on: no other can make the same file */
export function claim(name: string): boolean {
  try {
    closeSync(openSync(`${name}.part`, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The same, where there is nothing else to do. @throws InputError where somebody may be writing that file */
export function mustClaim(file: string): void {
  if (!claim(file)) throw new InputError(`${file}.part 已存在：可能正在写入；若不是，请删除它。\n${file}.part is there: somebody may be writing it; if not, remove it.`); // prettier-ignore
}
