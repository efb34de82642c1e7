import { randomUUID } from 'node:crypto';
import type { Bus, Consumer, Delivery, HubEvent, Topic } from '@one-door/events';
import type { Client } from 'pg';
import type { Database } from '../database';
import { describeError, type Log } from '../log';
import { writeEvents } from '../outbox/write';
import { startPruning } from './prune';

/** What a subgraph listens to: what events say here, and what comes of it. */
export interface Listening<Said = unknown> {
  topics: readonly Topic[];
  /** What an event says here; one that says nothing is passed over. Pure. */
  read(event: HubEvent, delivery: Delivery): readonly Said[];
  /** What comes of what events of one partition said, in their order: in the transaction that notes that they were taken. */
  write(client: Client, said: readonly Said[]): Promise<void>;
  /** Called when effects are committed. */
  onTaken?: () => void;
  /** Ends what it started, once no more events come. */
  close?: () => Promise<void>;
}

/** An event that says something here. */
interface Heard {
  id: string;
  said: readonly unknown[];
}

export interface InboxOptions extends Listening {
  bus: Bus;
  database: Pick<Database, 'inTransaction'>;
  /** Who takes them: the group on the bus, and the name under which events are known to have taken effect. */
  consumer: string;
  log: Log;
}

/** So often an event is tried by itself before it is set aside. */
const attempts = 3;

/** A failure that says nothing of the event: the database is away, or two transactions were in each other's way. */
const isPassing = (error: unknown): boolean => {
  const { code = '' } = error as { code?: string };
  return (
    /^(08|40|53|57P|58)|^E[A-Z]+$/.test(code) ||
    (error instanceof Error && /connection|terminated/i.test(error.message))
  );
};

/** @returns the events that say something here. @throws what reading one of them throws */
const hear = (lot: readonly Delivery[], { read }: InboxOptions): Heard[] =>
  lot.flatMap((delivery) => {
    const said = read(JSON.parse(delivery.body) as HubEvent, delivery);
    return said.length ? [{ id: delivery.id, said }] : [];
  });

/** Takes what was heard in order; what took effect before is passed over. */
async function takeFresh(client: Client, heard: readonly Heard[], { consumer, write }: InboxOptions): Promise<void> {
  const { rows } = await client.query<{ event_id: string }>({
    name: 'inbox',
    text: `INSERT INTO inbox (consumer, event_id) SELECT $1, * FROM unnest($2::text[])
     ON CONFLICT DO NOTHING RETURNING event_id`,
    values: [consumer, [...new Set(heard.map(({ id }) => id))]],
  });
  const fresh = new Set(rows.map(({ event_id }) => event_id));
  // Within one lot, too, an event may stand twice.
  const said = heard.flatMap(({ id, said: own }) => (fresh.delete(id) ? own : []));
  if (said.length) await write(client, said);
}

/** @returns whether there was anything */
async function take(lot: readonly Delivery[], options: InboxOptions): Promise<boolean> {
  const heard = hear(lot, options);
  if (heard.length) await options.database.inTransaction((client) => takeFresh(client, heard, options));
  return heard.length > 0;
}

/** What an error may say in a dead letter: the message of one of ours, and of the driver's no more than its code. */
const reasonOf = (error: unknown): string => {
  const { errorName, errorCode } = describeError(error);
  return [errorName, errorCode].filter(Boolean).join(' ');
};

/** Sets an event aside, so that those behind it go on. It counts as taken until somebody retries it. */
async function bury(
  client: Client,
  { topic, key, id, body }: Delivery,
  reason: string,
  consumer: string,
): Promise<void> {
  await client.query('INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [consumer, id]);
  await client.query(
    `INSERT INTO dead_letter (consumer, topic, key, event_id, body, reason) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (consumer, event_id) DO UPDATE SET reason = excluded.reason, died_at = clock_timestamp(), settled = NULL`,
    [consumer, topic, key, id, body, reason],
  );
  const letter = JSON.stringify({ consumer, topic, reason, eventId: id });
  await writeEvents(client, [{ topic: 'dead', key, id: randomUUID(), body: letter }]);
}

/** One event by itself: taken, or set aside after some attempts. @throws what passes by itself */
async function takeAlone(delivery: Delivery, options: InboxOptions): Promise<void> {
  const { database, consumer, log } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      await take([delivery], options);
      return;
    } catch (error) {
      if (isPassing(error)) throw error;
      log.warn('event failed', { ...describeError(error), attempt });
      if (attempt < attempts) continue;
      await database.inTransaction((client) => bury(client, delivery, reasonOf(error), consumer));
      return;
    }
  }
}

/**
 * Lets events take effect, each once: its effect and the note of it commit together, and one that comes again is known.
 * An event that fails by its own fault is set aside (dead_letter, and a message on the topic `dead`); what fails because
 * the database is away comes again from the bus.
 */
export async function consumeEvents(options: InboxOptions): Promise<Consumer> {
  const { bus, consumer, topics, log } = options;
  const member = await bus.consume({
    group: consumer,
    topics,
    onError: (error) => log.warn('events wait', { ...describeError(error) }),
    async handle(lot) {
      let isTaken = true;
      try {
        isTaken = await take(lot, options);
      } catch (error) {
        if (isPassing(error)) throw error;
        // One of them is to blame: the others must not wait for it.
        for (const delivery of lot) await takeAlone(delivery, options);
      }
      if (isTaken) options.onTaken?.();
    },
  });
  const pruning = startPruning(options);
  return {
    async stop() {
      await Promise.all([member.stop(), pruning.stop()]);
    },
  };
}
