import { calendarDate } from '@one-door/kit';
import type { ClientBase } from 'pg';
import { destroyLeadsOf } from '../leads/destroy';

/** What was said with a step and is left: circulars count it, and it leads to nobody. */
const left = [
  'to',
  'owner',
  'unit',
  'outcome',
  'why',
  'agreed',
  'number',
  'helped',
  'satisfaction',
  'limit',
  'keptUntil',
];

/** Each takes out of one table what is personal, or leads to a person: notes, words, documents, records, transfers, codes. */
const statements = [
  `UPDATE case_paper SET content = NULL, said = NULL WHERE case_id = $1`,
  `UPDATE case_part SET records = '{}', transfer = NULL, relied_on = jsonb_set(relied_on, '{id}', 'null') WHERE case_id = $1`,
  `UPDATE case_step SET note = NULL, key = NULL,
     said = (SELECT coalesce(jsonb_object_agg(each.key, each.value), '{}') FROM jsonb_each(said) AS each
       WHERE each.key IN ('${left.join("', '")}'))
   WHERE case_id = $1`,
  `DELETE FROM case_code WHERE case_id = $1`,
];

/**
 * Takes all that is personal out of a case that need not be kept any more, and out of its leads, in the caller's
 * transaction. What is left says
 * what was done, when, by whom and how it ended, so that circulars and the ledger count as before.
 * @returns false where the case is kept, open or destroyed by now: nothing has changed then
 */
export async function destroyCase(client: Pick<ClientBase, 'query'>, id: string, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE aid_case SET destroyed_at = $2, applicant = NULL, persons = '{}', household = NULL, materials = NULL, handed_in = '[]'
     WHERE id = $1 AND closed_at IS NOT NULL AND destroyed_at IS NULL AND kept_until < $3`,
    [id, now, calendarDate(now)],
  );
  if (!rowCount) return false;
  for (const text of statements) await client.query(text, [id]);
  await destroyLeadsOf(client, id, now);
  return true;
}
