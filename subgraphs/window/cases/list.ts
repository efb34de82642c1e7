import type { Database } from '@one-door/kit';
import { pageOf, withinDivision, type PageOf, type Place } from '../paging';
import type { Unit } from './case';
import type { PartState } from './machine';

export interface CaseFilter {
  division?: string | null;
  states?: readonly PartState[] | null;
  owner?: Unit | null;
  person?: string | null;
  lateOnly: boolean;
}

const ofPart = (condition: string) => `EXISTS (SELECT FROM case_part p WHERE p.case_id = c.id AND ${condition})`;

type Asked = CaseFilter & { township?: string };
/** Each condition that is asked for, with its value; a statement has those alone, so that an index can be gone along. */
const conditions: { [Key in keyof Asked]-?: (place: string) => string } = {
  township: (place) => `c.division = ${place}`,
  division: (place) => `c.division LIKE ${place} || '%'`,
  person: (place) => `c.persons @> ARRAY[${place}]`,
  states: (place) => ofPart(`p.state = ANY(${place})`),
  owner: (place) => ofPart(`p.owner = ${place} AND p.state <> 'CLOSED'`),
  lateOnly: (place) => ofPart(`p.due_at < ${place} AND p.state <> 'CLOSED'`),
};

/**
 * The most urgent cases first. A page of all, or of a township, takes as long as its own cases, however many there are;
 * one that few cases fit looks through those that are more urgent.
 * @param first 1 to 200 @returns ids and cursors; whether there is one more page
 * @throws InputError for a wrong page
 */
export function listCases(
  database: Pick<Database, 'read'>,
  filter: CaseFilter,
  first: number,
  after: string | null,
  now: Date,
): Promise<PageOf> {
  const given: Asked = { ...filter, division: null, ...withinDivision(filter.division) };
  const asked = (Object.keys(conditions) as (keyof Asked)[]).filter((key) => given[key]);
  const values = asked.map((key) => (key === 'lateOnly' ? now : given[key]));
  const where = asked.map((key, i) => ` AND ${conditions[key](`$${i + 4}`)}`).join('');
  return pageOf(first, after, (from, most) =>
    database.read<Place>(
      {
        name: `cases_by_${asked.join('_')}`,
        text: `SELECT id, urgency::text AS "order" FROM aid_case c WHERE (c.urgency, c.id) > ($1::bigint, $2::uuid)${where} ORDER BY c.urgency, c.id LIMIT $3`,
      },
      [from.order, from.id, most, ...values],
    ),
  );
}
