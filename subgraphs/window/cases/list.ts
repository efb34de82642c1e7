import { InputError, type Database } from '@one-door/kit';
import type { Unit } from './case';
import type { PartState } from './machine';

export interface CaseFilter {
  division?: string | null;
  states?: readonly PartState[] | null;
  owner?: Unit | null;
  person?: string | null;
  lateOnly: boolean;
}

/** A place in the list: how urgent its case is, see urgency.ts, and its id. */
interface Place {
  urgency: string;
  id: string;
}
const cursorOf = ({ urgency, id }: Place) => Buffer.from(`${urgency} ${id}`).toString('base64url');
function placeOf(cursor: string): Place {
  const match = /^(\d{1,18}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()); // prettier-ignore
  if (!match) throw new InputError('after 不是列表给出的位置。 after is no cursor of this list.');
  return { urgency: match[1]!, id: match[2]! };
}

const ofPart = (condition: string) => `EXISTS (SELECT FROM case_part p WHERE p.case_id = c.id AND ${condition})`;

/** Each condition that is asked for, with its value; a statement has those alone, so that an index can be gone along. */
const conditions: { [Key in keyof CaseFilter]-?: (place: string) => string } = {
  division: (place) => `c.division LIKE ${place} || '%'`,
  person: (place) => `c.persons @> ARRAY[${place}]`,
  states: (place) => ofPart(`p.state = ANY(${place})`),
  owner: (place) => ofPart(`p.owner = ${place} AND p.state <> 'CLOSED'`),
  lateOnly: (place) => ofPart(`p.due_at < ${place} AND p.state <> 'CLOSED'`),
};

/**
 * The most urgent cases first. A page takes as long as its own cases, however many there are.
 * @param first 1 to 200 @returns ids and cursors; whether there is one more page
 * @throws InputError for a wrong page
 */
export async function listCases(
  database: Pick<Database, 'read'>,
  filter: CaseFilter,
  first: number,
  after: string | null,
  now: Date,
): Promise<{ places: { cursor: string; id: string }[]; hasNextPage: boolean }> {
  if (!Number.isInteger(first) || first < 1 || first > 200) throw new InputError('first 应为1至200。 first must be 1 to 200.'); // prettier-ignore
  const from = after === null ? { urgency: '-1', id: '00000000-0000-0000-0000-000000000000' } : placeOf(after);
  const asked = (Object.keys(conditions) as (keyof CaseFilter)[]).filter((key) => filter[key]);
  const values = asked.map((key) => (key === 'lateOnly' ? now : filter[key]));
  const where = asked.map((key, i) => ` AND ${conditions[key](`$${i + 4}`)}`).join('');
  const rows = await database.read<Place>(
    {
      name: `cases_by_${asked.join('_')}`,
      text: `SELECT id, urgency::text FROM aid_case c WHERE (c.urgency, c.id) > ($1::bigint, $2::uuid)${where} ORDER BY c.urgency, c.id LIMIT $3`,
    },
    [from.urgency, from.id, first + 1, ...values],
  );
  const places = rows.slice(0, first).map((place) => ({ cursor: cursorOf(place), id: place.id }));
  return { places, hasNextPage: rows.length > first };
}
