import type { Database } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import { pageOf, type PageOf, type Place } from '../paging';
import type { Lead } from './lead';
import type { LeadState } from './machine';

export interface LeadFilter {
  division?: string | null;
  states?: readonly LeadState[] | null;
  source?: Lead['source'] | null;
  need?: Need | null;
}

/** Each condition that is asked for, with its value; a statement has those alone. */
const conditions: { [Key in keyof LeadFilter]-?: (place: string) => string } = {
  division: (place) => `division LIKE ${place} || '%'`,
  states: (place) => `state = ANY(${place})`,
  source: (place) => `source = ${place}`,
  need: (place) => `needs @> ARRAY[${place}]`,
};

/**
 * The open ones first, the oldest of them at the top; see place.ts.
 * @param first 1 to 200
 * @throws InputError for a wrong page
 */
export function listLeads(
  database: Pick<Database, 'read'>,
  filter: LeadFilter,
  first: number,
  after: string | null,
): Promise<PageOf> {
  const asked = (Object.keys(conditions) as (keyof LeadFilter)[]).filter((key) => filter[key]);
  const where = asked.map((key, i) => ` AND ${conditions[key](`$${i + 4}`)}`).join('');
  return pageOf(first, after, (from, most) =>
    database.read<Place>(
      {
        name: `leads_by_${asked.join('_')}`,
        text: `SELECT id, place::text AS "order" FROM lead WHERE (place, id) > ($1::bigint, $2::uuid)${where} ORDER BY place, id LIMIT $3`,
      },
      [from.order, from.id, most, ...asked.map((key) => filter[key])],
    ),
  );
}
