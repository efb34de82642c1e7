import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { Education1764000000200 } from './migrations/education';
import { EducationAid } from './resolvers/EducationAid';
import { EducationRecord } from './resolvers/EducationRecord';
import { Person } from './resolvers/Person';
import { educationShape } from './shape';
import { educationSheets } from './sheets';

/** Education (教育). */
export const education = defineSubgraph({
  name: 'education',
  tables: aidTables(educationShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, Education1764000000200],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'EDUCATION', educationShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: educationSheets,
  adviceFrom: ['MINIMUM_LIVING_SECURITY'],
  resolvers: { Person, EducationAid, EducationRecord },
});
