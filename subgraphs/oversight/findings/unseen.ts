import type { Client } from 'pg';
import { settle } from './write';

/**
 * Settles what was shown and is not seen any more, in the caller's transaction: after a picture was made anew and
 * everybody looked at, for what nobody has shown since has no part left that could change.
 * @returns how many findings that were
 */
export async function settleUnseen(client: Client, at: Date): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM finding f WHERE shown AND NOT EXISTS (SELECT FROM sighting s WHERE s.finding = f.id)',
  );
  return settle(client, new Map(rows.map(({ id }) => [id, []])), at);
}
