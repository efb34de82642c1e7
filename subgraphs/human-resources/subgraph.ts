import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { HumanResources1764000000300 } from './migrations/human-resources';
import { HumanResourcesAid } from './resolvers/HumanResourcesAid';
import { HumanResourcesRecord } from './resolvers/HumanResourcesRecord';
import { Person } from './resolvers/Person';
import { humanResourcesShape } from './shape';
import { humanResourcesSheets } from './sheets';

/** Human resources and social security (人力资源社会保障). */
export const humanResources = defineSubgraph({
  name: 'human-resources',
  tables: aidTables(humanResourcesShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, HumanResources1764000000300],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'HUMAN_RESOURCES', humanResourcesShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: humanResourcesSheets,
  adviceFrom: ['MINIMUM_LIVING_SECURITY'],
  resolvers: { Person, HumanResourcesAid, HumanResourcesRecord },
});
