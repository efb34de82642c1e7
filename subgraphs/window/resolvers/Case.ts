import { isUuid } from '@one-door/kit';
import { getProgramme, inLanguage, type Language } from '@one-door/schemas';
import type { Case as WholeCase, Part, Step } from '../cases/case';
import { possibleFor } from '../cases/perform';
import { refusals, type Refusal } from '../cases/refusal';
import { readHelper } from '../contacts/contacts';
import { printableKinds } from '../papers/printable-kinds';
import { routesOf, type Route } from '../routing/route';
import type { WindowContext } from '../subgraph';

/** A part, with the case that it is of. */
interface PartOf extends Part {
  whole: WholeCase;
}

const person = (pid: string) => ({ pid });

export const Case = {
  __resolveReference: ({ id }: { id: string }, { loaders }: WindowContext) =>
    isUuid(id) ? loaders.cases.load(id) : null,
  division: ({ division }: WholeCase) => ({ code: division }),
  persons: ({ persons }: WholeCase) => persons.map(person),
  applicant: ({ id }: WholeCase, _: unknown, { loaders }: WindowContext) => loaders.applicants.load(id),
  materials: ({ materials }: WholeCase) =>
    materials && {
      missing: materials.missing,
      notifiedAt: materials.owed.from,
      receivedAt: materials.owed.to,
    },
  parts: (whole: WholeCase): PartOf[] => whole.parts.map((part) => ({ ...part, whole })),
  async printable(whole: WholeCase, _: unknown, { loaders }: WindowContext) {
    return printableKinds('CASE', { whole, part: whole.parts[0]!, applicant: await loaders.applicants.load(whole.id) });
  },
  steps: ({ id }: WholeCase, _: unknown, { loaders }: WindowContext) => loaders.steps.load(id),
  papers: ({ id }: WholeCase, _: unknown, { loaders }: WindowContext) => loaders.papers.load(id),
  lead: ({ id }: WholeCase, _: unknown, { loaders }: WindowContext) => loaders.leadsOfCases.load(id),
};

export const CasePart = {
  programme: ({ programme }: Part) => (programme ? getProgramme(programme) : null),
  recall: ({ recall }: Part) => recall && (recall.answer ?? 'ASKED'),
  due: ({ due }: Part) => due.at,
  provisional: ({ due }: Part) => due.provisional,
  late: ({ due }: Part, _: unknown, { now }: WindowContext) => due.at !== null && due.at < now,
  routes: ({ need, programme }: Part) => routesOf(need, programme),
  possible: ({ whole, part }: PartOf) => possibleFor(whole, part),
  async printable({ whole, ...part }: PartOf, _: unknown, { loaders }: WindowContext) {
    return printableKinds('PART', { whole, part, applicant: await loaders.applicants.load(whole.id) });
  },
};

/** A step's own words for a unit; whom a feedback goes to is none. */
export const CaseStep = {
  unit({ said }: Step) {
    const { unit, to, owner } = said as Record<string, unknown>;
    return [unit, to, owner].find((named) => typeof named === 'string') ?? null;
  },
  helper({ said }: Step, _: unknown, { services }: WindowContext) {
    const { helper } = said as { helper?: string | null };
    return helper ? readHelper(services.database, helper) : null;
  },
};

export const RouteProposal = {
  programmes: (route: Route) => route.programmes.map(getProgramme),
  why: ({ why }: Route, { language }: { language?: Language | null }) => inLanguage(why, language ?? 'ZH'),
};

export const CaseOutcome = {
  __resolveType: (outcome: object) => ('reason' in outcome ? 'StepRefused' : 'StepTaken'),
};

export const StepRefused = {
  message: ({ reason }: { reason: Refusal }, { language }: { language?: Language | null }) =>
    inLanguage(refusals[reason], language ?? 'ZH'),
};
