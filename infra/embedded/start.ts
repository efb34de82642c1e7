import { createLog, keepHeapSmall, onStop } from '@one-door/kit';
import { createGateway, localSource } from '@one-door/gateway';
import { fail } from './fail';
import { embeddedSettings, openAll, prepareGround } from './prepare';
import { demonstrationTownship, seedTownship } from './seed';
import { welcome } from './welcome';

const say = (line: string) => console.log(line);

/** `npm start`: the whole hub in one process, with embedded PostgreSQL and the demonstration township. */
async function main(): Promise<void> {
  keepHeapSmall();
  const settings = embeddedSettings();
  const ground = await prepareGround(settings, say);
  try {
    const open = await openAll(ground);
    const township = demonstrationTownship(ground.dataFolder, ground.keys.pid);
    const written = await seedTownship(ground, township, open);
    if (written) say(`演示乡镇已写入 demonstration township filled (${written} ledgers)`);
    const app = await createGateway({
      sources: open.map(localSource),
      log: createLog('gateway', 'warn'),
      ...(settings.HUB_DEADLINE_MS && { deadlineMs: settings.HUB_DEADLINE_MS }),
    });
    await app.listen({ port: settings.HUB_PORT, host: settings.HUB_HOST });
    say(welcome(ground, township, settings.HUB_PORT));
    onStop(async () => {
      say('正在停止 stopping …');
      await app.close();
      await Promise.all(open.map((subgraph) => subgraph.close()));
      await ground.postgres.stop();
    });
  } catch (error) {
    await ground.postgres.stop();
    throw error;
  }
}

main().catch(fail);
