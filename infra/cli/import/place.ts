import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createLog,
  createTools,
  openSubgraph,
  pidSettings,
  readSettings,
  SettingsError,
  type OpenSubgraph,
  type Tools,
} from '@one-door/kit';
import pg from 'pg';
import { databaseUrls } from '../../embedded/databases';
import { databasePasswords, loadKeys } from '../../embedded/keys';
import { AlreadyRunningError } from '../../embedded/lock';
import { runningPort } from '../../embedded/postgres-place';
import {
  embeddedSettings,
  prepareGround,
  subgraphEnvironment,
  type EmbeddedSettings,
  type Told,
} from '../../embedded/prepare';
import { subgraphs } from '../../embedded/subgraphs';
import type { LedgerSubgraph } from './command';

/** A department's database, open, and what makes rows of cells there. */
export interface Place {
  subgraph: OpenSubgraph;
  tools: Tools;
  /** Gives up the statement that runs, which may wait for another import: what is being taken in is rolled back. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/** Words for an officer: there is no database to work with. */
export class NoPlaceError extends Error {}

const noHub = (folder: string) =>
  new NoPlaceError(
    `${folder} 中没有平台数据，请先 npm start 一次，或设置 HUB_DATA 或 DATABASE_URL。\n` +
      `There is no hub in ${folder}: run npm start once, or set HUB_DATA or DATABASE_URL.`,
  );

/** An import into nothing is a mistake of the folder. @throws NoPlaceError */
function requireHub(dataFolder: string): void {
  try {
    statSync(path.join(dataFolder, 'keys.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw noHub(dataFolder);
    throw new NoPlaceError(
      `无权进入 ${dataFolder}，请以运行平台的用户导入。\n` +
        `${dataFolder} is not this user's: import as the user who runs the hub.`,
    );
  }
}

/** @returns whether the department can be worked with: its tables are there, the last of them that of its ledgers */
async function isReady(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ready: boolean }>(`SELECT to_regclass('ledger_row') IS NOT NULL AS ready`);
    return rows[0]!.ready;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One that is just starting is waited for: its tables are its own to make. */
async function atRunningHub(settings: EmbeddedSettings, name: LedgerSubgraph, patience: number): Promise<Told> {
  const dataFolder = path.resolve(settings.HUB_DATA);
  const { keys } = loadKeys(path.join(dataFolder, 'keys.json'), true);
  for (const deadline = Date.now() + patience; ; await sleep(250)) {
    const port = runningPort(path.join(dataFolder, 'postgres'));
    const urls = port && databaseUrls(`postgres://127.0.0.1:${port}`, databasePasswords(keys));
    if (urls && (await isReady(urls[name]))) return { settings, keys, urls };
    if (Date.now() < deadline) continue;
    throw new NoPlaceError(
      '平台正在运行，但其数据库没有应答；请稍后再试，或重新启动平台。\n' +
        'The hub is running, yet its database does not answer: try again later, or start the hub anew.',
    );
  }
}

/** Where the hub of this machine is: at work already, or its PostgreSQL brought up for as long as this takes. */
async function embedded(
  name: LedgerSubgraph,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  patience: number,
): Promise<Told & { stop?: () => Promise<void> }> {
  const settings = embeddedSettings(env);
  requireHub(path.resolve(settings.HUB_DATA));
  try {
    const ground = await prepareGround(settings, say);
    return { ...ground, stop: ground.postgres.stop };
  } catch (error) {
    if (!(error instanceof AlreadyRunningError)) throw error;
    return atRunningHub(settings, name, patience);
  }
}

/** Of a statement that a signal is to cut off; COMMIT is not one. */
const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
  WHERE application_name = $1 AND pid <> pg_backend_pid() AND state = 'active' AND query <> 'COMMIT'`;

async function openAt(name: LedgerSubgraph, env: NodeJS.ProcessEnv, stop: () => Promise<void>): Promise<Place> {
  const definition = subgraphs.find((each) => each.name === name)!;
  const { HUB_PID_KEY: key, HUB_PID_VERSION: version } = readSettings(pidSettings, env);
  const address = env['DATABASE_URL']!;
  if (!URL.canParse(address) || !/^postgres(ql)?:$/.test(new URL(address).protocol)) {
    throw new SettingsError(['DATABASE_URL: a URL: postgres://role:password@host:port/database']);
  }
  const url = new URL(address);
  const mark = `one-door import ${process.pid}`;
  url.searchParams.set('application_name', mark);
  const subgraph = await openSubgraph(definition, {
    databaseUrl: url.href,
    pool: 1,
    statementMs: 30_000,
    log: createLog('import', 'silent'),
    env,
  });
  return {
    subgraph,
    tools: createTools(key, version, definition.seal?.(env)),
    interrupt: async () => {
      await subgraph.database!.source.query(cancel, [mark]);
    },
    close: async () => {
      await subgraph.close();
      await stop();
    },
  };
}

/**
 * Opens the department's database: the one that DATABASE_URL names, or else the one of the hub on this machine, which
 * may be running.
 * @param say where progress goes, a line at a time
 * @param patience how long to wait for a hub that is just starting, in milliseconds
 * @throws NoPlaceError, SettingsError, Error of a start that failed, or the driver's
 */
export async function openPlace(
  name: LedgerSubgraph,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  patience = 30_000,
): Promise<Place> {
  if (env['DATABASE_URL']) return openAt(name, env, async () => undefined);
  const told = await embedded(name, env, say, patience);
  const stop = async () => told.stop?.();
  try {
    return await openAt(name, subgraphEnvironment(told, name), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}
