import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { ConsumeOptions } from '../bus';
import type { Topic } from '../topics';
import { delivery } from './message';

/** Messages of a partition that are handed over together. */
const lot = 200;
/** While a lot is in hand: well within what a member may be silent. */
const heartbeatMs = 2_000;
/** Before a lot that failed comes again. */
const againAfterMs = 500;

/** What makes the driver look for its group again. */
const joinsAnew = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/**
 * Ends the driver at once. It would try several times more with the broker that kept the group's place and is gone, and
 * take the same messages each time.
 */
const hopeless = (cause: unknown) =>
  Object.assign(new Error(cause instanceof Error ? cause.message : String(cause), { cause }), { retriable: false });

/** Hands lots of one partition over, and says to Kafka that they are taken only once they are. */
export class LotTaker {
  readonly #pauses = new Set<NodeJS.Timeout>();
  /** Why what the driver still has at hand is no more this member's. */
  #lost: unknown;

  constructor(readonly options: ConsumeOptions) {}

  /** The group has new shares; what comes from now on is this member's. */
  joined(): void {
    this.#lost = undefined;
  }

  close(): void {
    for (const timer of this.#pauses) clearTimeout(timer);
  }

  async take(topic: Topic, payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    for (let at = 0; at < messages.length; at += lot) {
      if (this.#lost) throw this.#lost; // Makes the driver join anew at once.
      if (!payload.isRunning() || payload.isStale()) return;
      const own = messages.slice(at, at + lot);
      if (!(await this.#handle(topic, payload, own))) return;
      await this.#commit(payload, own.at(-1)!.offset);
    }
  }

  /** @returns whether it was taken; where not, the partition rests a while, others go on, and it comes again */
  async #handle(topic: Topic, payload: EachBatchPayload, messages: readonly KafkaMessage[]): Promise<boolean> {
    const beating = setInterval(() => {
      payload.heartbeat().catch((error: unknown) => (this.#lost ??= error));
    }, heartbeatMs);
    try {
      await this.options.handle(messages.map((message) => delivery(topic, payload.batch.partition, message)));
      return true;
    } catch (error) {
      this.options.onError?.(error);
      const resume = payload.pause();
      const timer = setTimeout(() => {
        this.#pauses.delete(timer);
        resume();
      }, againAfterMs);
      this.#pauses.add(timer);
      return false;
    } finally {
      clearInterval(beating);
    }
  }

  /** @throws the driver's error when the group has given the partition to another, who then takes the lot again */
  async #commit({ batch, commitOffsetsIfNecessary, resolveOffset, heartbeat }: EachBatchPayload, offset: string) {
    const { topic, partition } = batch;
    try {
      // Kafka keeps the next one to take.
      await commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition, offset: `${BigInt(offset) + 1n}` }] }],
      });
    } catch (error) {
      throw joinsAnew.has((error as { type?: string }).type ?? '') ? error : hopeless(error);
    }
    resolveOffset(offset);
    await heartbeat();
  }
}
