import { departmentFields, inLanguage, type Language } from '@one-door/schemas';
import type { Context } from '../../subgraph';
import type { Feed } from '../intake/feeds';
import type { Problem } from '../problem';
import type { Column, Sheet } from '../sheet';
import type { FeedInput, FeedStep, LedgerService } from './service';

type InLanguage = { language?: Language | null };
type Anybody = Context<unknown, unknown>;

const feedTimes = ({ asOf, startedAt, finishedAt, divisions, ...feed }: Feed) => ({
  ...feed,
  asOf: asOf.toISOString(),
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  divisions: divisions?.map((code) => ({ code })) ?? [],
});

/** The types that every department's interface for ledgers shares. */
const sharedTypes = {
  LedgerSheet: {
    title: ({ title }: Sheet, { language }: InLanguage) => inLanguage(title, language ?? 'ZH'),
  },
  LedgerColumn: {
    also: ({ also }: Column) => also ?? [],
    money: ({ money }: Column) => money ?? false,
    required: ({ required }: Column) => required ?? false,
    note: ({ note }: Column, { language }: InLanguage) => inLanguage(note, language ?? 'ZH'),
    example: ({ kind }: Column) => kind.example,
    choices: ({ kind }: Column) => kind.choices ?? null,
  },
  LedgerProblem: {
    message: (problem: Problem, { language }: InLanguage) => inLanguage(problem, language ?? 'ZH'),
  },
};

interface FeedArguments {
  feed: FeedInput;
  rows: unknown[];
  firstRow: number;
  step: FeedStep;
}

/** @returns the resolvers of a department's sheets and feeds, under the names that its SDL has: housingFeed */
export function ledgerResolvers(service: LedgerService) {
  const prefix = departmentFields[service.department];
  return {
    ...sharedTypes,
    Query: {
      [`${prefix}Sheets`]: () => service.sheets,
      [`${prefix}Feeds`]: async (_: unknown, { first }: { first: number }) =>
        (await service.feeds(first)).map(feedTimes),
    },
    Mutation: {
      [`${prefix}Feed`]: async (_: unknown, { feed: input, rows, firstRow, step }: FeedArguments, { caller }: Anybody) => {
        const answer = await service.take({ input, rows, firstRow, step, by: caller });
        return { ...answer, feed: feedTimes(answer.feed) };
      },
      [`${prefix}UndoFeed`]: async (_: unknown, { feed }: { feed: string }) => feedTimes(await service.undo(feed)),
    },
  }; // prettier-ignore
}
