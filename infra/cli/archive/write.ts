import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '@one-door/window';
import { mustClaim } from '../free-file';

/** A file of that name was not there; was, with the same bytes; or is of another content, and stays. */
export type Written = 'WRITTEN' | 'THERE' | 'OTHER';

/**
 * Writes an archive that is its owner's alone (mode 0600). It has its name when it is whole; what fails leaves nothing.
 * @throws InputError where somebody else may be writing it; the file system's error
 */
export function writeBundle(folder: string, { fileName, content }: Bundle): Written {
  const file = path.join(folder, fileName);
  if (existsSync(file)) return readFileSync(file).equals(content) ? 'THERE' : 'OTHER';
  mustClaim(file);
  try {
    const part = openSync(`${file}.part`, 'r+');
    try {
      writeFileSync(part, content);
      fsyncSync(part);
    } finally {
      closeSync(part);
    }
    renameSync(`${file}.part`, file);
    return 'WRITTEN';
  } catch (error) {
    rmSync(`${file}.part`, { force: true });
    throw error;
  }
}
