import type { Agenda } from '../cases/agenda';
import type { WindowContext } from '../subgraph';

export const AgendaItem = {
  case: ({ caseId }: Agenda, _: unknown, { loaders }: WindowContext) => loaders.cases.load(caseId),
  part: async ({ caseId, part }: Agenda, _: unknown, { loaders }: WindowContext) =>
    (await loaders.cases.load(caseId))!.parts.find((each) => each.part === part),
  since: ({ since }: Agenda) => since.toISOString(),
};
