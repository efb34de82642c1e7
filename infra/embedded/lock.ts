import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another hub is at work on the same data. */
export class AlreadyRunningError extends Error {}

/**
 * When a process began, in clock ticks since the machine did: tells a process from a later one of the same number.
 * @returns null where it is gone (a zombie is), or where there is no /proc
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : (rest[18] ?? null);
  } catch {
    return null;
  }
}

/** @returns whether the process is there; where there is no /proc, any process of that number counts. */
function isAlive({ pid, start }: { pid: number; start: string | null }): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === null || startOf(pid) === start;
}

interface Holder {
  pid: number;
  start: string | null;
}

/** Sets a claim aside unless it is no longer the one that was read: another start may have taken it over meanwhile. */
function setAside(file: string, text: string): void {
  const aside = `${file}.stale-${process.pid}`;
  renameSync(file, aside);
  if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file);
  rmSync(aside);
}

/**
 * Claims a data folder for this process; a claim left by one that was killed is taken over.
 * @returns a function that gives the claim up
 * @throws AlreadyRunningError
 */
export function claim(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  // Written beside and linked in place, so that nobody ever reads a claim that is half-written.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify({ pid: process.pid, start: startOf(process.pid) } satisfies Holder));
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(beside, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      }
      const text = readFileSync(file, 'utf8');
      const holder = JSON.parse(text) as Holder;
      if (isAlive(holder)) {
        throw new AlreadyRunningError(
          `另一个进程（${holder.pid}）正在使用 ${path.dirname(file)}，请先停止它或另设 HUB_DATA。\n` +
            `Process ${holder.pid} is using ${path.dirname(file)}: stop it first, or set HUB_DATA to another folder.`,
        );
      }
      setAside(file, text);
    }
  } finally {
    rmSync(beside, { force: true });
  }
}
