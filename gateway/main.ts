import { createLog, keepHeapSmall, onStop, readSettings, setting, SettingsError, settingSuffix } from '@one-door/kit';
import { subgraphNames } from '@one-door/schemas';
import { createGateway, defaultDeadlineMs } from './server';
import { httpSource } from './sources/http';

const shape = {
  PORT: setting.port.default(4000),
  HUB_HOST: setting.host,
  HUB_DEADLINE_MS: setting.milliseconds.default(defaultDeadlineMs),
  ...Object.fromEntries(subgraphNames.map((name) => [`HUB_URL_${settingSuffix(name)}`, setting.url])),
  ...Object.fromEntries(subgraphNames.map((name) => [`HUB_DOOR_KEY_${settingSuffix(name)}`, setting.key])),
};

/** The gateway as a process of its own. */
async function main(): Promise<void> {
  keepHeapSmall();
  const log = createLog('gateway');
  const settings = readSettings(shape) as unknown as Record<string, string & Buffer> & {
    PORT: number;
    HUB_HOST: string;
    HUB_DEADLINE_MS: number;
  };
  const sources = subgraphNames.map((name) =>
    httpSource({
      name,
      origin: settings[`HUB_URL_${settingSuffix(name)}`]!,
      key: settings[`HUB_DOOR_KEY_${settingSuffix(name)}`]!,
    }),
  );
  const app = await createGateway({ sources, deadlineMs: settings.HUB_DEADLINE_MS, log });
  onStop(async (signal) => {
    log.info('draining', { signal });
    await app.close();
    await Promise.all(sources.map((source) => source.close()));
  });
  await app.listen({ port: settings.PORT, host: settings.HUB_HOST });
  log.info('ready', { port: settings.PORT });
}

main().catch((error: unknown) => {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`gateway: ${error.message}\n`);
  process.exit(1);
});
