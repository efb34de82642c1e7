import { normaliseIdNumber } from '@one-door/kit';
import type { QueryHouseholdArgs, QueryHouseholdOfArgs } from '../generated';
import type { CivilAffairsContext } from '../subgraph';

export const Query = {
  household: (_: unknown, { id }: QueryHouseholdArgs, { loaders }: CivilAffairsContext) => loaders.household.load(id),

  householdOf: async (_: unknown, { idNumber }: QueryHouseholdOfArgs, { loaders, services }: CivilAffairsContext) => {
    const pid = services.pidOf(normaliseIdNumber(idNumber));
    const [household] = await loaders.householdsOf.load({ pid, on: loaders.today });
    return household ?? null;
  },
};
