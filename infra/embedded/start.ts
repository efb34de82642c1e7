import { openBus } from '@one-door/events';
import { createLog, keepHeapSmall } from '@one-door/kit';
import { createGateway, localSource } from '@one-door/gateway';
import { fail } from './fail';
import { embeddedSettings, eventsEnvironment, openAll } from './prepare';
import { requirePorts } from './ready';
import { demonstration, seedCounty } from './seed';
import { generateCounty } from '../population';
import { runTopology, say } from './topology';
import { welcome } from './welcome';

/** `npm start`: the whole hub in one process, with embedded PostgreSQL and the demonstration county. */
async function main(): Promise<void> {
  keepHeapSmall();
  const settings = embeddedSettings();
  // Before a county is filled that then cannot be shown.
  await requirePorts(settings.HUB_HOST, [settings.HUB_PORT]);
  await runTopology(settings, async ({ ground, onClose, signal }) => {
    const bus = (await openBus(eventsEnvironment(ground)))!;
    onClose(() => bus.close());
    const open = await openAll(ground, bus);
    onClose(() => Promise.all(open.map((subgraph) => subgraph.close())));
    const county = demonstration(ground.dataFolder, ground.keys.pid);
    const written = await seedCounty(ground, county, open);
    if (written) say(`演示县已写入 demonstration county filled (${written} ledgers)`);
    const app = await createGateway({
      sources: open.map(localSource),
      log: createLog('gateway', 'warn'),
      ...(settings.HUB_DEADLINE_MS && { deadlineMs: settings.HUB_DEADLINE_MS }),
    });
    onClose(() => app.close());
    signal.throwIfAborted();
    await app.listen({ port: settings.HUB_PORT, host: settings.HUB_HOST });
    say(welcome(ground, generateCounty(county), settings.HUB_PORT));
  });
}

main().catch(fail);
