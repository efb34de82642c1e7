import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer as Driver, EachBatchPayload } from 'kafkajs';
import type { ConsumeOptions, Consumer } from '../bus';
import type { Topic } from '../topics';
import { newClient, retryOf, type KafkaOptions } from './client';
import { LotTaker } from './take';

/** A member that has not been heard of for so long counts as gone. */
const sessionTimeout = 10_000;
const heartbeatInterval = 1_500;
/** Before a way to Kafka that broke is made anew: at first, and at most. */
const againAfterMs = { first: 250, most: 4_000 };
/** A cluster that has just come up, or has lost a broker, is whole again within seconds: that is told to nobody. */
const toldAfterMs = 5_000;
/** Who was in the group for so long was not broken. */
const wholeAfterMs = 30_000;

/** One member of a group. When its way to Kafka breaks, it begins anew on connections of its own. */
class Member implements Consumer {
  readonly #halt = new AbortController();
  readonly #halted = new Promise<undefined>((resolve) =>
    this.#halt.signal.addEventListener('abort', () => resolve(undefined)),
  );
  readonly #running: Promise<void>;

  constructor(
    readonly kafka: KafkaOptions,
    readonly prefix: string,
    readonly options: ConsumeOptions,
  ) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#halt.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#halt;
    let brokenSince: number | undefined;
    let pause = againAfterMs.first;
    while (!signal.aborted) {
      const { error, workedMs } = await this.#follow();
      if (signal.aborted) return;
      if (workedMs > wholeAfterMs) {
        brokenSince = undefined;
        pause = againAfterMs.first;
      }
      brokenSince ??= Date.now();
      if (Date.now() - brokenSince > toldAfterMs) this.options.onError?.(error);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(2 * pause, againAfterMs.most);
    }
  }

  /** Takes messages until it is stopped or its way breaks. @returns why it broke, and how long it was in the group */
  async #follow(): Promise<{ error: unknown; workedMs: number }> {
    const driver = this.#newDriver();
    const taker = new LotTaker(this.options);
    let joinedAt: number | undefined;
    // Listened for before it runs: it may break at once.
    const broken = new Promise<unknown>((resolve) =>
      driver.on('consumer.crash', ({ payload }) => resolve(payload.error)),
    );
    driver.on('consumer.group_join', () => {
      joinedAt ??= Date.now();
      taker.joined();
    });
    const workedMs = () => (joinedAt === undefined ? 0 : Date.now() - joinedAt);
    try {
      await this.#join(driver, (payload) => taker.take(this.#topicOf(payload.batch.topic), payload));
      return { error: await Promise.race([broken, this.#halted]), workedMs: workedMs() };
    } catch (error) {
      return { error, workedMs: workedMs() };
    } finally {
      await driver.disconnect().catch(() => undefined); // Waits for what is in hand.
      taker.close();
    }
  }

  #newDriver(): Driver {
    return newClient(this.kafka).consumer({
      groupId: this.prefix + this.options.group,
      sessionTimeout,
      heartbeatInterval,
      // The driver's five seconds would hold up every change in the group.
      maxWaitTimeInMs: 500,
      metadataMaxAge: 10_000,
      allowAutoTopicCreation: false,
      retry: { ...retryOf(5), restartOnFailure: async () => false },
    });
  }

  /** Resolves once it is in the group: the driver cannot be stopped before, and would go on by itself. */
  async #join(driver: Driver, eachBatch: (payload: EachBatchPayload) => Promise<void>): Promise<void> {
    await driver.connect();
    await driver.subscribe({ topics: this.options.topics.map((topic) => this.prefix + topic), fromBeginning: true });
    await driver.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
  }

  #topicOf(name: string): Topic {
    return name.slice(this.prefix.length) as Topic;
  }
}

export const startMember = (kafka: KafkaOptions, prefix: string, options: ConsumeOptions): Consumer =>
  new Member(kafka, prefix, options);
