import { isUuid, NotFoundError } from '@one-door/kit';
import { getProgramme, inLanguage, type Language } from '@one-door/schemas';
import type { Report } from '../leads/input';
import type { Lead as LeadRow, LeadReason, LeadStep as LeadStepRow } from '../leads/lead';
import { listLeads, type LeadFilter } from '../leads/list';
import { possibleWith } from '../leads/machine';
import { leadRefusals, type LeadRefusal } from '../leads/refusal';
import type { LeadOutcome as Outcome, LeadStepInput } from '../leads/service';
import type { WindowContext } from '../subgraph';

const caseOf = ({ caseId }: { caseId: string | null }, _: unknown, { loaders }: WindowContext) =>
  caseId && loaders.cases.load(caseId);

export const Lead = {
  __resolveReference: ({ id }: { id: string }, { loaders }: WindowContext) => (isUuid(id) ? loaders.leads.load(id) : null),
  division: ({ division }: LeadRow) => division && { code: division },
  persons: ({ persons }: LeadRow) => persons.map((pid) => ({ pid })),
  programme: ({ programme }: LeadRow) => programme && getProgramme(programme),
  finding: ({ finding }: LeadRow) => finding && { id: finding },
  report: ({ id }: LeadRow, _: unknown, { loaders }: WindowContext) => loaders.leadWords.load(id),
  case: caseOf,
  possible: possibleWith,
  steps: ({ id }: LeadRow, _: unknown, { loaders }: WindowContext) => loaders.leadSteps.load(id),
}; // prettier-ignore

export const LeadStep = { case: (step: LeadStepRow, _: unknown, context: WindowContext) => caseOf(step, _, context) };

export const LeadOutcome = {
  __resolveType: (outcome: object) => ('reason' in outcome ? 'LeadRefused' : 'LeadTaken'),
};

export const LeadRefused = {
  message: ({ reason }: { reason: LeadRefusal }, { language }: { language?: Language | null }) =>
    inLanguage(leadRefusals[reason], language ?? 'ZH'),
};

export const leadQueries = {
  lead: (_: unknown, { id }: { id: string }, { loaders }: WindowContext) => (isUuid(id) ? loaders.leads.load(id) : null),
  async leads(
    _: unknown,
    { filter, first, after }: { filter: LeadFilter; first: number; after?: string | null },
    { services, loaders }: WindowContext,
  ) {
    const { places, hasNextPage } = await listLeads(services.database, filter, first, after ?? null);
    return {
      edges: places.map(({ cursor, id }) => ({ cursor, node: () => loaders.leads.load(id) })),
      pageInfo: { hasNextPage, endCursor: places.at(-1)?.cursor ?? null },
    };
  },
}; // prettier-ignore

function answer(outcome: Outcome | null) {
  if (!outcome) throw new NotFoundError('没有这条线索。 There is no such lead.');
  return 'taken' in outcome ? { lead: outcome.taken } : { reason: outcome.refused, lead: outcome.lead };
}

export const leadMutations = {
  reportLead: (
    _: unknown,
    { report, key, by }: { report: Report; key: string; by: string },
    { services, now }: WindowContext,
  ) => services.leads.report(report, key, by, now),
  followLead: async (_: unknown, { step }: { step: LeadStepInput }, { services, now }: WindowContext) =>
    answer(await services.leads.step(step, 'FOLLOW', null, now)),
  settleLead: async (
    _: unknown,
    { step, reason }: { step: LeadStepInput; reason: LeadReason },
    { services, now }: WindowContext,
  ) => answer(await services.leads.step(step, 'SETTLE', reason, now)),
};
