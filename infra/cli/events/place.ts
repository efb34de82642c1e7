import { openBus, type Bus } from '@one-door/events';
import { connections, type Database } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { eventsEnvironment, subgraphEnvironment } from '../../embedded/prepare';
import { subgraphs } from '../../embedded/subgraphs';
import { databaseUrlIn, hasTable, NoPlaceError, openHub } from '../hub';

/** A subgraph's database that has the tables of events. */
export interface Hearer {
  /** The subgraph, which is its group on the bus and its name in the inbox, too. */
  name: SubgraphName;
  url: string;
  database: Pick<Database, 'withConnection' | 'inTransaction' | 'close'>;
}

export interface Place {
  hearers: Hearer[];
  /** What a subgraph's own process is told. */
  env(name: SubgraphName): NodeJS.ProcessEnv;
  /** Opened when it is asked for. @throws NoPlaceError where none is named, the driver's error */
  bus(): Promise<Bus>;
  close(): Promise<void>;
}

const takesPart = ({ database }: Hearer) =>
  database.withConnection(async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('dead_letter') IS NOT NULL AS there`);
    return rows[0]!.there;
  });

/** @param named must all take part; where nobody is named, those that do are taken */
async function hearersOf(named: readonly SubgraphName[], urlOf: (name: SubgraphName) => string): Promise<Hearer[]> {
  const names = named.length ? named : subgraphs.map(({ name }) => name);
  const hearers: Hearer[] = [];
  for (const name of names) {
    const url = urlOf(name);
    const hearer = { name, url, database: connections(url) };
    if (await takesPart(hearer)) hearers.push(hearer);
    else if (named.length)
      throw new NoPlaceError(`${name} 不收发事件，或还没有启动过。\n${name} has no events, or was never started.`);
  }
  return hearers;
}

/** Every department has the tables of events, once it has started. */
async function isReady(urls: Record<SubgraphName, string>): Promise<boolean> {
  for (const { name, sheets } of subgraphs) if (sheets && !(await hasTable(urls[name], 'dead_letter'))) return false;
  return true;
}

/** @returns the named subgraph's own database, and the environment that names the bus */
function ownDatabase(names: readonly SubgraphName[], env: NodeJS.ProcessEnv) {
  const { href } = databaseUrlIn(env);
  if (names.length !== 1)
    throw new NoPlaceError('DATABASE_URL 是一个部门的数据库，请写明部门。\nDATABASE_URL is one subgraph’s database: name it.'); // prettier-ignore
  return { urlOf: () => href, env, envOf: () => env, stop: async () => undefined };
}

async function hubsDatabases(env: NodeJS.ProcessEnv, say: (line: string) => void) {
  const told = await openHub(env, isReady, say);
  return {
    urlOf: (name: SubgraphName) => told.urls[name],
    env: eventsEnvironment(told),
    envOf: (name: SubgraphName) => subgraphEnvironment(told, name),
    stop: told.stop,
  };
}

/**
 * Finds the databases of subgraphs: the one that DATABASE_URL names, or else those of the hub on this machine, which may
 * be running; and the bus that they are on.
 * @param names none for all
 * @param say where progress goes, a line at a time
 * @throws NoPlaceError, SettingsError, Error of a start that failed, or the driver's
 */
export async function openPlace(
  names: readonly SubgraphName[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Place> {
  const found = env['DATABASE_URL'] ? ownDatabase(names, env) : await hubsDatabases(env, say);
  let bus: Bus | undefined;
  try {
    const hearers = await hearersOf(names, found.urlOf);
    return {
      hearers,
      env: found.envOf,
      async bus() {
        bus ??= await openBus(found.env);
        if (bus) return bus;
        throw new NoPlaceError('请用 HUB_EVENTS_URL 或 KAFKA_BROKERS 指明事件总线。\nName the bus of events by HUB_EVENTS_URL or KAFKA_BROKERS.'); // prettier-ignore
      },
      async close() {
        await Promise.all([bus?.close(), ...hearers.map(({ database }) => database.close())]);
        await found.stop();
      },
    };
  } catch (error) {
    await found.stop();
    throw error;
  }
}
