import { calendarDate } from '@one-door/kit';
import type { ClientBase } from 'pg';

type Client = Pick<ClientBase, 'query'>;

/** More are destroyed a lot at a time, so that nobody waits long for one of them. */
const lot = 1_000;

/** Beside the leads themselves: their findings make none again, and of their steps is left what lists and counts go by. */
const statements = [
  `UPDATE finding_heard SET spent = true WHERE finding IN (SELECT finding FROM lead WHERE id = ANY($1))`,
  `UPDATE lead_step SET note = NULL, key = NULL WHERE lead_id = ANY($1)`,
];

/** @param locked leads that nobody else changes until the transaction ends @returns their ids */
async function destroy(client: Client, locked: { rows: { id: string }[] }, now: Date): Promise<string[]> {
  const ids = locked.rows.map(({ id }) => id);
  for (const text of statements) await client.query(text, [ids]);
  await client.query(
    `UPDATE lead SET destroyed_at = $2, household = NULL, persons = '{}', words = NULL, finding = NULL WHERE id = ANY($1)`,
    [ids, now],
  );
  return ids;
}

/**
 * Takes all that leads to a person out of the leads that ended with a case, in the caller's transaction. One that is open
 * again, or was settled since, has an end of its own: the case leads to it no more.
 */
export async function destroyLeadsOf(client: Client, caseId: string, now: Date): Promise<void> {
  const ended = await client.query<{ id: string }>(
    `SELECT id FROM lead WHERE case_id = $1 AND state = 'CASE' ORDER BY id FOR UPDATE`,
    [caseId],
  );
  const ids = await destroy(client, ended, now);
  await client.query('UPDATE lead SET case_id = NULL WHERE case_id = $1 AND id <> ALL($2)', [caseId, ids]);
  await client.query('UPDATE lead_step SET case_id = NULL WHERE case_id = $1 AND lead_id <> ALL($2)', [caseId, ids]);
}

const expired = `state = 'SETTLED' AND destroyed_at IS NULL AND kept_until < $1`;

/** @returns how many settled leads need not be kept any more. @param today YYYY-MM-DD, Asia/Shanghai */
export async function countExpiredLeads(client: Client, today: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::integer AS count FROM lead WHERE ${expired}`, [today]); // prettier-ignore
  return rows[0]!.count;
}

/**
 * Takes all that leads to a person out of a lot of settled leads that need not be kept any more, in the caller's
 * transaction.
 * @returns how many; 0 once there are no more
 */
export async function destroyExpiredLeads(client: Client, now: Date): Promise<number> {
  const over = await client.query<{ id: string }>(
    `SELECT id FROM lead WHERE ${expired} ORDER BY id LIMIT ${lot} FOR UPDATE`,
    [calendarDate(now)],
  );
  return (await destroy(client, over, now)).length;
}
