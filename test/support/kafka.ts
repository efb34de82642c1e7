import { randomUUID } from 'node:crypto';
import type { KafkaOptions } from '@one-door/events';
import { kafkaSettings } from '@one-door/events';
import { newClient } from '../../events/kafka/client';
import { canBringKafka } from '../../infra/kafka/programs';
import { startKafka } from '../../infra/kafka/start';

const given = !!process.env['KAFKA_BROKERS'];

/**
 * What a suite on Kafka is declared by: skipped, and said so, where there is none.
 * @param own whether it needs brokers of its own, which it may kill
 * @throws Error where CI has no Kafka
 */
export function describeKafka(own: boolean): jest.Describe {
  if ((given && !own) || canBringKafka()) return describe;
  const why = `没有 Java 和 Maven${own ? '' : '，也未设 KAFKA_BROKERS'}，跳过 Kafka 测试 Kafka is not tested: neither Java with Maven${own ? '' : ', nor KAFKA_BROKERS'}`;
  if (process.env['CI'] === 'true') throw new Error(why);
  console.warn(why);
  return describe.skip;
}

export interface TestKafka {
  /** With a prefix of its own, so that suites can share a broker. */
  options: KafkaOptions;
  stop(): Promise<void>;
}

/** A Kafka that others use too is left as it was found. */
async function removeTopics(options: KafkaOptions, prefix: string): Promise<void> {
  const admin = newClient(options).admin();
  await admin.connect();
  try {
    await admin.deleteTopics({ topics: (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)) });
  } finally {
    await admin.disconnect();
  }
}

/** The Kafka that is named by KAFKA_BROKERS, or one broker from Maven. */
export async function openTestKafka(): Promise<TestKafka> {
  const prefix = `test-${randomUUID().slice(0, 8)}.`;
  if (given) {
    const options = { ...kafkaSettings(), prefix };
    return { options, stop: () => removeTopics(options, prefix) };
  }
  const { brokers, stop } = await startKafka({ brokers: 1 });
  return { options: { brokers, prefix }, stop };
}
