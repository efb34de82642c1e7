import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { copyNative, nativeFolder, repair } from './binaries';
import { databaseIdentity, isPassable, type Identity } from './identity';

/** Where the cluster and the binaries stand, and the user that both are for. */
export interface Place {
  cluster: string;
  passwordFile: string;
  native: string;
  identity: Identity;
}

type Say = (line: string) => void;

/** Outside of every home, so that the user postgres reaches it. */
const shared = '/var/lib/one-door-hub';

/** Makes a folder that others may pass, whatever umask the hub was started with. */
function makePassable(folder: string): void {
  for (const at of [shared, folder]) {
    mkdirSync(at, { recursive: true });
    chmodSync(at, 0o755);
  }
}

/** A folder named by what the project's path is, so that two copies of the project do not meet in one. */
const elsewhere = (dataFolder: string) =>
  path.join(shared, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));

const isLink = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
export const isCluster = (folder: string) => existsSync(path.join(folder, 'PG_VERSION'));

/**
 * Moves the cluster's place to where PostgreSQL can reach it and leaves a link: whoever looks for data finds it, and
 * it stays the hub's cluster when the folder becomes passable later.
 */
function moveAway(dataFolder: string, say: Say): void {
  const folder = elsewhere(dataFolder);
  const cluster = path.join(folder, 'data');
  makePassable(folder);
  // Without the link it belongs to a hub whose folder was deleted, keys and all: kept, but not this hub's data.
  if (existsSync(cluster)) {
    const aside = path.join(folder, `left-${Date.now()}`);
    renameSync(cluster, aside);
    if (existsSync(`${cluster}.password`)) renameSync(`${cluster}.password`, `${aside}.password`);
    say(`旧数据移至 ${aside}。Older data was set aside in ${aside}.`);
  }
  rmSync(dataFolder, { recursive: true, force: true }); // An empty folder at most: the caller has looked.
  symlinkSync(cluster, dataFolder);
  say(
    `postgres 用户无法进入 ${path.dirname(dataFolder)}，数据放在 ${cluster}。` +
      `The user postgres cannot enter ${path.dirname(dataFolder)}: the data is in ${cluster}.`,
  );
}

/** Copies the binaries whole or not at all; one copy a version serves every hub of this machine. */
function reachableNative(native: string, say: Say): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(shared, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  say(`PostgreSQL 程序复制到 ${copy}。The PostgreSQL programs are copied to ${copy}.`);
  makePassable(shared);
  const making = `${copy}.making-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  copyNative(native, making);
  // A strict umask must not shut the database's user out of them.
  const opened = spawnSync('chmod', ['-R', 'go+rX', making], { encoding: 'utf8' });
  if (opened.status !== 0) throw new Error(`chmod ${making}: ${opened.stderr || opened.error?.message}`);
  try {
    renameSync(making, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // Another hub was first: its copy is as good.
    rmSync(making, { recursive: true, force: true });
  }
  return copy;
}

/** Data that came back from a backup may belong to root; that of another user is run as that user instead. */
function identityFor(cluster: string, identity: NonNullable<Identity>): NonNullable<Identity> {
  const { uid, gid } = statSync(cluster);
  if (uid === identity.uid) return identity;
  if (uid !== 0) return { uid, gid };
  const owned = spawnSync('chown', ['-hR', `${identity.uid}:${identity.gid}`, cluster], { encoding: 'utf8' });
  if (owned.status !== 0) throw new Error(`chown ${cluster}: ${owned.stderr || owned.error?.message}`);
  return identity;
}

/**
 * Finds where data and binaries can stand so that the database's user reaches them.
 * @throws Error when the folder holds something else, or a cluster that the user postgres cannot reach
 */
export function findPlace(dataFolder: string, say: Say): Place {
  const program = nativeFolder();
  repair(program);
  const identity = databaseIdentity();
  const native = identity && !isPassable(program) ? reachableNative(program, say) : program;
  const hasCluster = isCluster(dataFolder);
  if (!hasCluster && existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    throw new Error(
      `${dataFolder} 中有其他文件，不是数据库；请移走后重试。\n` +
        `${dataFolder} holds something that is no PostgreSQL cluster: move it away and start again.`,
    );
  }
  if (identity && !hasCluster && !isLink(dataFolder) && !isPassable(path.dirname(dataFolder)))
    moveAway(dataFolder, say);
  const cluster = isLink(dataFolder) ? path.resolve(path.dirname(dataFolder), readlinkSync(dataFolder)) : dataFolder;
  mkdirSync(path.dirname(cluster), { recursive: true });
  const place = { cluster, passwordFile: `${cluster}.password`, native };
  if (!identity || !hasCluster) return { ...place, identity };
  const owner = identityFor(cluster, identity);
  if (owner.uid === identity.uid && !isPassable(path.dirname(cluster))) {
    throw new Error(
      `postgres 用户无法进入 ${cluster}；请对其各级上级目录执行 chmod o+x。\n` +
        `The user postgres cannot reach its data in ${cluster}: chmod o+x the folders above it.`,
    );
  }
  return { ...place, identity: owner };
}

/** @returns the port of the server that is at work on the folder's cluster, as it noted it down; null where none is */
export function runningPort(dataFolder: string): number | null {
  try {
    const port = Number(readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[3]);
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}
