import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';

const patienceMs = 60_000;

/** Whether this very broker answers, and knows all of them. */
async function knowsAll(broker: string, count: number): Promise<boolean> {
  const kafka = new Kafka({
    brokers: [broker],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length === count;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/**
 * Waits until all brokers are together.
 * @param failed says why there is nothing to wait for any more
 * @throws Error with that, or when it takes over a minute
 */
export async function untilReady(brokers: readonly string[], failed: () => string | undefined): Promise<void> {
  const end = Date.now() + patienceMs;
  for (const broker of brokers) {
    while (!(await knowsAll(broker, brokers.length))) {
      const why = failed() ?? (Date.now() > end ? 'no answer within a minute' : undefined);
      if (why !== undefined) throw new Error(`Kafka 未能启动 Kafka did not start:\n${why}`);
      await sleep(100);
    }
  }
}
