import { aidRecordFields, type AidLoaders, type Context } from '@one-door/kit';

export const HumanResourcesRecord = {
  ...aidRecordFields('HUMAN_RESOURCES'),
  __resolveReference: ({ id }: { id: string }, { loaders }: Context<unknown, AidLoaders>) => loaders.record.load(id),
};
