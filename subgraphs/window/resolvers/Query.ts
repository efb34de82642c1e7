import { readAgenda } from '../cases/agenda';
import { readCircular, type CircularBy } from '../cases/circular';
import type { CaseFilter } from '../cases/list';
import { listCases } from '../cases/list';
import { isUuid } from '@one-door/kit';
import { contactQueries } from './contacts';
import { leadQueries } from './leads';
import type { WindowContext } from '../subgraph';
import { caseArchive } from './Archive';
import { caseByCode, paper } from './Paper';
import { publicityList } from './publicity';
import { publicDoor } from './PublicDoor';

export const Query = {
  ...contactQueries,
  ...leadQueries,
  case: (_: unknown, { id }: { id: string }, { loaders }: WindowContext) => (isUuid(id) ? loaders.cases.load(id) : null),
  async caseOf(_: unknown, { number }: { number: string }, { services, loaders }: WindowContext) {
    const [found] = await services.database.read<{ id: string }>(
      { name: 'case_of', text: 'SELECT id FROM aid_case WHERE number = $1' },
      [number],
    );
    return found ? loaders.cases.load(found.id) : null;
  },
  conferenceAgenda: (_: unknown, { division, first }: { division: string; first: number }, { services }: WindowContext) =>
    readAgenda(services.database, division, first),
  circular: (
    _: unknown,
    { by, from, to, division }: { by: CircularBy; from: string; to: string; division: string },
    { services }: WindowContext,
  ) => readCircular(services.database, by, from, to, division),
  publicityList,
  caseByCode,
  publicDoor,
  paper,
  caseArchive,
  async cases(
    _: unknown,
    { filter, first, after }: { filter: CaseFilter; first: number; after?: string | null },
    { services, loaders, now }: WindowContext,
  ) {
    const { places, hasNextPage } = await listCases(services.database, filter, first, after ?? null, now);
    return {
      edges: places.map(({ cursor, id }) => ({ cursor, node: () => loaders.cases.load(id) })),
      pageInfo: { hasNextPage, endCursor: places.at(-1)?.cursor ?? null },
    };
  },
}; // prettier-ignore
