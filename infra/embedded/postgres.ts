import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { claim } from './lock';
import { administrator, environment, initialise, readPassword, stopOrphan } from './postgres-cluster';
import { findPlace, isCluster, type Place } from './postgres-place';

export interface PostgresOptions {
  /** Where the cluster lives; made at the first start. The folder above it holds the lock and must be the hub's own. */
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
  /** Resolves if the server ends without having been told to; what it said last is in the log. */
  lost: Promise<void>;
  /** Resolves when the server is gone and the folder is free for another hub. */
  stop: () => Promise<void>;
}

/**
 * PostgreSQL's own memory. What does not fit in its 128 MB it fetches from the system page by page: reading a large
 * picture took four times as long. An eighth of what this machine, or this container, has: others live on it too.
 */
function sharedBuffersMb(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(Math.max(Math.round(bytes / 8 / 2 ** 20), 128), 4_096);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** @returns null when the server lets its administrator in, else why not (an SQLSTATE or a code of the system). */
async function refusal(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // Lost again while starting: the next try says whether it is up.
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const startingUp = '57P03';
const wrongPassword = '28P01';

const isGone = (server: ChildProcess) =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

/** Fast shutdown: running transactions are rolled back, everything committed is kept. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (isGone(server)) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  const slow = setTimeout(() => server.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(slow);
}

interface Launched {
  server: ChildProcess;
  port: number;
  adminUrl: string;
  lastWords: string[];
}

/** Starts the server and waits until it answers. */
async function launch(place: Place, settings: Record<string, string>): Promise<Launched> {
  // Read before anything runs: without it nobody could get in.
  const password = readPassword(place);
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A process group of its own: Ctrl-C in the terminal is for the hub, which then stops PostgreSQL in order.
  const server = spawn(
    path.join(place.native, 'bin', 'postgres'),
    ['-D', place.cluster, '-p', String(port), ...flags],
    {
      ...place.identity,
      cwd: place.native,
      env: environment,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const lastWords: string[] = [];
  const hear = (text: string) => {
    lastWords.push(...text.split('\n').filter(Boolean));
    lastWords.splice(0, lastWords.length - 20);
  };
  server.on('error', (error) => hear(error.message));
  server.stderr.on('data', (chunk: Buffer) => hear(chunk.toString()));
  const adminUrl = `postgres://${administrator}:${password}@127.0.0.1:${port}/postgres`;
  const fail = async (): Promise<never> => {
    await stopServer(server);
    await sleep(20); // What it said last may still be in the pipe.
    throw new Error(`PostgreSQL 未能启动 PostgreSQL did not start:\n${lastWords.join('\n')}`);
  };
  let deadline = Date.now() + 60_000;
  for (;;) {
    if (isGone(server) || Date.now() > deadline) await fail();
    const why = await refusal(adminUrl);
    if (why === null && !isGone(server)) return { server, port, adminUrl, lastWords };
    // After a power loss it replays its journal, for as long as that takes: stopping it would only begin that anew.
    if (why === startingUp) deadline = Date.now() + 60_000;
    if (why === wrongPassword && !isGone(server)) {
      lastWords.push(`${place.passwordFile}: 密码不符，请从备份恢复 wrong password, restore it from its backup`);
      await fail();
    }
    await sleep(50);
  }
}

/** What passes by itself: sessions of a killed server that are still ending, a port that another program took first. */
const passing = /pre-existing shared memory block|could not bind|could not create any TCP/;

async function launchPatiently(place: Place, settings: Record<string, string>): Promise<Launched> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await launch(place, settings);
    } catch (error) {
      if (attempt >= 20 || !passing.test((error as Error).message)) throw error;
      await sleep(500);
    }
  }
}

/**
 * Starts PostgreSQL on loopback at a free port, with the cluster made first where there is none. A server that a
 * killed hub left on the cluster is stopped before.
 * @throws AlreadyRunningError when a living hub holds the folder; Error with PostgreSQL's last words when it fails
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { log = () => undefined, maxConnections = 300, quick = false } = options;
  const dataFolder = path.resolve(options.dataFolder);
  const release = claim(path.join(path.dirname(dataFolder), 'hub.lock'));
  try {
    log('数据库启动中 starting PostgreSQL …');
    const place = findPlace(dataFolder, log);
    if (!isCluster(place.cluster)) initialise(place, quick);
    await stopOrphan(place, log);
    const { server, port, adminUrl, lastWords } = await launchPatiently(place, {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: String(maxConnections),
      shared_buffers: `${sharedBuffersMb()}MB`,
      ...(quick && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    });
    let stopping: Promise<void> | undefined;
    // A hub that ends without stopping it first (an error nobody caught) takes it along all the same.
    const takeAlong = () => server.kill('SIGINT');
    process.once('exit', takeAlong);
    const lost = new Promise<void>((resolve) => {
      server.once('exit', () => {
        process.off('exit', takeAlong);
        if (stopping) return;
        log(`PostgreSQL 意外退出 PostgreSQL ended by itself\n${lastWords.join('\n')}`);
        resolve();
      });
    });
    // Once only: a second release would take the lock from the hub that came after.
    const stop = () => (stopping ??= stopServer(server).then(release));
    return { port, adminUrl, pid: server.pid!, lost, stop };
  } catch (error) {
    release();
    throw error;
  }
}
