import { departmentFields, getProgramme, type Department } from '@one-door/schemas';
import type { MigrationInterface } from 'typeorm';
import { calendarDate } from '../calendar';
import type { Database } from '../database';
import type { Listening } from '../inbox/consume';
import { Advice1764000000006 } from '../migrations/advice';
import { HeardChanges1764000000005 } from '../migrations/heard-changes';
import type { Context, Resolvers, SubgraphDefinition } from '../subgraph';
import { adviceList, type AdviceRow } from './advice';
import { hearAdvice } from './hear-advice';
import { markedAid, marksList, type Mark, type Marked } from './marks';
import { pagedReader, type PageArguments } from './pages';

/** What a department does with what others tell. */
export interface Reactions {
  migrations: (new () => MigrationInterface)[];
  listening: Listening[];
  /** Under the names that its SDL has: housingMarks, housingAdvice. */
  resolvers(database: Database, department: Department): Resolvers;
}

/** Whoever gives aid has it marked; finance, which gives none, says itself what is. */
function markedIn({ marks, tables }: SubgraphDefinition): Marked | undefined {
  return marks ?? (tables.some((table) => table.options.tableName === 'aid_record') ? markedAid : undefined);
}

const person = ({ pid }: { pid: string }) => ({ pid });
const programme = ({ programme: code }: { programme: string }) => getProgramme(code);

/** The types that departments share. */
const sharedTypes = {
  AidMark: { person, record: ({ of }: Mark) => of },
  MarkedRecord: { programme },
  AidAdvice: { person, programme, division: ({ division }: AdviceRow) => ({ code: division }) },
};

/** @returns a subgraph's reactions, as its definition says; none for one that is no department's */
export function reactionsOf(definition: SubgraphDefinition): Reactions {
  const marked = markedIn(definition);
  const { adviceFrom = [] } = definition;
  return {
    migrations: [...(marked ? [HeardChanges1764000000005] : []), ...(adviceFrom.length ? [Advice1764000000006] : [])],
    listening: [...(marked ? [marked.hears] : []), ...(adviceFrom.length ? [hearAdvice(adviceFrom)] : [])],
    resolvers(database, department) {
      const prefix = departmentFields[department];
      const marks = marked && pagedReader<Mark>(database, department, marksList(marked));
      const advice = pagedReader<AdviceRow>(database, department, adviceList);
      return {
        ...sharedTypes,
        Query: {
          ...(marks && { [`${prefix}Marks`]: (_: unknown, page: PageArguments) => marks(page) }),
          ...(adviceFrom.length && {
            [`${prefix}Advice`]: (_: unknown, page: PageArguments, { now }: Context<unknown, unknown>) =>
              advice(page, calendarDate(now)),
          }),
        },
      };
    },
  };
}
