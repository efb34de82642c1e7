import { aidRecordFields } from '@one-door/kit';
import type { CivilAffairsContext } from '../subgraph';

export const CivilAffairsRecord = {
  ...aidRecordFields('CIVIL_AFFAIRS'),
  __resolveReference: ({ id }: { id: string }, { loaders }: CivilAffairsContext) => loaders.record.load(id),
};
