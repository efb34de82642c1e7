import type { Bus, Consumer } from '@one-door/events';
import { departmentFields, programmes, subgraphDepartments } from '@one-door/schemas';
import { migrate, openDatabase, type Database } from './database';
import { createExecutor, type SubgraphExecutor } from './executor';
import { combineListening } from './inbox/combine';
import { consumeEvents, type InboxOptions, type Listening } from './inbox/consume';
import { handlingResolvers, HandlingService, hearTransfers } from './handling';
import { createTools, ledgerResolvers, LedgerService, type Tools } from './ledgers';
import { describeError, type Log } from './log';
import { Events1764000000003 } from './migrations/events';
import { Handling1764000000007 } from './migrations/handling';
import { Ledgers1764000000002 } from './migrations/ledgers';
import { Recalls1764000000008 } from './migrations/recalls';
import { Turns1764000000004 } from './migrations/turns';
import { startRelay, type Relay } from './outbox/relay';
import { pidSettings } from './pid';
import { reactionsOf, type Reactions } from './reactions';
import { heartbeatSettings, readSettings } from './settings';
import type { SubgraphDefinition } from './subgraph';
import { Heart, tellFeeds } from './telling';
import { loadCalendar } from './working-days';

export interface OpenOptions {
  /** postgres://…; ignored by a subgraph that keeps nothing. */
  databaseUrl?: string | undefined;
  /** Connections at most. */
  pool: number;
  /** How long a statement may run. */
  statementMs: number;
  log: Log;
  /** Where its events go; without one they wait in its outbox. */
  bus?: Bus | undefined;
  env?: NodeJS.ProcessEnv;
  /** The clock; tests move it. */
  now?: () => Date;
}

