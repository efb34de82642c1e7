import { existsSync } from 'node:fs';
import path from 'node:path';
import { kafkaVariables, type Bus } from '@one-door/events';
import {
  calendarSettings,
  createLog,
  heartbeatSettings,
  openSubgraph,
  poolSettings,
  readSettings,
  setting,
  settingSuffix,
  type OpenSubgraph,
  type SubgraphDefinition,
} from '@one-door/kit';
import { subgraphNames, type SubgraphName } from '@one-door/schemas';
import { z } from 'zod';
import { doorFile } from '../population/door';
import { createDatabases, type Owner } from './databases';
import { databasePasswords, doorKey, loadKeys, receiptKey, windowKey, type Keys } from './keys';
import { startPostgres, type RunningPostgres } from './postgres';
import { subgraphs } from './subgraphs';

export const projectFolder = path.dirname(path.dirname(require.resolve('@one-door/infra/package.json')));

/** Passed on as they are to whoever sends events, and read there. */
const kafka = Object.fromEntries(kafkaVariables.map((name) => [name, z.string().optional()])) as Record<
  (typeof kafkaVariables)[number],
  z.ZodOptional<z.ZodString>
>;

/** What the one-machine topologies are told from outside. @throws SettingsError */
export function embeddedSettings(env: NodeJS.ProcessEnv = process.env) {
  return readSettings(
    {
      HUB_DATA: z.string().default(path.join(projectFolder, '.hub')),
      HUB_PORT: setting.port.default(4000),
      HUB_HOST: setting.host,
      HUB_DEADLINE_MS: setting.milliseconds.optional(),
      HUB_ALLOWED_AGE_SYSTEM_HOURS: setting.count.optional(),
      HUB_ALLOWED_AGE_LEDGER_DAYS: setting.count.optional(),
      HUB_ARCHIVE_YEARS: setting.count.optional(),
      HUB_DOOR_FILE: z.string().default(doorFile),
      ...calendarSettings,
      ...poolSettings,
      ...heartbeatSettings,
      ...kafka,
    },
    env,
  );
}
export type EmbeddedSettings = ReturnType<typeof embeddedSettings>;

/** Everything that stands before a hub runs on one machine. */
export interface Ground {
  settings: EmbeddedSettings;
  keys: Keys;
  keysCreated: boolean;
  keysFile: string;
  postgres: RunningPostgres;
  urls: Record<Owner, string>;
  dataFolder: string;
}

/**
 * Keys, PostgreSQL, a database and a role a subgraph. Idempotent: the second time it finds all in place.
 * @param say where progress goes, a line at a time
 */
