import { departmentFields, getProgramme, inLanguage, type Department, type Language } from '@one-door/schemas';
import type { Context, Resolvers } from '../subgraph';
import { handlingRefusals, type Handling, type HandlingRefusal, type HandlingState } from './handling';
import type { Decision, HandlingService, HandlingStepInput } from './service';

type Anybody = Context<unknown, unknown>;

/** The types that departments share. */
const sharedTypes = {
  Handling: {
    id: ({ transfer }: Handling) => transfer,
    division: ({ division }: Handling) => ({ code: division }),
    programme: ({ programme }: Handling) => (programme ? getProgramme(programme) : null),
    persons: ({ persons }: Handling) => persons.map((pid) => ({ pid })),
  },
  HandlingOutcome: {
    __resolveType: (outcome: object) => ('reason' in outcome ? 'HandlingRefused' : 'HandlingTaken'),
  },
  HandlingRefused: {
    message: ({ reason }: { reason: HandlingRefusal }, { language }: { language?: Language | null }) =>
      inLanguage(handlingRefusals[reason], language ?? 'ZH'),
  },
};

interface Step {
  step: HandlingStepInput;
}

/** @returns the resolvers of what was transferred to a department, under the names that its SDL has: housingTakeOver */
export function handlingResolvers(service: HandlingService): Resolvers {
  const prefix = departmentFields[service.department];
  return {
    ...sharedTypes,
    Query: {
      [`${prefix}Handlings`]: (_: unknown, { states, first, after }: { states: HandlingState[]; first: number; after?: string | null }) =>
        service.list(states, first, after ?? null),
      [`${prefix}Handling`]: (_: unknown, { transfer }: { transfer: string }) => service.find(transfer),
    },
    Mutation: {
      [`${prefix}TakeOver`]: (_: unknown, { step }: Step, { now }: Anybody) => service.takeOver(step, now),
      [`${prefix}ProposeReassignment`]: (_: unknown, { step, to, why }: Step & { to: Department; why: string }, { now }: Anybody) =>
        service.propose(step, to, why, now),
      [`${prefix}AnswerRecall`]: (_: unknown, { step, agreed, why }: Step & { agreed: boolean; why?: string | null }, { now }: Anybody) =>
        service.answerRecall(step, agreed, why, now),
      [`${prefix}Decide`]: (_: unknown, { step, ...decision }: Step & Decision, { now }: Anybody) =>
        service.decide(step, decision, now),
    },
  };
} // prettier-ignore
