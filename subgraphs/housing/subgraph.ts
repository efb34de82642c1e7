import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { Housing1764000000100 } from './migrations/housing';
import { HousingAid } from './resolvers/HousingAid';
import { HousingRecord } from './resolvers/HousingRecord';
import { Person } from './resolvers/Person';
import { housingShape } from './shape';
import { housingSheets } from './sheets';

/** Housing (住房城乡建设). */
export const housing = defineSubgraph({
  name: 'housing',
  tables: aidTables(housingShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, Housing1764000000100],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'HOUSING', housingShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: housingSheets,
  adviceFrom: ['MINIMUM_LIVING_SECURITY'],
  resolvers: { Person, HousingAid, HousingRecord },
});
