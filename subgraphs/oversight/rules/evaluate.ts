import { departments, departmentTitles, getProgramme, type Department, type Title } from '@one-door/schemas';
import type { Dossier, DossierRecord } from './dossier';
import { joinSightings, type Finding, type RecordsByPerson } from './finding';
import { methods } from './methods';
import type { Policies, RulePolicy } from './policy';

export type Verdict = 'CLEAR' | 'FOUND' | 'INCOMPLETE';

/** Whether a rule of the day and place could look, and why not. */
export interface Look {
  rule: RulePolicy;
  looked: boolean;
  why?: Title;
}

export interface Evaluation {
  verdict: Verdict;
  /** By rule, then by id. */
  findings: Finding[];
  looked: Look[];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @returns whether a rule holds on the day and where the family lives; where nobody knows where, all rules look */
const holds = ({ region, inForce }: RulePolicy, { today, division }: Dossier) =>
  inForce.from <= today &&
  (inForce.to === null || today <= inForce.to) &&
  (division === null || division.startsWith(region));

/** A rule without programmes and needs is about all aid. */
const isAbout = ({ programmes, needs }: RulePolicy, { programme }: DossierRecord) =>
  (!programmes && !needs) ||
  (programmes?.includes(programme) ?? false) ||
  (needs?.includes(getProgramme(programme).need) ?? false);

/** @param records older first */
function byPersonOf(records: readonly DossierRecord[]): RecordsByPerson {
  const byPerson = new Map<string, DossierRecord[]>();
  for (const record of records) {
    for (const pid of new Set(record.covered.map((each) => each.pid))) {
      const own = byPerson.get(pid);
      if (own) own.push(record);
      else byPerson.set(pid, [record]);
    }
  }
  return byPerson;
}

/** Data that is missing or suspiciously small cannot show that nobody gives aid; old data still can. */
const cannotShowAbsence = (dossier: Dossier, department: Department) =>
  !['ANSWERED', 'STALE'].includes(dossier.departments[department]?.status);

function lookOf(rule: RulePolicy, dossier: Dossier): Look {
  const unheard = (methods[rule.method].mustHear?.(rule) ?? []).filter((each) => cannotShowAbsence(dossier, each));
  if (!unheard.length) return { rule, looked: true };
  const titles = unheard.map((department) => departmentTitles[department]);
  const why = {
    zh: `${titles.map(({ zh }) => zh).join('、')}部门的数据不可用或不完整，不能判断是否遗漏。`,
    en: `Nothing can be called missing while the data is absent or in doubt of: ${titles.map(({ en }) => en).join('; ')}.`,
  };
  return { rule, looked: false, why };
}

/**
 * domain.md, "Verdict before a transfer"; MISSED findings are advice and change nothing. Where no rule is in force that
 * could find anything, finding nothing proves nothing.
 */
function verdictOf(dossier: Dossier, looked: readonly Look[], findings: readonly Finding[]): Verdict {
  if (findings.some(({ kind }) => kind !== 'MISSED')) return 'FOUND';
  const hasLooked = looked.some(({ rule, looked: looks }) => looks && rule.kind !== 'MISSED');
  const allAnswered = departments.every((department) => dossier.departments[department]?.status === 'ANSWERED');
  return hasLooked && allAnswered ? 'CLEAR' : 'INCOMPLETE';
}

/**
 * The one evaluator: a dossier goes in, findings and verdict come out. Pure; the time it takes grows with the records
 * and with the pairs of them that run side by side.
 * @throws Error for a record of a programme that the catalogue does not have: it could not be judged, and must not pass
 */
export function evaluate(dossier: Dossier, { rules, lawfulPairs }: Policies): Evaluation {
  const records = [...dossier.records].sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
  const allByPerson = byPersonOf(records);
  const looked = rules.filter((rule) => holds(rule, dossier)).map((rule) => lookOf(rule, dossier));
  // Where nobody knows where the family lives, two places' versions of one rule may see the same thing.
  const findings = new Map<string, Finding>();
  for (const { rule, looked: looks } of looked) {
    if (!looks) continue;
    const byPerson = byPersonOf(records.filter((record) => isAbout(rule, record)));
    const sightings = methods[rule.method].look({ dossier, rule, lawfulPairs, byPerson, allByPerson });
    for (const finding of joinSightings(rule, sightings)) findings.set(finding.id, finding);
  }
  const sorted = [...findings.values()].sort((a, b) => compare(a.rule.id, b.rule.id) || compare(a.id, b.id));
  return { verdict: verdictOf(dossier, looked, sorted), findings: sorted, looked };
}
