import { setTimeout as sleep } from 'node:timers/promises';
import { openBus, type Bus } from '@one-door/events';
import { keepHeapSmall } from '../heap';
import { createLog, describeError } from '../log';
import { openSubgraph, type OpenSubgraph } from '../open';
import { heartbeatSettings, poolSettings, readSettings, setting, SettingsError } from '../settings';
import type { SubgraphDefinition } from '../subgraph';
import { onStop } from './lifecycle';
import { createDoor } from './server';

const shape = {
  PORT: setting.port,
  HUB_HOST: setting.host,
  HUB_DOOR_KEY: setting.key,
  /** The log of events, where KAFKA_BROKERS names no Kafka; without either they wait in the outbox. */
  HUB_EVENTS_URL: setting.databaseUrl.optional(),
  ...poolSettings,
  ...heartbeatSettings,
};

/**
 * Runs a subgraph as its own process: the door opens at once, so that health can be asked; the database is tried
 * until it answers. SIGTERM and SIGINT drain: no new requests, the running ones are answered, then the pool closes.
 */
export async function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  keepHeapSmall();
  const log = createLog(definition.name);
  let settings;
  try {
    settings = readSettings({ ...shape, ...(definition.tables.length && { DATABASE_URL: setting.databaseUrl }) });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${definition.name}: ${error.message}\n`);
    process.exit(1);
  }

  let open: OpenSubgraph | undefined;
  let bus: Bus | undefined;
  let stopping = false;
  const door = createDoor({
    subgraph: () => open,
    name: definition.name,
    key: settings.HUB_DOOR_KEY,
    missingMeanwhile: () => ['database'],
  });
  onStop(async (signal) => {
    stopping = true;
    log.info('draining', { signal });
    await door.close();
    await open?.close();
    await bus?.close();
  });
  await door.listen({ port: settings.PORT, host: settings.HUB_HOST });

  for (let attempt = 1; !open && !stopping; attempt++) {
    try {
      bus ??= await openBus(process.env);
      open = await openSubgraph(definition, {
        databaseUrl: process.env['DATABASE_URL'],
        pool: settings.HUB_POOL,
        statementMs: settings.HUB_STATEMENT_MS,
        log,
        bus,
      });
    } catch (error) {
      if (error instanceof SettingsError) {
        process.stderr.write(`${definition.name}: ${error.message}\n`);
        process.exit(1);
      }
      log.warn('database not ready', { ...describeError(error), attempt });
      await sleep(Math.min(250 * attempt, 2000));
    }
  }
  if (open) log.info('ready', { port: settings.PORT });
}
