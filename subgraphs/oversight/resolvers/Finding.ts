import { inLanguage, type Title } from '@one-door/schemas';
import { stepId } from '../findings/decide';
import type { FindingExplanationArgs } from '../generated';
import type { KeptFinding, KeptStep } from '../kept/finding';
import { ruleOf } from '../kept/rule';
import type { OversightContext } from '../subgraph';
import { recordObject } from './records';

/** A finding of the check has no `kept`: it is looked for when somebody asks. */
interface Parent {
  id: string;
  explanation: Title;
  kept?: KeptFinding;
}

/** @returns a kept finding as Finding, the same fields as one of the check */
export const keptFinding = (kept: KeptFinding, { services, loaders }: OversightContext) => {
  const { id, kind, from, to, months, amount, explanation } = kept;
  return {
    ...{ id, kind, from, to, months, amount, explanation, kept },
    rule: ruleOf(services.policies.rules, kept),
    persons: kept.pids.map((pid) => ({ pid })),
    records: async () => (await loaders.records.load(kept)).map(recordObject),
  };
};

const keptOf = ({ id, kept }: Parent, { loaders }: OversightContext) => kept ?? loaders.kept.load(id);

/** What is kept of a finding under that name. */
const kept =
  <Field extends keyof KeptFinding>(field: Field) =>
  async (finding: Parent, _: unknown, context: OversightContext) =>
    (await keptOf(finding, context))?.[field] ?? null;

export const Finding = {
  /** By its id alone, as the window names it: what is kept. */
  async __resolveReference({ id }: { id: string }, context: OversightContext) {
    const found = await context.loaders.kept.load(id);
    return found && keptFinding(found, context);
  },
  explanation: ({ explanation }: Parent, { language }: FindingExplanationArgs) =>
    inLanguage(explanation, language ?? 'ZH'),
  status: kept('status'),
  shown: kept('shown'),
  revision: kept('revision'),
  departments: kept('departments'),
  openedAt: kept('openedAt'),
  changedAt: kept('changedAt'),
  recoverable: kept('recoverable'),
  async division(finding: Parent, _: unknown, context: OversightContext) {
    const code = (await keptOf(finding, context))?.division;
    return code ? { code } : null;
  },
  async steps(finding: Parent, _: unknown, context: OversightContext) {
    const { loaders } = context;
    if (finding.kept) return loaders.steps.load(finding.id);
    return (await keptOf(finding, context)) && loaders.steps.load(finding.id).catch(() => null);
  },
};

export const FindingStep = {
  id: ({ finding, revision }: KeptStep) => stepId(finding, revision),
};
