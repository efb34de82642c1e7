import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { copyNative, nativeFolder, repair } from './binaries';
import { databaseIdentity, isPassable, type Identity } from './identity';
import { claim } from './lock';

export interface PostgresOptions {
  /** Where the cluster lives; made at the first start. */
  dataFolder: string;
  log?: (line: string) => void;
  maxConnections?: number;
  /** Gives up durability for speed: tests only. */
  quick?: boolean;
}

export interface RunningPostgres {
  port: number;
  /** postgres://… of the cluster's administrator. */
  adminUrl: string;
  pid: number;
  stop: () => Promise<void>;
}

const administrator = 'hub_admin';

/** The terminal may have any LANG or none; PostgreSQL is given the same one everywhere. */
const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

interface Place {
  cluster: string;
  passwordFile: string;
  native: string;
  identity: Identity;
}

/** Where data and binaries can stand so that the database's user reaches them. */
function findPlace(dataFolder: string, log: (line: string) => void): Place {
  const identity = databaseIdentity();
  const native = nativeFolder();
  repair(native);
  const elsewhere = path.join(
    '/var/lib/one-door-hub',
    createHash('sha256').update(dataFolder).digest('hex').slice(0, 12),
  );
  const move = identity !== null && !isPassable(path.dirname(dataFolder));
  const cluster = move ? path.join(elsewhere, 'data') : dataFolder;
  if (move)
    log(`postgres 用户无法进入 ${dataFolder}，数据放在 The user postgres cannot reach it; the data is in ${cluster}`);
  mkdirSync(path.dirname(cluster), { recursive: true });
  return {
    identity,
    cluster,
    passwordFile: `${cluster}.password`,
    native: identity && !isPassable(native) ? copyNative(native, path.join(elsewhere, 'postgresql')) : native,
  };
}

/** Makes the cluster beside its place and moves it there whole, so that a start cut off leaves no broken half. */
function initialise({ cluster, passwordFile, native, identity }: Place): void {
  const making = mkdtempSync(`${cluster}.making-`);
  const password = randomBytes(24).toString('base64url');
  const handed = `${making}.pw`;
  try {
    writeFileSync(handed, password, { mode: 0o600 });
    if (identity) for (const owned of [making, handed]) chownSync(owned, identity.uid, identity.gid);
    const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--username=${administrator}`];
    const made = spawnSync(path.join(native, 'bin', 'initdb'), ['-D', making, ...flags, `--pwfile=${handed}`], {
      ...identity,
      env: environment,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb 失败 initdb failed:\n${made.stderr || made.error?.message}`);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(making, cluster);
  } finally {
    rmSync(handed, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** Stops a server that a killed hub left behind on this cluster. */
async function stopOrphan({ cluster }: Place): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const isOurs = () => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
    } catch {
      return false;
    }
  };
  if (!isOurs()) return; // Of a machine that lost power: PostgreSQL sees for itself that the file is stale.
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isOurs(); waited += 100) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    if (waited > 20_000)
      throw new Error(`无法停止遗留的 PostgreSQL PostgreSQL ${pid} was left behind and does not stop`);
    await sleep(100);
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // Lost again while starting: the next try says whether it is up.
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown: running transactions are rolled back, everything committed is kept. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  const slow = setTimeout(() => server.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(slow);
}

/**
 * Starts PostgreSQL on loopback at a free port, with the cluster made first where there is none. A server that a
 * killed hub left on the cluster is stopped before.
 * @throws AlreadyRunningError when a living hub holds the folder; Error with PostgreSQL's last words when it fails
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataFolder, log = () => undefined, maxConnections = 300, quick = false } = options;
  const release = claim(`${path.resolve(dataFolder)}.lock`);
  try {
    const place = findPlace(path.resolve(dataFolder), log);
    if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) initialise(place);
    await stopOrphan(place);
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: String(maxConnections),
      ...(quick && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // A process group of its own: Ctrl-C in the terminal is for the hub, which then stops PostgreSQL in order.
    const server = spawn(
      path.join(place.native, 'bin', 'postgres'),
      ['-D', place.cluster, '-p', String(port), ...flags],
      {
        ...place.identity,
        env: environment,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const lastWords: string[] = [];
    server.stderr.on('data', (chunk: Buffer) => {
      lastWords.push(...chunk.toString().split('\n').filter(Boolean));
      lastWords.splice(0, lastWords.length - 20);
    });
    const password = readFileSync(place.passwordFile, 'utf8');
    const adminUrl = `postgres://${administrator}:${password}@127.0.0.1:${port}/postgres`;
    const deadline = Date.now() + 60_000;
    while (!(await answers(adminUrl))) {
      if (server.exitCode !== null || Date.now() > deadline) {
        await stopServer(server);
        throw new Error(`PostgreSQL 未能启动 PostgreSQL did not start:\n${lastWords.join('\n')}`);
      }
      await sleep(50);
    }
    return {
      port,
      adminUrl,
      pid: server.pid!,
      stop: async () => {
        await stopServer(server);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
