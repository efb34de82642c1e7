import type { Topic } from '@one-door/events';
import type { Database } from '../database';
import { writeEvents } from '../outbox/write';

/** An event that was set aside, without its body: that is about a family. */
export interface DeadLetter {
  id: string;
  topic: string;
  key: string;
  eventId: string;
  /** Null where the body is no event, or names none. */
  type: string | null;
  reason: string;
  diedAt: Date;
  settled: 'RETRIED' | 'DROPPED' | null;
}

/** What came of settling a letter. */
export type Settling = 'DONE' | 'UNKNOWN' | 'SETTLED_BEFORE' | 'NO_EVENT_ID';

/** Somebody else's text: only what looks like a type's name is taken for one. */
function typeOf(body: string): string | null {
  try {
    const { type } = JSON.parse(body) as { type?: unknown };
    return typeof type === 'string' && /^[\w.-]{1,100}$/.test(type) ? type : null;
  } catch {
    return null;
  }
}

/** @param all also those that are settled @returns the oldest first */
export async function listDeadLetters(
  { withConnection }: Pick<Database, 'withConnection'>,
  consumer: string,
  all = false,
): Promise<DeadLetter[]> {
  const { rows } = await withConnection((client) =>
    client.query<Omit<DeadLetter, 'type'> & { body: string }>(
      `SELECT id::text, topic, key, event_id AS "eventId", body, reason, died_at AS "diedAt", settled FROM dead_letter d
       WHERE consumer = $1 AND ($2 OR settled IS NULL) ORDER BY d.id`,
      [consumer, all],
    ),
  );
  return rows.map(({ body, ...letter }) => ({ ...letter, type: typeOf(body) }));
}

/** A message that came without an id was given its place for one, which no outbox takes. */
const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/**
 * Settles one letter, in a transaction of its own. A retry forgets that it was taken and puts the same event, with its
 * id, into this database's outbox: it comes again by the bus, and others who took it know the id.
 * @param id of the letter, a whole number
 * @throws the driver's error
 */
export function settleDeadLetter(
  { inTransaction }: Pick<Database, 'inTransaction'>,
  consumer: string,
  id: string,
  how: 'RETRIED' | 'DROPPED',
): Promise<Settling> {
  return inTransaction(async (client): Promise<Settling> => {
    const { rows } = await client.query<{ topic: Topic; key: string; event: string; body: string; settled: string }>(
      `SELECT topic, key, event_id AS event, body, settled FROM dead_letter WHERE consumer = $1 AND id = $2 FOR UPDATE`,
      [consumer, id],
    );
    const [letter] = rows;
    if (!letter) return 'UNKNOWN';
    if (letter.settled) return 'SETTLED_BEFORE';
    const { topic, key, event, body } = letter;
    if (how === 'RETRIED') {
      if (!isUuid(event)) return 'NO_EVENT_ID';
      await client.query('DELETE FROM inbox WHERE consumer = $1 AND event_id = $2', [consumer, event]);
      await writeEvents(client, [{ topic, key, id: event, body }]);
    }
    await client.query('UPDATE dead_letter SET settled = $2 WHERE id = $1', [id, how]);
    return 'DONE';
  });
}
