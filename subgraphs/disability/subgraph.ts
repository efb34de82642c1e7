import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { Disability1764000000400 } from './migrations/disability';
import { DisabilityAid } from './resolvers/DisabilityAid';
import { DisabilityRecord } from './resolvers/DisabilityRecord';
import { Person } from './resolvers/Person';
import { disabilityShape } from './shape';
import { disabilitySheets } from './sheets';

/** The disabled persons' federation (残联). */
export const disability = defineSubgraph({
  name: 'disability',
  tables: aidTables(disabilityShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, Disability1764000000400],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'DISABILITY', disabilityShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: disabilitySheets,
  resolvers: { Person, DisabilityAid, DisabilityRecord },
});
