import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  createLog,
  createTools,
  openSubgraph,
  pidSettings,
  readSettings,
  type OpenSubgraph,
  type Tools,
} from '@one-door/kit';
import { databaseUrls } from '../../embedded/databases';
import { loadKeys } from '../../embedded/keys';
import { AlreadyRunningError } from '../../embedded/lock';
import { runningPort } from '../../embedded/postgres-place';
import { embeddedSettings, prepareGround, subgraphEnvironment, type Told } from '../../embedded/prepare';
import { subgraphs } from '../../embedded/subgraphs';
import type { LedgerSubgraph } from './command';

/** A department's database, open, and what makes rows of cells there. */
export interface Place {
  subgraph: OpenSubgraph;
  tools: Tools;
  close: () => Promise<void>;
}

/** Where the hub of this machine is: at work already, or brought up for as long as this takes. */
async function embedded(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Told & { stop?: () => Promise<void> }> {
  const settings = embeddedSettings(env);
  try {
    const ground = await prepareGround(settings, say);
    return { ...ground, stop: ground.postgres.stop };
  } catch (error) {
    const port = error instanceof AlreadyRunningError && runningPort(path.resolve(settings.HUB_DATA, 'postgres'));
    if (!port) throw error;
    const { keys } = loadKeys(path.resolve(settings.HUB_DATA, 'keys.json'), true);
    return { settings, keys, urls: databaseUrls(`postgres://127.0.0.1:${port}`, keys.database) };
  }
} // prettier-ignore

/**
 * Opens the department's database: the one that DATABASE_URL names, or else the one of the hub on this machine, which
 * may be running.
 * @param say where progress goes, a line at a time
 * @throws SettingsError, Error of a start that failed, or the driver's
 */
export async function openPlace(
  name: LedgerSubgraph,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Place> {
  const definition = subgraphs.find((each) => each.name === name)!;
  const told = env['DATABASE_URL'] ? null : await embedded(env, say);
  try {
    const own: NodeJS.ProcessEnv = told ? subgraphEnvironment(told, name) : env;
    const { HUB_PID_KEY: key, HUB_PID_VERSION: version } = readSettings(pidSettings, own);
    const subgraph = await openSubgraph(definition, {
      databaseUrl: own['DATABASE_URL'],
      pool: 1,
      statementMs: 30_000,
      log: createLog('import', 'silent'),
      env: own,
    });
    const close = async () => {
      await subgraph.close();
      await told?.stop?.();
    };
    return { subgraph, tools: createTools(key, version, definition.seal?.(own)), close };
  } catch (error) {
    await told?.stop?.();
    throw error;
  }
}

/** @returns whether there is a hub on this machine at all: an import into nothing is a mistake of the folder */
export const hasHub = (env: NodeJS.ProcessEnv): boolean =>
  env['DATABASE_URL'] !== undefined || existsSync(path.join(path.resolve(embeddedSettings(env).HUB_DATA), 'keys.json'));
