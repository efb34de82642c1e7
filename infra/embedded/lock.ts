import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another hub is at work on the same data. */
export class AlreadyRunningError extends Error {}

/** When a process began, in clock ticks since the machine did: tells a process from a later one of the same number. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
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

/**
 * Claims a data folder for this process; a claim left by one that was killed is taken over.
 * @returns a function that gives the claim up
 * @throws AlreadyRunningError
 */
export function claim(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
    }
    let holder: { pid: number; start: string | null } | null = null;
    try {
      holder = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Half-written by a process that was killed in the middle: as good as none.
    }
    if (holder && isAlive(holder)) {
      throw new AlreadyRunningError(
        `另一个进程（${holder.pid}）正在使用 ${path.dirname(file)}，请先停止它或另设 HUB_DATA。\n` +
          `Process ${holder.pid} is using ${path.dirname(file)}: stop it first, or set HUB_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
}
