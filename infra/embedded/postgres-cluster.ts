import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
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

const hasProc = existsSync('/proc/self/cmdline');

/** What a process was started with; empty when it is gone (or waits, dead, for its parent to notice). */
function argumentsOf(pid: number): string[] {
  if (hasProc) {
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

/**
 * Whether a process is a PostgreSQL on this very cluster, not a later process of the same number. Folders are compared
 * by what they are, as one can have several paths; `unknown` is a PostgreSQL whose folder is no more where it was.
 */
function servesCluster(pid: number, cluster: string): 'yes' | 'no' | 'unknown' {
  const [program = '', ...rest] = argumentsOf(pid);
  if (path.basename(program) !== 'postgres') return 'no';
  const flag = rest.indexOf('-D');
  const theirs = flag < 0 ? undefined : statSync(rest[flag + 1] ?? '', { throwIfNoEntry: false });
  if (!theirs) return 'unknown';
  const ours = statSync(cluster);
  return theirs.ino === ours.ino && theirs.dev === ours.dev ? 'yes' : 'no';
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
  const serves = Number.isInteger(pid) && pid > 1 ? servesCluster(pid, cluster) : 'no';
  if (serves === 'no') {
    // Of a machine that lost power. PostgreSQL would refuse if the number belongs to another process of its user now.
    if (hasProc) rmSync(pidFile, { force: true });
    return;
  }
  if (serves === 'unknown') return; // PostgreSQL refuses with what it knows: better than two servers on one cluster.
  say(`停止遗留的 PostgreSQL（${pid}）。Stopping the PostgreSQL (${pid}) that was left behind.`);
  signal(pid, 'SIGINT');
  for (let waited = 0; servesCluster(pid, cluster) === 'yes'; waited += 100) {
    if (waited === 10_000) signal(pid, 'SIGQUIT');
    if (waited > 20_000)
      throw new Error(`无法停止遗留的 PostgreSQL。PostgreSQL ${pid} was left behind and does not stop.`);
    await sleep(100);
  }
}
