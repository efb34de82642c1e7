import type { Need } from '@one-door/schemas';
import { keepHelper, keepLiaison, readHelpers, readLiaisons, type Helper, type Liaison } from '../contacts/contacts';
import type { WindowContext } from '../subgraph';

const place = { division: ({ division }: { division: string }) => ({ code: division }) };
export const UnitLiaison = place;
export const CharityHelper = place;

export const contactQueries = {
  liaisons: (_: unknown, { division }: { division: string }, { services }: WindowContext) =>
    readLiaisons(services.database, division),
  helpers: (
    _: unknown,
    { need, division, past }: { need: Need; division: string; past: boolean },
    { services }: WindowContext,
  ) => readHelpers(services.database, need, division, past),
};

export const contactMutations = {
  keepLiaison: (_: unknown, { by, ...liaison }: Liaison & { by: string }, { services, now }: WindowContext) =>
    keepLiaison(services.database, liaison, by, now),
  keepHelper: (
    _: unknown,
    { id = null, helper, by }: { id?: string | null; helper: Omit<Helper, 'id'>; by: string },
    { services, now }: WindowContext,
  ) => keepHelper(services.database, id, helper, by, now),
};
