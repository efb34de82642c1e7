import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ConsumeOptions, Consumer, Delivery } from '../bus';
import { topics } from '../topics';
import { Waker } from '../waker';
import { goneAfterMs, lockOf, nameOf, type Part } from './lock';
import { channel } from './send';

/** Messages of a partition that are handed over together. */
const lot = 200;
const heartbeatMs = 2_000;
/** A message wakes its consumers; this is for those that nobody heard of. */
const pollMs = 1_000;
/** Before a lot that failed comes again. */
const againAfterMs = 500;

/** One member of a group, on a connection of its own. */
class Member implements Consumer {
  readonly #id = randomUUID();
  readonly #owned = new Map<string, Part>();
  readonly #all: Part[];
  #client: pg.Client | undefined;
  #stopping = false;
  readonly #waker = new Waker();
  #seenAt = 0;
  #running: Promise<void>;

  constructor(
    readonly url: string,
    readonly options: ConsumeOptions,
  ) {
    this.#all = options.topics.flatMap((topic) =>
      Array.from({ length: topics[topic].partitions }, (_, partition) => ({ topic, partition })),
    );
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#waker.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#connect();
        while (!this.#stopping) await this.#turn();
        await this.#client!.query('DELETE FROM bus_member WHERE consumer_group = $1 AND member = $2', [
          this.options.group,
          this.#id,
        ]);
      } catch (error) {
        if (!this.#stopping) {
          this.options.onError?.(error);
          await sleep(againAfterMs);
        }
      } finally {
        this.#owned.clear();
        await this.#client?.end().catch(() => undefined);
      }
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => this.#waker.wake());
    client.on('notification', () => this.#waker.wake());
    this.#client = client;
    this.#seenAt = 0;
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  }

  /** Takes what there is, or waits until there may be something. */
  async #turn(): Promise<void> {
    if (Date.now() - this.#seenAt > heartbeatMs) await this.#balance();
    const waiting = await this.#waiting();
    if (waiting.length) {
      for (const part of waiting) if (!this.#stopping) await this.#take(part);
      return;
    }
    if (!this.#stopping) await this.#waker.wait(pollMs);
  }

  /** Says that this member is there, and holds its share of the partitions and no more. */
  async #balance(): Promise<void> {
    const client = this.#client!;
    const { group } = this.options;
    const { rows } = await client.query<{ members: number }>(
      `WITH seen AS (
         INSERT INTO bus_member (consumer_group, member) VALUES ($1, $2)
         ON CONFLICT (consumer_group, member) DO UPDATE SET seen_at = clock_timestamp()),
       gone AS (
         DELETE FROM bus_member WHERE consumer_group = $1 AND member <> $2
           AND seen_at < clock_timestamp() - make_interval(secs => $3) RETURNING member)
       SELECT (SELECT count(*) FROM bus_member WHERE consumer_group = $1 AND member <> $2)::integer
         - (SELECT count(*) FROM gone)::integer + 1 AS members`,
      [group, this.#id, goneAfterMs / 1000],
    );
    this.#seenAt = Date.now();
    const share = Math.ceil(this.#all.length / rows[0]!.members);
    for (const [name, part] of [...this.#owned].slice(share)) {
      await client.query('SELECT pg_advisory_unlock(hashtext($1), hashtext($2))', lockOf(group, part));
      this.#owned.delete(name);
    }
    // From a place of its own, so that members do not all ask for the same ones first.
    const start = Number.parseInt(this.#id.slice(0, 8), 16) % this.#all.length;
    for (const part of [...this.#all.slice(start), ...this.#all.slice(0, start)]) {
      if (this.#owned.size >= share) break;
      if (this.#owned.has(nameOf(part))) continue;
      const { rows: got } = await client.query<{ held: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1), hashtext($2)) AS held',
        lockOf(group, part),
      );
      if (got[0]!.held) this.#owned.set(nameOf(part), part);
    }
  }

  async #waiting(): Promise<Part[]> {
    const owned = [...this.#owned.values()];
    if (!owned.length) return [];
    const { rows } = await this.#client!.query<Part>(
      `SELECT p.topic, p.partition FROM unnest($2::text[], $3::integer[]) AS o(topic, partition)
       JOIN bus_partition p USING (topic, partition)
       LEFT JOIN bus_position x ON x.consumer_group = $1 AND x.topic = p.topic AND x.partition = p.partition
       WHERE p.next > coalesce(x.next, 0)`,
      [this.options.group, owned.map(({ topic }) => topic), owned.map(({ partition }) => partition)],
    );
    return rows;
  }

  async #take({ topic, partition }: Part): Promise<void> {
    const client = this.#client!;
    const { group, handle, onError } = this.options;
    const { rows } = await client.query<Omit<Delivery, 'position'> & { position: string }>(
      `SELECT m.topic, m.partition, m.position, m.key, m.id, m.body, m.at FROM bus_message m
       WHERE m.topic = $2 AND m.partition = $3 AND m.position >= coalesce(
         (SELECT next FROM bus_position WHERE consumer_group = $1 AND topic = $2 AND partition = $3), 0)
       ORDER BY m.position LIMIT ${lot}`,
      [group, topic, partition],
    );
    const messages = rows.map((row) => ({ ...row, position: BigInt(row.position) }));
    try {
      if (messages.length) await handle(messages);
    } catch (error) {
      onError?.(error);
      await sleep(againAfterMs);
      return;
    }
    // Where nothing is left, what waited has been pruned: the group has seen it out.
    const next = messages.length ? `${messages.at(-1)!.position + 1n}` : null;
    // On the connection that holds the partition's lock: who lost the one cannot write the other.
    await client.query(
      `INSERT INTO bus_position (consumer_group, topic, partition, next)
       VALUES ($1, $2, $3, coalesce($4::bigint, (SELECT next FROM bus_partition WHERE topic = $2 AND partition = $3)))
       ON CONFLICT (consumer_group, topic, partition) DO UPDATE SET next = excluded.next`,
      [group, topic, partition, next],
    );
  }
}

/** @param url postgres://… of the log */
export const startMember = (url: string, options: ConsumeOptions): Consumer => new Member(url, options);
