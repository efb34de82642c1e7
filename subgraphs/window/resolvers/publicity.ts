import { getProgramme } from '@one-door/schemas';
import { readPublicity, type PublicityFilter, type PublicityLine as Line } from '../publicity/list';
import type { WindowContext } from '../subgraph';

export interface PublicityAsked extends PublicityFilter {
  first: number;
  after?: string | null;
}

export const publicityList = (
  _: unknown,
  { first, after = null, ...filter }: PublicityAsked,
  { services }: WindowContext,
) => readPublicity(services.database.read, services.cases.cipher, filter, first, after);

export const PublicityLine = {
  division: ({ division }: Line) => ({ code: division }),
  programme: ({ programme }: Line) => (programme ? getProgramme(programme) : null),
};
