import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer as Driver, EachBatchPayload } from 'kafkajs';
import type { ConsumeOptions, Consumer } from '../bus';
import type { Topic } from '../topics';
import { newClient, retryOf, type KafkaOptions } from './client';
import { LotTaker } from './take';

/** A member that has not been heard of for so long counts as gone. */
const sessionTimeout = 10_000;
const heartbeatInterval = 1_500;
/** Before a way to Kafka that broke is made anew. */
const againAfterMs = 500;

/** One member of a group. What breaks it is told, and it begins anew on connections of its own. */
class Member implements Consumer {
  #stopping = false;
  #wake: () => void = () => undefined;
  readonly #running: Promise<void>;

  constructor(
    readonly kafka: KafkaOptions,
    readonly prefix: string,
    readonly options: ConsumeOptions,
  ) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const driver = this.#newDriver();
      const taker = new LotTaker(this.options);
      // Listened for before it runs: it may break at once.
      const broken = new Promise<unknown>((resolve) =>
        driver.on('consumer.crash', ({ payload }) => resolve(payload.error)),
      );
      driver.on('consumer.group_join', () => taker.joined());
      const told = new Promise<undefined>((resolve) => (this.#wake = () => resolve(undefined)));
      try {
        await this.#join(driver, (payload) => taker.take(this.#topicOf(payload.batch.topic), payload));
        const error = this.#stopping ? undefined : await Promise.race([broken, told]);
        if (error !== undefined && !this.#stopping) throw error;
      } catch (error) {
        if (!this.#stopping) {
          this.options.onError?.(error);
          await Promise.race([sleep(againAfterMs), told]);
        }
      } finally {
        await driver.disconnect().catch(() => undefined); // Waits for what is in hand.
        taker.close();
      }
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
