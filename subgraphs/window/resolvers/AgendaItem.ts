import type { Agenda } from '../cases/agenda';
import type { WindowContext } from '../subgraph';

export const AgendaItem = {
  case: ({ caseId }: Agenda, _: unknown, { loaders }: WindowContext) => loaders.cases.load(caseId),
  async part({ caseId, part }: Agenda, _: unknown, { loaders }: WindowContext) {
    const whole = (await loaders.cases.load(caseId))!;
    return { ...whole.parts.find((each) => each.part === part)!, whole };
  },
};