export interface OpenSubgraph {
  definition: SubgraphDefinition;
  database: Database | undefined;
  execute: SubgraphExecutor;
  /** @returns names of what is missing for work; empty when ready. */
  missing: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** What a subgraph needs that takes ledgers in, tells of changes, or hears of them. */
function sharedMigrations(
  { sheets, listens }: SubgraphDefinition,
  reactions: Reactions,
): SubgraphDefinition['migrations'] {
  if (sheets)
    return [
      Ledgers1764000000002,
      Events1764000000003,
      Turns1764000000004,
      Handling1764000000007,
      Recalls1764000000008,
      ...reactions.migrations,
    ];
  return listens ? [Events1764000000003] : [];
}

/** A department's programmes are data of the catalogue; its records may only name those. */
async function writeProgrammes(definition: SubgraphDefinition, database: Database): Promise<void> {
  if (!definition.tables.some((table) => table.options.tableName === 'aid_record')) return;
  const department = subgraphDepartments[definition.name];
  const codes = [...programmes.values()].filter((entry) => entry.department === department).map(({ code }) => code);
  // Not by the hot path, whose limit a machine that is busy while everything starts would pass.
  await database.inTransaction((client) =>
    client.query('INSERT INTO programme SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [codes]),
  );
}

/** @returns undefined for a subgraph that takes nothing in. @throws SettingsError where the key of the pids is missing */
function toolsOf({ sheets, seal }: SubgraphDefinition, env: NodeJS.ProcessEnv): Tools | undefined {
  if (!sheets) return undefined;
  const { HUB_PID_KEY: key, HUB_PID_VERSION: version } = readSettings(pidSettings, env);
  return createTools(key, version, seal?.(env));
}

/** @returns undefined for a subgraph that is no department's */
function ledgerService(
  { name, sheets = [] }: SubgraphDefinition,
  database: Database,
  tools: Tools,
  now: () => Date,
): LedgerService | undefined {
  const department = subgraphDepartments[name];
  return department ? new LedgerService(department, database, sheets, tools, now) : undefined;
}

/** @returns undefined for a subgraph that is no department's. @throws SettingsError */
function handlingService(
  { name, sheets = [] }: SubgraphDefinition,
  database: Database,
  tools: Tools,
  env: NodeJS.ProcessEnv,
): HandlingService | undefined {
  const department = subgraphDepartments[name];
  return department ? new HandlingService(name, department, database, sheets, tools, loadCalendar(env)) : undefined;
}

/** @returns undefined for a subgraph that is no department's, or where nobody would hear. @throws SettingsError */
function heartOf({ name }: SubgraphDefinition, bus: Bus | undefined, env: NodeJS.ProcessEnv): Heart | undefined {
  const { HUB_HEARTBEAT_SECONDS: seconds } = readSettings(heartbeatSettings, env);
  const department = subgraphDepartments[name];
  return bus && department ? new Heart({ bus, subgraph: name, department, everyMs: seconds * 1_000 }) : undefined;
}

/** @returns undefined for a subgraph that tells nothing, or has nobody to tell it to */
function relayOf(
  { name, sheets, listens }: SubgraphDefinition,
  tools: Tools | undefined,
  heart: Heart | undefined,
  { bus, databaseUrl: url, log }: OpenOptions,
): Relay | undefined {
  if (!bus || !url || !(sheets || listens)) return undefined;
  const onTold = () => heart?.soon();
  return startRelay({
    url,
    bus,
    ...(sheets && tools && { tell: (client) => tellFeeds(client, { bus, subgraph: name, sheets, tools, onTold }) }),
    ...(heart && { afterTurn: (client) => heart.beat(client) }),
    onError: (error) => log.warn('events wait in the outbox', describeError(error)),
  });
}

async function listen(
  consumer: string,
  listening: Listening,
  basis: Pick<InboxOptions, 'bus' | 'database' | 'log'>,
): Promise<Consumer> {
  const consuming = await consumeEvents({ ...listening, ...basis, consumer }).catch(async (error: unknown) => {
    await listening.close?.();
    throw error;
  });
  return {
    async stop() {
      await consuming.stop();
      await listening.close?.();
    },
  };
}

/** Connects, prepares and compiles what the first check needs, before a family waits for it. Nobody has this pid. */
async function warmUp({ name }: SubgraphDefinition, execute: SubgraphExecutor): Promise<void> {
  const department = subgraphDepartments[name];
  if (!department) return;
  const field = departmentFields[department];
  const query = `{ _entities(representations: [{ __typename: "Person", pid: "nobody" }]) {
    ... on Person { ${field} { asOf lagging { division } records { id programme { code } } } } } }`;
  await execute({ query, caller: 'start' });
}

/**
 * Migrates, opens the pool, builds the services.
 * @throws SettingsError, or the database driver's error when it cannot be reached: the caller may try again
 */
export async function openSubgraph(definition: SubgraphDefinition, options: OpenOptions): Promise<OpenSubgraph> {
  const { log, env = process.env, now = () => new Date() } = options;
  const reactions = reactionsOf(definition);
  const heart = heartOf(definition, options.bus, env);
  let database: Database | undefined;
  if (definition.migrations.length) {
    const url = options.databaseUrl;
    if (!url) throw new Error(`${definition.name} needs a database URL`);
    const { tables, migrations } = definition;
    await migrate({ url, tables, migrations: [...migrations, ...sharedMigrations(definition, reactions)] });
    database = await openDatabase({ url, tables, pool: options.pool, statementMs: options.statementMs });
  }
  let execute: SubgraphExecutor;
  let tools: Tools | undefined;
  let consumer: Consumer | undefined;
  try {
    tools = toolsOf(definition, env);
    if (database) await writeProgrammes(definition, database);
    const basis = { database: database as Database, log, env, now };
    const services = await definition.services(basis);
    const ledgers = database && tools && ledgerService(definition, database, tools, now);
    const handling = database && tools && handlingService(definition, database, tools, env);
    await handling?.recount(now());
    execute = createExecutor(definition, services, log, now, [
      ...(ledgers ? [ledgerResolvers(ledgers), reactions.resolvers(ledgers.database, ledgers.department)] : []),
      ...(handling ? [handlingResolvers(handling)] : []),
    ]);
    await warmUp(definition, execute);
    const { bus } = options;
    if (bus && database) {
      // What listens may be at work from here on: without a bus nobody would end it.
      const own = definition.listens?.(services, basis);
      const transfers = tools ? [hearTransfers(definition.name)] : [];
      const listening = [...reactions.listening, ...transfers, ...(own ? [own] : [])];
      if (listening.length)
        consumer = await listen(definition.name, combineListening(listening), { bus, database, log });
    }
  } catch (error) {
    // Whoever tries again opens a pool again.
    await database?.close();
    throw error;
  }
  const relay = relayOf(definition, tools, heart, options);
  return {
    definition,
    database,
    execute,
    missing: async () => {
      if (!database) return [];
      const alive = await database.read({ name: 'alive', text: 'SELECT 1' }, []).then(
        () => true,
        () => false,
      );
      return alive ? [] : ['database'];
    },
    close: async () => {
      await consumer?.stop();
      await relay?.stop();
      await database?.close();
    },
  };
}
