import { randomUUID } from 'node:crypto';
import { departments, inLanguage, type Department } from '@one-door/schemas';
import { answerText } from '../answer-texts';
import type {
  DepartmentAnswerMessageArgs,
  LawfulPairTitleArgs,
  RuleLookWhyArgs,
  RuleSaysArgs,
  RuleTitleArgs,
} from '../generated';
import { evaluate, type Dossier, type LawfulPair as LawfulPairOfRules, type Look, type RulePolicy } from '../rules';
import type { OversightContext } from '../subgraph';
import { recordObject } from './records';

/** The live check is of today: at midnight in Shanghai another day's versions of the rules hold. */
export const validUntilOf = (today: string): Date => new Date(`${today}T23:59:59.999+08:00`);

/** The departments in their order, each with its answer. */
export const answersOf = (dossier: Dossier) =>
  departments.map((department) => ({ department, ...dossier.departments[department] }));

/**
 * Evaluates a dossier and shapes the outcome as PriorAidCheck.
 * @param household whose dossier it is; null for a person's
 */
export function checkDossier(dossier: Dossier, household: string | null, { services, now }: OversightContext) {
  const { verdict, findings, looked } = evaluate(dossier, services.policies);
  const records = new Map(dossier.records.map((record) => [record.id, record]));
  const named = (ids: readonly string[]) => ids.map((id) => recordObject(records.get(id)!));
  const shown = findings.map((finding) => ({
    ...finding,
    persons: finding.pids.map((pid) => ({ pid })),
    records: named(finding.recordIds),
  }));
  const id = randomUUID();
  const persons = dossier.persons.map(({ pid }) => pid);
  const validUntil = validUntilOf(dossier.today);
  return {
    id,
    verdict,
    departments: answersOf(dossier),
    findings: shown,
    looks: looked.map(({ rule, looked: looks, why, heldBack }) => ({
      rule,
      looked: looks,
      why,
      findings: shown.filter((finding) => finding.rule === rule),
      heldBack: heldBack.map(({ pair, recordIds }) => ({ pair, records: named(recordIds) })),
    })),
    checkedAt: now,
    validUntil,
    rulesVersion: services.policies.version,
    receipt: () =>
      services.receipts?.write({ id, household, persons, verdict, validUntil: validUntil.toISOString() }) ?? null,
  };
}

export const Rule = {
  title: ({ title }: RulePolicy, { language }: RuleTitleArgs) => inLanguage(title, language ?? 'ZH'),
  says: ({ says }: RulePolicy, { language }: RuleSaysArgs) => inLanguage(says, language ?? 'ZH'),
};

export const RuleLook = {
  why: ({ why }: Look, { language }: RuleLookWhyArgs) => why && inLanguage(why, language ?? 'ZH'),
};

export const LawfulPair = {
  title: ({ title }: LawfulPairOfRules, { language }: LawfulPairTitleArgs) => inLanguage(title, language ?? 'ZH'),
};

interface Answer {
  department: Department;
  status: Dossier['departments'][Department]['status'];
  asOf: string | null;
}
export const DepartmentAnswer = {
  message: ({ department, status, asOf }: Answer, { language }: DepartmentAnswerMessageArgs) => {
    const text = answerText(department, status, asOf);
    return text && inLanguage(text, language ?? 'ZH');
  },
};
