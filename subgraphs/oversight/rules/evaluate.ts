import { departments, getProgramme } from '@one-door/schemas';
import type { Dossier, DossierRecord } from './dossier';
import { joinSightings, type Finding } from './finding';
import { methods } from './methods';
import type { Policies, RulePolicy } from './policy';

export type Verdict = 'CLEAR' | 'FOUND' | 'INCOMPLETE';

export interface Evaluation {
  verdict: Verdict;
  findings: Finding[];
  /** Every rule of the day and place; one that could not look says so. */
  looked: { rule: RulePolicy; looked: boolean }[];
}

/** @returns whether a rule holds on the day and where the family lives; where nobody knows where, all rules look */
const holds = ({ region, inForce }: RulePolicy, { today, division }: Dossier) =>
  inForce.from <= today &&
  (inForce.to === null || today <= inForce.to) &&
  (division === null || division.startsWith(region));

/** The records that a rule is about, by the persons that they cover. */
function recordsByPerson(dossier: Dossier, rule: RulePolicy): Map<string, DossierRecord[]> {
  const byPerson = new Map<string, DossierRecord[]>();
  for (const record of dossier.records) {
    const meant =
      (!rule.programmes && !rule.needs) ||
      rule.programmes?.includes(record.programme) ||
      rule.needs?.includes(getProgramme(record.programme).need);
    if (!meant) continue;
    for (const { pid } of record.covered) {
      const own = byPerson.get(pid);
      if (own) own.push(record);
      else byPerson.set(pid, [record]);
    }
  }
  return byPerson;
}

/** domain.md, "Verdict before a transfer"; MISSED findings are advice and change nothing. */
function verdictOf(dossier: Dossier, findings: readonly Finding[]): Verdict {
  if (findings.some(({ kind }) => kind !== 'MISSED')) return 'FOUND';
  return departments.every((department) => dossier.departments[department]?.status === 'ANSWERED')
    ? 'CLEAR'
    : 'INCOMPLETE';
}

/**
 * The one evaluator: a dossier goes in, findings and verdict come out. Pure; the time it takes grows with the records
 * and with the pairs of them that run side by side.
 */
export function evaluate(dossier: Dossier, policies: Policies): Evaluation {
  // That nobody gives aid cannot be said while somebody is silent.
  const someoneIsSilent = departments.some((department) => dossier.departments[department]?.status === 'UNAVAILABLE');
  const looked = policies.rules
    .filter((rule) => holds(rule, dossier))
    .map((rule) => ({ rule, looked: rule.kind !== 'MISSED' || !someoneIsSilent }));
  const findings = looked
    .filter((each) => each.looked)
    .flatMap(({ rule }) => {
      const byPerson = recordsByPerson(dossier, rule);
      return joinSightings(rule, methods[rule.method]({ dossier, rule, lawfulPairs: policies.lawfulPairs, byPerson }));
    })
    .sort((a, b) => (a.rule.id === b.rule.id ? (a.id < b.id ? -1 : 1) : a.rule.id < b.rule.id ? -1 : 1));
  return { verdict: verdictOf(dossier, findings), findings, looked };
}
