import { place } from '../registry/cipher';
import type { HouseholdRow } from '../registry/reader';
import type { CivilAffairsContext } from '../subgraph';

export const Household = {
  __resolveReference: ({ id }: { id: string }, { loaders }: CivilAffairsContext) => loaders.household.load(id),
  address: ({ id, address }: HouseholdRow, _: unknown, { services }: CivilAffairsContext) =>
    address && services.cipher.decrypt(address, place.address(id)),
  division: ({ division }: HouseholdRow) => ({ code: division }),
};
