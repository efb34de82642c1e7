import type { Message } from '@one-door/events';
import type { ClientBase } from 'pg';

/**
 * Puts events where the relay finds them, in the transaction of the change that they tell of: both are kept, or neither.
 * To keep the events of one key in order the change comes first: whoever changes the same row waits for its lock, and
 * writes his event later.
 * @throws the driver's error
 */
export async function writeEvents(client: ClientBase, messages: readonly Message[]): Promise<void> {
  if (!messages.length) return;
  await client.query({
    name: 'write_events',
    text: `INSERT INTO outbox (topic, key, event_id, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[])`,
    values: [
      messages.map(({ topic }) => topic),
      messages.map(({ key }) => key),
      messages.map(({ id }) => id),
      messages.map(({ body }) => body),
    ],
  });
}
