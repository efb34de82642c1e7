import { normaliseIdNumber } from '@one-door/kit';
import type { CivilAffairsContext } from '../subgraph';

export const Query = {
  household: (_: unknown, { id }: { id: string }, { loaders }: CivilAffairsContext) => loaders.household.load(id),

  householdOf: async (_: unknown, { idNumber }: { idNumber: string }, { loaders, services }: CivilAffairsContext) => {
    const pid = services.pidOf(normaliseIdNumber(idNumber));
    const [household] = await loaders.householdsOf.load({ pid, on: loaders.today });
    return household ?? null;
  },
};
