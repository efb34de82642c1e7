import { rmSync } from 'node:fs';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { startKafka, type RunningKafka } from '../../infra/kafka/start';
import { describeKafka } from '../support/kafka';
import { Chain, chainSize, itLosesNothing } from './chain';

describeKafka(true)('from a feed to a finding, over Kafka', () => {
  const folder = testFolder();
  let kafka: RunningKafka;
  const busEnv = () => ({ KAFKA_BROKERS: kafka.brokers.join() });
  const chain = new Chain({ folder, busEnv, ...chainSize, pauseMs: 600, faultMs: 5_000 });
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 1 });
    await chain.open();
  }, 120_000);
  afterAll(async () => {
    await chain.close();
    await kafka?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  itLosesNothing(chain);
});
