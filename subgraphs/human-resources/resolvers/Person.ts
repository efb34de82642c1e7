import type { AidLoaders, Context } from '@one-door/kit';

/** Any pid may be asked: an unknown person is an answer with no records. */
export const Person = {
  humanResources: ({ pid }: { pid: string }, _: unknown, { loaders }: Context<unknown, AidLoaders>) =>
    loaders.aid.load(pid),
};
