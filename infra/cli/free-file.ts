import { closeSync, existsSync, openSync } from 'node:fs';
import { InputError } from '@one-door/kit';

/** @throws InputError where there is such a file: it may be somebody's work */
export function expectFree(file: string): void {
  if (existsSync(file)) throw new InputError(`${file} 已存在，请另取文件名。\n${file} is there already: give it another name.`); // prettier-ignore
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
