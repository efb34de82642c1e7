import { Waker, type Bus, type Message } from '@one-door/events';
import pg from 'pg';

/** Events that go out together. */
const lot = 500;
/** A write wakes the relay; this is for one that nobody heard of. */
const pollMs = 1_000;
const againAfterMs = [100, 250, 500, 1_000, 2_000, 5_000];
/** One relay a database: two would send one key's events side by side. */
const lockNumber = 65_2017;

export interface RelayOptions {
  /** postgres://… of the department's database. */
  url: string;
  bus: Pick<Bus, 'send'>;
  /** Sends what has no row in the outbox; called when that is empty. @returns whether there was anything */
  tell?: (client: pg.Client) => Promise<boolean>;
  /** Called after each lot, and when there was nothing to send. @returns ms after which it is to be called again */
  afterTurn?: (client: pg.Client) => Promise<number>;
  /** Hears why a lot did not go out, before it is tried again. */
  onError?: (error: unknown) => void;
}

export interface Relay {
  /** Sends what is in hand and ends. */
  stop(): Promise<void>;
}

interface OutboxRow extends Message {
  row: string;
}

/**
 * Sends what the outbox holds, in its order. It never goes by the last id that it saw: ids become visible out of order,
 * and so it takes whatever is there and removes it once the bus has it. Killed in between, it sends some twice, which
 * their readers know by the event's id.
 */
class OutboxRelay implements Relay {
  #stopping = false;
  readonly #waker = new Waker();
  readonly #running: Promise<void>;

  constructor(readonly options: RelayOptions) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#waker.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping;) {
      const client = new pg.Client({ connectionString: this.options.url, keepAlive: true });
      client.on('error', () => this.#waker.wake());
      client.on('notification', () => this.#waker.wake());
      try {
        await client.connect();
        // What is lost of it in a crash of PostgreSQL is sent again under the same ids.
        await client.query('SET synchronous_commit = off; LISTEN outbox');
        if (!(await this.#takeLock(client))) continue;
        for (; !this.#stopping; failures = 0) await this.#turn(client);
      } catch (error) {
        this.options.onError?.(error);
        if (!this.#stopping) await this.#waker.wait(againAfterMs[Math.min(failures++, againAfterMs.length - 1)]!);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  /** The lock goes with the connection: where another relay holds it, this one takes over as soon as that is gone. */
  async #takeLock(client: pg.Client): Promise<boolean> {
    while (!this.#stopping) {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lockNumber]);
      if (rows[0]!.held) return true;
      await this.#waker.wait(pollMs);
    }
    return false;
  }

  async #turn(client: pg.Client): Promise<void> {
    const { rows } = await client.query<OutboxRow>(
      `SELECT id::text AS row, topic, key, event_id::text AS id, body FROM outbox ORDER BY outbox.id LIMIT ${lot}`,
    );
    if (rows.length) {
      await this.options.bus.send(rows.map(({ topic, key, id, body }) => ({ topic, key, id, body })));
      await client.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [rows.map(({ row }) => row)]);
    }
    let busy: boolean | undefined = rows.length > 0;
    let againMs: number | undefined;
    try {
      busy ||= await this.options.tell?.(client);
    } finally {
      // A department whose changes cannot be told is there nevertheless, and says what waits.
      againMs = await this.options.afterTurn?.(client);
    }
    if (!busy) await this.#waker.wait(Math.min(pollMs, againMs ?? pollMs));
  }
}

/** Sends a database's events from now on, through whatever breaks; see OutboxRelay. */
export const startRelay = (options: RelayOptions): Relay => new OutboxRelay(options);