export async function prepareGround(settings: EmbeddedSettings, say: (line: string) => void): Promise<Ground> {
  const dataFolder = path.resolve(settings.HUB_DATA);
  const keysFile = path.join(dataFolder, 'keys.json');
  const { keys, created } = loadKeys(keysFile, existsSync(path.join(dataFolder, 'postgres')));
  const postgres = await startPostgres({ dataFolder: path.join(dataFolder, 'postgres'), log: say });
  try {
    const urls = await createDatabases(postgres.adminUrl, databasePasswords(keys));
    return { settings, keys, keysCreated: created, keysFile, postgres, urls, dataFolder };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Those of the settings that were given, as environment variables; the process that reads them has the defaults. */
const given = (settings: EmbeddedSettings, ...names: (keyof EmbeddedSettings)[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (settings[name] === undefined ? [] : [[name, String(settings[name])]])));

/** All that tells a process of the hub who it is. */
export type Told = Pick<Ground, 'settings' | 'keys' | 'urls'>;

/** Where events go: the log on this machine, or Kafka where it is named. */
export const eventsEnvironment = ({ settings, urls }: Pick<Told, 'settings' | 'urls'>): Record<string, string> => ({
  HUB_EVENTS_URL: urls.events,
  ...given(settings, ...kafkaVariables),
});

/** The settings of one subgraph: its own keys and no others. */
export function subgraphEnvironment({ settings, keys, urls }: Told, name: SubgraphName): Record<string, string> {
  const special: Partial<Record<SubgraphName, Record<string, string>>> = {
    'civil-affairs': { HUB_REGISTRY_KEY: keys.registry.key, HUB_REGISTRY_KEY_ID: keys.registry.id },
    oversight: {
      HUB_RECEIPT_KEY: receiptKey(keys),
      ...given(settings, 'HUB_ALLOWED_AGE_SYSTEM_HOURS', 'HUB_ALLOWED_AGE_LEDGER_DAYS'),
    },
    window: {
      HUB_WINDOW_KEY: windowKey(keys),
      HUB_WINDOW_KEY_ID: keys.registry.id,
      HUB_RECEIPT_KEY: receiptKey(keys),
      ...given(settings, 'HUB_ARCHIVE_YEARS', 'HUB_DOOR_FILE'),
    },
  };
  return {
    DATABASE_URL: urls[name],
    ...eventsEnvironment({ settings, urls }),
    HUB_DOOR_KEY: doorKey(keys.door, name),
    ...given(settings, 'HUB_POOL', 'HUB_STATEMENT_MS', 'HUB_HEARTBEAT_SECONDS'),
    // Whoever takes numbers in names persons by them: every department its ledgers, oversight what a caller typed.
    ...(name !== 'window' && { HUB_PID_KEY: keys.pid.key, HUB_PID_VERSION: keys.pid.version }),
    // Whoever counts days to a deadline.
    ...(name !== 'oversight' && given(settings, 'HUB_CALENDAR_FILE')),
    ...special[name],
  };
}

/** The gateway's settings: where each subgraph is, and the key that it shares with each. */
export function gatewayEnvironment(keys: Keys, portOf: (name: SubgraphName) => number): Record<string, string> {
  return Object.fromEntries(
    subgraphNames.flatMap((name) => [
      [`HUB_URL_${settingSuffix(name)}`, `http://127.0.0.1:${portOf(name)}`],
      [`HUB_DOOR_KEY_${settingSuffix(name)}`, doorKey(keys.door, name)],
    ]),
  );
}

/** Where a subgraph listens in the distributed topology: 4001 to 4010, in the table's order. */
export const portOf = ({ HUB_PORT }: EmbeddedSettings, name: SubgraphName): number =>
  HUB_PORT + 1 + subgraphNames.indexOf(name);

/** All that each process of the distributed topology is told of the hub: nothing else of this environment reaches it. */
export function processEnvironments(told: Told): Record<SubgraphName | 'gateway', Record<string, string>> {
  const { settings, keys } = told;
  const common = given(settings, 'HUB_HOST');
  const subgraphs = subgraphNames.map((name) => [
    name,
    { ...common, ...subgraphEnvironment(told, name), PORT: String(portOf(settings, name)) },
  ]);
  return {
    ...Object.fromEntries(subgraphs),
    gateway: {
      ...common,
      ...gatewayEnvironment(keys, (name) => portOf(settings, name)),
      ...given(settings, 'HUB_DEADLINE_MS'),
      PORT: String(settings.HUB_PORT),
    },
  };
}

/** Migrates and opens every subgraph in this process; closes again those that opened when one fails. */
export async function openAll(ground: Ground, bus?: Bus): Promise<OpenSubgraph[]> {
  const openEach = (some: readonly SubgraphDefinition[]) =>
    Promise.allSettled(
      some.map((definition) =>
        openSubgraph(definition, {
          databaseUrl: ground.urls[definition.name],
          pool: ground.settings.HUB_POOL,
          statementMs: ground.settings.HUB_STATEMENT_MS,
          log: createLog(definition.name, 'warn'),
          bus,
          env: subgraphEnvironment(ground, definition.name), // As a process of its own is told, and no more.
        }),
      ),
    );
  const opened = await openEach(subgraphs.filter(({ name }) => name !== 'oversight'));
  // As soon as it is open it takes all that waits on the bus, and the others must not wait for that.
  if (opened.every(({ status }) => status === 'fulfilled'))
    opened.push(...(await openEach(subgraphs.filter(({ name }) => name === 'oversight'))));
  const failed = opened.find((result) => result.status === 'rejected');
  const open = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (!failed) return open;
  await Promise.all(open.map((subgraph) => subgraph.close()));
  throw failed.reason;
}
