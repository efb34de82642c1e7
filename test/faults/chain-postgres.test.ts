import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { Chain } from './chain';

describe('from a feed to a finding, over the log in PostgreSQL', () => {
  const folder = testFolder();
  const chain = new Chain({ folder, busEnv: () => null, feeds: 60, rows: 40, persons: 60 });
  beforeAll(() => chain.open(), 60_000);
  afterAll(async () => {
    await chain.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing and does nothing twice, whoever is killed', async () => {
    let feeding = true;
    const fed = chain.feed(chain.options.feeds).finally(() => (feeding = false));
    const faults = [() => chain.killAny(), () => chain.killAny(), () => chain.cutConnections(), () => chain.killAny()];
    for (let n = 0; feeding || n < 8; n++) {
      await sleep(400 + Math.random() * 600);
      await (n === 5 ? chain.killPostgres() : faults[n % faults.length]!());
    }
    await fed;
    await chain.settled(90);
    await chain.listen();
    const { held, pictured } = await chain.compare();
    expect(held.length).toBeGreaterThan(50);
    expect(pictured).toEqual(held);
    expect(await chain.lookAgain()).toBe(0);
    const { taken, opened, settledSteps } = await chain.effects();
    const heard = (topic: string, type: string) =>
      [...chain.heard.values()].filter((each) => each.topic === topic && each.type.includes(type)).length;
    expect(taken).toBe(heard('aid', ''));
    expect(opened).toBeGreaterThan(10);
    expect([heard('finding', 'opened'), heard('finding', 'settled')]).toEqual([opened, settledSteps]);
    console.info(`${taken} events took effect, ${opened} findings opened, ${settledSteps} settled`);
  }, 240_000);
});
