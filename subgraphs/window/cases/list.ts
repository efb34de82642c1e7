import { InputError, type Database } from '@one-door/kit';
import type { PartState } from './machine';
import type { Unit } from './case';

export interface CaseFilter {
  division?: string | null;
  states?: readonly PartState[] | null;
  owner?: Unit | null;
  person?: string | null;
  lateOnly: boolean;
}

/** What has no limit now comes after all that has one. */
const far = '9999-12-31T00:00:00Z';

/** A place in the list: how urgent its case is, the green channel first, then by when it is due, in microseconds; and its id. */
interface Place {
  due: string;
  id: string;
}
const cursorOf = ({ due, id }: Place) => Buffer.from(`${due} ${id}`).toString('base64url');
function placeOf(cursor: string): Place {
  const match = /^(-?\d{1,19}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()); // prettier-ignore
  if (!match) throw new InputError('after 不是列表给出的位置。 after is no cursor of this list.');
  return { due: match[1]!, id: match[2]! };
}

/**
 * The most urgent cases first: by the soonest due of their open parts, then by id.
 * @param first 1 to 200 @returns ids and cursors; one more page there is, or not
 * @throws InputError for a wrong page
 */
export async function listCases(
  database: Pick<Database, 'read'>,
  { division, states, owner, person, lateOnly }: CaseFilter,
  first: number,
  after: string | null,
  now: Date,
): Promise<{ places: { cursor: string; id: string }[]; hasNextPage: boolean }> {
  if (!Number.isInteger(first) || first < 1 || first > 200) throw new InputError('first 应为1至200。 first must be 1 to 200.'); // prettier-ignore
  const from = after === null ? null : placeOf(after);
  const rows = await database.read<Place>(
    {
      name: 'case_list',
      text: `SELECT id, due::text FROM (
         SELECT c.id, CASE WHEN c.green_channel THEN 0 ELSE 1000000000000000000 END + (extract(epoch FROM coalesce(min(p.due_at) FILTER (WHERE p.state <> 'CLOSED'), '${far}')) * 1000000)::bigint AS due
         FROM aid_case c JOIN case_part p ON p.case_id = c.id
         WHERE ($1::text IS NULL OR c.division LIKE $1 || '%') AND ($4::text IS NULL OR c.persons @> ARRAY[$4])
         GROUP BY c.id
         HAVING ($2::text[] IS NULL OR bool_or(p.state = ANY($2))) AND ($3::text IS NULL OR bool_or(p.owner = $3 AND p.state <> 'CLOSED'))
           AND (NOT $5 OR bool_or(p.due_at < $6 AND p.state <> 'CLOSED'))) l
       WHERE $7::bigint IS NULL OR (due, id) > ($7, $8::uuid) ORDER BY due, id LIMIT $9`,
    },
    [division ?? null, states ?? null, owner ?? null, person ?? null, lateOnly, now, from?.due ?? null, from?.id ?? null, first + 1], // prettier-ignore
  );
  const places = rows.slice(0, first).map((place) => ({ cursor: cursorOf(place), id: place.id }));
  return { places, hasNextPage: rows.length > first };
}
