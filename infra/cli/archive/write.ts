import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '@one-door/window';
import { claim } from '../free-file';

/** A file of that name was not there; was, with the same bytes; is of another content, and stays; or somebody may be writing it. */
export type Written = 'WRITTEN' | 'THERE' | 'OTHER' | 'CLAIMED';

/**
 * Writes an archive that is its owner's alone (mode 0600). It has its name when it is whole; what fails leaves nothing.
 * @throws the file system's error
 */
export function writeBundle(folder: string, { fileName, content }: Bundle): Written {
  const file = path.join(folder, fileName);
  if (existsSync(file)) return readFileSync(file).equals(content) ? 'THERE' : 'OTHER';
  if (!claim(file)) return 'CLAIMED';
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
