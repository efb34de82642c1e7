import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { Health1764000000500 } from './migrations/health';
import { HealthAid } from './resolvers/HealthAid';
import { HealthRecord } from './resolvers/HealthRecord';
import { Person } from './resolvers/Person';
import { healthShape } from './shape';
import { healthSheets } from './sheets';

/** Health (卫生计生). */
export const health = defineSubgraph({
  name: 'health',
  tables: aidTables(healthShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, Health1764000000500],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'HEALTH', healthShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: healthSheets,
  adviceFrom: ['MINIMUM_LIVING_SECURITY'],
  resolvers: { Person, HealthAid, HealthRecord },
});
