import { setTimeout as sleep } from 'node:timers/promises';
import type { Producer } from 'kafkajs';
import type { Message } from '../bus';
import { place, type Placed } from './message';

/** A broker takes a lot of one partition up to a megabyte; a lot of several is the smaller for each. */
const lotBytes = 900_000;
const lotMessages = 2_000;
const againMs = 200;

interface Sending {
  left: number;
  resolve(): void;
  reject(error: unknown): void;
  failed?: boolean;
}
interface Waiting extends Placed {
  sending: Sending;
}

/** Many partitions go in one request for each broker, so what is asked for meanwhile waits and goes together. */
export class Sender {
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #producer: Producer | undefined;

  constructor(
    readonly newProducer: () => Producer,
    readonly prefix: string,
    /** After that a send is not tried again; the try at hand may last up to a minute more where all brokers are silent. */
    readonly giveUpMs = 30_000,
  ) {}

  /** @throws Error when a message is too large, or when it is not sure that all are kept */
  async send(messages: readonly Message[]): Promise<void> {
    if (!messages.length) return;
    const placed = messages.map((message) => place(message, this.prefix));
    const large = placed.findIndex(({ bytes }) => bytes > lotBytes);
    if (large >= 0) throw new Error(`消息过大 A message is larger than ${lotBytes} bytes: ${messages[large]!.id}`);
    const kept = new Promise<void>((resolve, reject) => {
      const sending: Sending = { left: placed.length, resolve, reject };
      for (const each of placed) this.#waiting.push({ ...each, sending });
    });
    this.#running ??= this.#run();
    await kept;
  }

  /** Waits for what is on its way. */
  async close(): Promise<void> {
    await this.#running;
    await this.#drop();
  }

  /**
   * One lot after the other. The driver counts what it has sent in each partition before it knows that it arrived; with
   * two lots under way, a failure of the first can give its number to the second, which the broker then takes for a
   * repetition and drops.
   */
  async #run(): Promise<void> {
    while (this.#waiting.length) {
      const lot = this.#next();
      try {
        await this.#keep(lot);
        for (const { sending } of lot) if (--sending.left === 0) sending.resolve();
      } catch (error) {
        for (const { sending } of lot) {
          sending.failed = true;
          sending.reject(error);
        }
        // The rest of what was refused may not come after a gap.
        this.#waiting = this.#waiting.filter(({ sending }) => !sending.failed);
      }
    }
    this.#running = undefined;
  }

  #next(): Waiting[] {
    let bytes = 0;
    let count = 0;
    while (count < Math.min(this.#waiting.length, lotMessages)) {
      bytes += this.#waiting[count]!.bytes;
      if (bytes > lotBytes) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  async #keep(lot: readonly Waiting[]): Promise<void> {
    const until = Date.now() + this.giveUpMs;
    for (let left = lot; ;) {
      try {
        const kept = await this.#try(left);
        // The driver forgets a partition that moved to a broker which it has answered already, and calls all well.
        left = left.filter(({ topic, partition }) => !kept.has(`${topic} ${partition}`));
        if (!left.length) return;
      } catch (error) {
        // What it still has under way, and its numbers, go with it; a lot that was kept after all is then kept twice.
        await this.#drop();
        if (Date.now() > until) throw error;
        await sleep(againMs);
      }
    }
  }

  /** @returns which partitions have taken theirs */
  async #try(lot: readonly Waiting[]): Promise<Set<string>> {
    const producer = await this.#connected();
    const topicMessages = [...new Set(lot.map(({ topic }) => topic))].map((topic) => ({
      topic,
      messages: lot.filter((each) => each.topic === topic).map(({ outgoing }) => outgoing),
    }));
    const answers = await producer.sendBatch({ acks: -1, topicMessages });
    return new Set(answers.map(({ topicName, partition }) => `${topicName} ${partition}`));
  }

  async #connected(): Promise<Producer> {
    if (this.#producer) return this.#producer;
    const producer = this.newProducer();
    this.#producer = producer; // Before it is connected: dropped where it cannot be.
    await producer.connect();
    return producer;
  }

  async #drop(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }
}
