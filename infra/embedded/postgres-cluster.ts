import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './postgres-place';

export const administrator = 'hub_admin';

/** The terminal may have any LANG or none; PostgreSQL is given the same one everywhere. */
export const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Removes what a start that was killed left half made, the password that it handed over among it. */
function removeLeftovers(cluster: string): void {
  const folder = path.dirname(cluster);
  const prefix = `${path.basename(cluster)}.making-`;
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/**
 * Makes the cluster beside its place and moves it there whole, so that a start cut off leaves no broken half.
 * @param quick does not wait for the disk: tests only
 */
export function initialise({ cluster, passwordFile, native, identity }: Place, quick: boolean): void {
  removeLeftovers(cluster);
  const making = mkdtempSync(`${cluster}.making-`);
  const handed = `${making}.pw`;
  const password = randomBytes(24).toString('base64url');
  try {
    writeFileSync(handed, password, { mode: 0o600 });
    if (identity) for (const owned of [making, handed]) chownSync(owned, identity.uid, identity.gid);
    const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--username=${administrator}`];
    if (quick) flags.push('--no-sync');
    const made = spawnSync(path.join(native, 'bin', 'initdb'), ['-D', making, ...flags, `--pwfile=${handed}`], {
      ...identity,
      cwd: native, // The hub's own folder may be one that the database's user cannot enter.
      env: environment,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb 失败 initdb failed:\n${made.stderr || made.error?.message}`);
    // The password first: a cluster in place always has one. Removed before, as the mode counts for new files only.
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, password, { mode: 0o600, flush: !quick });
    renameSync(making, cluster);
  } finally {
    rmSync(handed, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** @throws Error that says what to do when the administrator's password is gone */
export function readPassword({ passwordFile }: Place): string {
  try {
    return readFileSync(passwordFile, 'utf8').trim();
  } catch {
    throw new Error(
      `无法读取数据库密码文件 ${passwordFile}；请从备份恢复。\n` +
        `Cannot read the database password ${passwordFile}: restore it from its backup.`,
    );
  }
}

const realPath = (file: string) => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

/** What a process was started with; empty when it is gone (or waits, dead, for its parent to notice). */
function argumentsOf(pid: number): string[] {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return [];
    }
  }
  // No /proc: ps joins with blanks, so a folder with blanks in its name is put together again up to the next flag.
  const line = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  const found = /^(.*?postgres) -D (.*?) -p /.exec(line);
  return found ? [found[1]!, '-D', found[2]!] : [];
}

/** @returns whether this process is a PostgreSQL on this very cluster, not a later process of the same number. */
function servesCluster(pid: number, cluster: string): boolean {
  const [program = '', ...rest] = argumentsOf(pid);
  const folder = rest[rest.indexOf('-D') + 1];
  return path.basename(program) === 'postgres' && rest.includes('-D') && realPath(folder ?? '') === realPath(cluster);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops a server that a killed hub left behind on this cluster: fast first, at once when that takes too long. */
export async function stopOrphan({ cluster }: Place, say: (line: string) => void): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // Of a machine that lost power: removed, as PostgreSQL refuses when the number is some other process's by now.
  if (!Number.isInteger(pid) || pid <= 1 || !servesCluster(pid, cluster)) return removeStale(pidFile, pid);
  say(`停止遗留的 PostgreSQL（${pid}）。Stopping the PostgreSQL (${pid}) that was left behind.`);
  signal(pid, 'SIGINT');
  for (let waited = 0; servesCluster(pid, cluster); waited += 100) {
    if (waited === 10_000) signal(pid, 'SIGQUIT');
    if (waited > 20_000)
      throw new Error(`无法停止遗留的 PostgreSQL。PostgreSQL ${pid} was left behind and does not stop.`);
    await sleep(100);
  }
}

/**
 * PostgreSQL takes a pid file over by itself unless a process of that number lives. One that lives and is a PostgreSQL
 * may be at work on this cluster under another path: then the file stays and PostgreSQL refuses, as it should.
 */
function removeStale(pidFile: string, pid: number): void {
  if (Number.isInteger(pid) && pid > 1 && path.basename(argumentsOf(pid)[0] ?? '').startsWith('postgres')) return;
  rmSync(pidFile, { force: true });
}
