import type { Bus, Consumer } from '../bus';
import { defaultPrefix, newClient, type KafkaOptions } from './client';
import { startMember } from './consume';
import { LagReader } from './lag';
import { newProducer } from './producer';
import { rewind } from './rewind';
import { Sender } from './send';
import { createTopics } from './topics';

/**
 * Kafka, for many machines: what is sent is on two brokers of three, in order, and a broker can be lost.
 * @throws the driver's error when Kafka cannot be reached; Error where its topics are not as topics.ts says
 */
export async function kafkaBus(options: KafkaOptions): Promise<Bus> {
  const { prefix = defaultPrefix } = options;
  const admin = newClient(options).admin();
  try {
    await admin.connect();
    await createTopics(admin, prefix, options.brokers.length);
  } finally {
    await admin.disconnect();
  }
  const sender = new Sender(() => newProducer(options), prefix);
  const lags = new LagReader(options, prefix);
  const consumers = new Set<Consumer>();
  return {
    send: (messages) => sender.send(messages),
    async consume(wanted) {
      const member = startMember(options, prefix, wanted);
      consumers.add(member);
      return {
        async stop() {
          consumers.delete(member);
          await member.stop();
        },
      };
    },
    lag: (group, topics) => lags.read(group, topics),
    rewind: (group, topics) => rewind(options, prefix, group, topics),
    async close() {
      await Promise.all([...consumers].map((consumer) => consumer.stop()));
      await Promise.all([sender.close(), lags.close()]);
    },
  };
}
