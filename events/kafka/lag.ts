import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import type { Lag } from '../bus';
import type { Topic } from '../topics';
import { newClient, type KafkaOptions } from './client';

const attempts = 10;
const againMs = 300;

/** What a group has taken is kept by one broker, what there is by others; both are asked. */
export class LagReader {
  #admin: Promise<Admin> | undefined;

  constructor(
    readonly options: KafkaOptions,
    readonly prefix: string,
  ) {}

  async read(group: string, topics: readonly Topic[]): Promise<Lag[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#read(group, topics);
      } catch (error) {
        // On a cluster that has just come up the driver passes errors on that pass by themselves.
        await this.close();
        if (attempt === attempts) throw error;
        await sleep(againMs);
      }
    }
  }

  async close(): Promise<void> {
    const admin = this.#admin;
    this.#admin = undefined;
    await admin?.then((open) => open.disconnect()).catch(() => undefined);
  }

  async #read(group: string, topics: readonly Topic[]): Promise<Lag[]> {
    const admin = await (this.#admin ??= this.#connect());
    const names = topics.map((topic) => this.prefix + topic);
    const taken = await admin.fetchOffsets({ groupId: this.prefix + group, topics: names });
    const next = new Map(
      taken.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, offset }) => [`${topic} ${partition}`, BigInt(offset)] as const),
      ),
    );
    const lags = await Promise.all(
      topics.map(async (topic): Promise<Lag[]> => {
        const name = this.prefix + topic;
        const ends = await admin.fetchTopicOffsets(name);
        return ends.map(({ partition, high, low }) => {
          // Below zero for a group that has taken nothing; below the lowest where what waited is gone by now.
          const from = [next.get(`${name} ${partition}`) ?? -1n, BigInt(low)].reduce((a, b) => (a > b ? a : b));
          const behind = BigInt(high) - from;
          const begun = (next.get(`${name} ${partition}`) ?? -1n) >= 0n;
          return { topic, partition, behind: behind > 0n ? behind : 0n, begun };
        });
      }),
    );
    return lags.flat().sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
  }

  async #connect(): Promise<Admin> {
    const admin = newClient(this.options).admin();
    await admin.connect();
    return admin;
  }
}
