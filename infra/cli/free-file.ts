import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { InputError } from '@one-door/kit';

/** @throws InputError where there is such a file: it may be somebody's work */
export function expectFree(file: string): void {
  if (existsSync(file)) throw new InputError(`${file} 已存在，请另取文件名。\n${file} is there already: give it another name.`); // prettier-ignore
}

/**
 * Makes a folder to put files into, this user's alone, unless it is there.
 * @param folder its whole path
 * @throws InputError where something else has its name; the file system's error
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new InputError(`${folder} 不是文件夹，请另取名。\n${folder} is no folder: give another name.`);
  }
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
