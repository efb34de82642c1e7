import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { startKafka, type RunningKafka } from '../../infra/kafka/start';
import { describeKafka } from '../support/kafka';
import { Chain, chainSize, itLosesNothing } from './chain';

/** How long no broker can be reached while feeds go on. */
const awayMs = process.env['HUB_TEST_LONG'] ? 60_000 : 12_000;
const all = [0, 1, 2];

describeKafka(true)('from a feed to a finding, over three brokers', () => {
  const folder = testFolder();
  let kafka: RunningKafka;
  const busEnv = () => ({ KAFKA_BROKERS: kafka.brokers.join() });
  let next = 0;
  /** Each of them leads a third of all partitions. */
  async function killLeader(): Promise<void> {
    const broker = next++ % all.length;
    await kafka.kill(broker);
    await sleep(3_000);
    await kafka.restart(broker);
  }
  async function unreachable(): Promise<void> {
    for (const broker of all) await kafka.kill(broker, 'SIGSTOP');
    await sleep(awayMs);
    for (const broker of all) await kafka.kill(broker, 'SIGCONT');
  }
  const busFaults = [killLeader, unreachable];
  const chain = new Chain({ folder, busEnv, ...chainSize, pauseMs: 600, faultMs: 5_000, busFaults });
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
    await chain.open();
  }, 180_000);
  afterAll(async () => {
    await chain.close();
    await kafka?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  itLosesNothing(chain);
});
