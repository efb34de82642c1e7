import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SettingsError } from '@one-door/kit';
import pg from 'pg';
import { databaseUrls, type Owner } from '../embedded/databases';
import { databasePasswords, loadKeys } from '../embedded/keys';
import { AlreadyRunningError } from '../embedded/lock';
import { runningPort } from '../embedded/postgres-place';
import { embeddedSettings, prepareGround, type EmbeddedSettings, type Told } from '../embedded/prepare';

type IsReady = (urls: Record<Owner, string>) => Promise<boolean>;

/** There is no database to work with; its message is for whoever typed the command. */
export class NoPlaceError extends Error {}

const noHub = (folder: string) =>
  new NoPlaceError(
    `${folder} 中没有平台数据，请先 npm start 一次，或设置 HUB_DATA 或 DATABASE_URL。\n` +
      `There is no hub in ${folder}: run npm start once, or set HUB_DATA or DATABASE_URL.`,
  );

/** Where there is no hub, the folder is a mistake. @throws NoPlaceError */
function requireHub(dataFolder: string): void {
  try {
    statSync(path.join(dataFolder, 'keys.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw noHub(dataFolder);
    throw new NoPlaceError(
      `无权进入 ${dataFolder}，请以运行平台的用户执行。\n` +
        `${dataFolder} is not this user's: work as the user who runs the hub.`,
    );
  }
}

/** @returns the URL. @throws SettingsError where it is none of a database */
export function databaseUrlIn(env: NodeJS.ProcessEnv): URL {
  const address = env['DATABASE_URL']!;
  if (!URL.canParse(address) || !/^postgres(ql)?:$/.test(new URL(address).protocol)) {
    throw new SettingsError(['DATABASE_URL: a URL: postgres://role:password@host:port/database']);
  }
  return new URL(address);
}

/** @returns whether a database answers and has the table */
export async function hasTable(url: string, table: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [table]);
    return rows[0]!.there;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One that is just starting is waited for: its tables are its own to make. */
async function atRunningHub(settings: EmbeddedSettings, isReady: IsReady, patience: number): Promise<Told> {
  const dataFolder = path.resolve(settings.HUB_DATA);
  const { keys } = loadKeys(path.join(dataFolder, 'keys.json'), true);
  for (const deadline = Date.now() + patience; ; await sleep(250)) {
    const port = runningPort(path.join(dataFolder, 'postgres'));
    const urls = port && databaseUrls(`postgres://127.0.0.1:${port}`, databasePasswords(keys));
    if (urls && (await isReady(urls))) return { settings, keys, urls };
    if (Date.now() < deadline) continue;
    throw new NoPlaceError(
      '平台正在运行，但其数据库没有应答；请稍后再试，或重新启动平台。\n' +
        'The hub is running, yet its database does not answer: try again later, or start the hub anew.',
    );
  }
}

/**
 * Where the hub of this machine is (HUB_DATA): at work already, or its PostgreSQL brought up until `stop` is called.
 * @param isReady of a hub at work, which may be just starting: whether it has what is needed
 * @param say where progress goes, a line at a time
 * @param patience how long to wait for a hub that is just starting, in milliseconds
 * @throws NoPlaceError, SettingsError, Error of a start that failed
 */
export async function openHub(
  env: NodeJS.ProcessEnv,
  isReady: IsReady,
  say: (line: string) => void,
  patience = 30_000,
): Promise<Told & { stop: () => Promise<void> }> {
  const settings = embeddedSettings(env);
  requireHub(path.resolve(settings.HUB_DATA));
  try {
    const ground = await prepareGround(settings, say);
    return { ...ground, stop: () => ground.postgres.stop() };
  } catch (error) {
    if (!(error instanceof AlreadyRunningError)) throw error;
    return { ...(await atRunningHub(settings, isReady, patience)), stop: async () => undefined };
  }
}
