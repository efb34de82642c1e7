import type { Client } from 'pg';
import type { Due } from '../projection/take';

/** Notes whom events touched, for whoever watches; see watch.ts. */
export async function noteDue(client: Client, due: readonly Due[]): Promise<void> {
  await client.query({
    name: 'note_due',
    text: 'INSERT INTO due (pid, household, event_id) SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[])',
    values: [due.map(({ pid }) => pid), due.map(({ household }) => household), due.map(({ eventId }) => eventId)],
  });
}

/** @returns the oldest that nobody else takes at this moment; they are due no more when the transaction commits */
export async function takeDue(client: Client, most: number): Promise<Due[]> {
  const { rows } = await client.query<Due>({
    name: 'take_due',
    text: `DELETE FROM due WHERE id IN (SELECT id FROM due ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING pid, household, event_id AS "eventId"`,
    values: [most],
  });
  return rows;
}
