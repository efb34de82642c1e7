import type { Pool } from 'pg';
import type { Message } from '../bus';
import { partitionOf } from '../partition';
import { topics } from '../topics';

/** Who waits for messages is woken by it. */
export const channel = 'bus_message';

/** Appends messages to the log, all of them or none. @throws the driver's error */
export async function append(pool: Pool, messages: readonly Message[]): Promise<void> {
  if (!messages.length) return;
  const parts = new Map<string, { topic: string; partition: number; messages: Message[] }>();
  for (const message of messages) {
    const partition = partitionOf(message.key, topics[message.topic].partitions);
    const name = `${message.topic} ${String(partition).padStart(4, '0')}`;
    const part = parts.get(name) ?? { topic: message.topic, partition, messages: [] };
    parts.set(name, part);
    part.messages.push(message);
  }
  const client = await pool.connect();
  let failed: unknown;
  try {
    await client.query('BEGIN');
    // Always in the same order, so that two senders wait for each other and never both.
    for (const [, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { topic, partition, messages: own } = part;
      await client.query(
        `WITH room AS (
           UPDATE bus_partition SET next = next + $3 WHERE topic = $1 AND partition = $2 RETURNING next - $3 AS first)
         INSERT INTO bus_message (topic, partition, position, key, id, body)
         SELECT $1, $2, room.first + m.n - 1, m.key, m.id, m.body
         FROM room, unnest($4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS m(key, id, body, n)`,
        [topic, partition, own.length, own.map(({ key }) => key), own.map(({ id }) => id), own.map(({ body }) => body)],
      );
    }
    await client.query(`NOTIFY ${channel}`);
    await client.query('COMMIT');
  } catch (error) {
    failed = error;
    throw error;
  } finally {
    // A connection that failed within a transaction is thrown away, and the transaction with it.
    client.release(failed ? true : undefined);
  }
}
