import type { Client } from 'pg';
import { settle } from './write';

/** Each is locked until the transaction ends, and PostgreSQL holds some thousand locks. */
const atOnce = 500;

/**
 * Settles findings that were shown and that nobody shows any more, in the caller's transaction: once everybody has been
 * looked at after a picture was made anew, such a finding has no part left that could change.
 * @returns how many that were; there may be more as long as it is not 0
 */
export async function settleUnseen(client: Client, at: Date, rulesVersion: string): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM finding f WHERE shown AND NOT EXISTS (SELECT FROM sighting s WHERE s.finding = f.id)
     ORDER BY id LIMIT ${atOnce}`,
  );
  return settle(client, new Map(rows.map(({ id }) => [id, []])), at, rulesVersion);
}
