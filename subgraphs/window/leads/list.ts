import type { Database } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import { pageOf, withinDivision, type PageOf, type Place } from '../paging';
import type { Lead } from './lead';
import type { LeadState } from './machine';

export interface LeadFilter {
  division?: string | null;
  states?: readonly LeadState[] | null;
  source?: Lead['source'] | null;
  need?: Need | null;
}

type Asked = LeadFilter & { township?: string };
/** Each condition that is asked for, with its value; a statement has those alone. */
const conditions: { [Key in keyof Asked]-?: (place: string) => string } = {
  township: (place) => `division = ${place}`,
  division: (place) => `division LIKE ${place} || '%'`,
  states: (place) => `state = ANY(${place})`,
  source: (place) => `source = ${place}`,
  need: (place) => `needs @> ARRAY[${place}]`,
};

/**
 * The open ones first, the oldest of them at the top; see place.ts.
 * @param first 1 to 200
 * @throws InputError for a wrong page, or a division that there is not
 */
export function listLeads(
  database: Pick<Database, 'read'>,
  filter: LeadFilter,
  first: number,
  after: string | null,
): Promise<PageOf> {
  const given: Asked = { ...filter, division: null, ...withinDivision(filter.division) };
  const asked = (Object.keys(conditions) as (keyof Asked)[]).filter((key) => given[key]);
  const where = asked.map((key, i) => ` AND ${conditions[key](`$${i + 4}`)}`).join('');
  return pageOf(first, after, (from, most) =>
    database.read<Place>(
      {
        name: `leads_by_${asked.join('_')}`,
        text: `SELECT id, place::text AS "order" FROM lead WHERE (place, id) > ($1::bigint, $2::uuid)${where} ORDER BY place, id LIMIT $3`,
      },
      [from.order, from.id, most, ...asked.map((key) => given[key])],
    ),
  );
}
