import {
  departments,
  departmentTitles,
  getProgramme,
  programmes,
  type Department,
  type Title,
} from '@one-door/schemas';
import { compare } from './compare';
import { showsAbsence, type Dossier, type DossierRecord } from './dossier';
import { joinSightings, type Finding, type RecordsByPerson } from './finding';
import { findLawfulPair } from './lawful';
import { methods } from './methods';
import { isOf, type LawfulPair, type PairSide, type Policies, type RulePolicy } from './policy';

export type Verdict = 'CLEAR' | 'FOUND' | 'INCOMPLETE';

/** Two records that a rule would have named, had they not been lawful together. */
export interface HeldBack {
  pair: LawfulPair;
  recordIds: [string, string];
}

/** Whether a rule of the day and place could look, and why not. */
export interface Look {
  rule: RulePolicy;
  /** Whether every department was heard that it needs. One that is missing holds back no finding of what is there. */
  looked: boolean;
  why?: Title;
  heldBack: HeldBack[];
}

export interface Evaluation {
  verdict: Verdict;
  /** By rule, then by id. */
  findings: Finding[];
  looked: Look[];
}

/** @returns whether a rule holds on the day and where the family lives; where nobody knows where, all rules look */
const holds = ({ region, inForce }: RulePolicy, { today, division }: Dossier) =>
  inForce.from <= today &&
  (inForce.to === null || today <= inForce.to) &&
  (division === null || division.startsWith(region));

/** All that a rule's file names of aid. */
const sidesOf = ({ programmes: named, needs, between, missing, unless, endings = [] }: RulePolicy): PairSide[] => [
  ...(named || needs ? [{ ...(named && { programmes: named }), ...(needs && { needs }) }] : []),
  ...(between ?? []),
  ...[missing, unless].flatMap((side) => side ?? []),
  ...endings.flatMap((ending) => (ending.programmes ? [{ programmes: ending.programmes }] : [])),
];

/** @param records older first */
function byPersonOf(records: readonly DossierRecord[], persons: ReadonlySet<string>): RecordsByPerson {
  const byPerson = new Map<string, DossierRecord[]>();
  for (const record of records) {
    for (const pid of new Set(record.covered.map((each) => each.pid))) {
      // A record may still cover who has left: what else that person has is not in this dossier.
      if (!persons.has(pid)) continue;
      const own = byPerson.get(pid);
      if (own) own.push(record);
      else byPerson.set(pid, [record]);
    }
  }
  return byPerson;
}

/** What a rule's file settles for every family. */
interface Prepared {
  /** Codes of the programmes that the rule looks at, not of those whose absence it is about; null: all. */
  about: ReadonlySet<string> | null;
  /** Whom it has to hear: those who lead what it names, and those who hold the facts that its method reads. */
  needed: Department[];
}

function prepare(rule: RulePolicy): Prepared {
  const { missing: _missing, unless: _unless, ...about } = rule;
  const ledBy = (sides: readonly PairSide[]) =>
    [...programmes.values()].filter(({ code }) => sides.some((side) => isOf(side, { programme: code })));
  const sides = sidesOf(about);
  const needed = new Set([...ledBy(sidesOf(rule)).map(({ department }) => department), ...methods[rule.method].facts]);
  return {
    about: sides.length ? new Set(ledBy(sides).map(({ code }) => code)) : null,
    needed: departments.filter((department) => needed.has(department)),
  };
}

const prepared = new WeakMap<RulePolicy, Prepared>();
/** A province is millions of families, and twenty rules. */
function preparedOf(rule: RulePolicy): Prepared {
  const known = prepared.get(rule) ?? prepare(rule);
  prepared.set(rule, known);
  return known;
}

/** What is there twice is there twice, in doubtful data too; what is missing has to be missing in sound data. */
const isUnheard = ({ kind }: RulePolicy, dossier: Dossier, department: Department): boolean =>
  kind === 'MISSED' ? !showsAbsence(dossier, department) : dossier.departments[department]?.status === 'UNAVAILABLE';

function lookOf(rule: RulePolicy, dossier: Dossier): Look {
  const unheard = preparedOf(rule).needed.filter((department) => isUnheard(rule, dossier, department));
  if (!unheard.length) return { rule, looked: true, heldBack: [] };
  const titles = unheard.map((department) => departmentTitles[department]);
  const why = {
    zh: `${titles.map(({ zh }) => zh).join('、')}部门的数据不可用或不完整，本规则未能查全。`,
    en: `Not looked at in full: the data is absent or in doubt of ${titles.map(({ en }) => en).join('; ')}.`,
  };
  return { rule, looked: false, why, heldBack: [] };
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
  for (const { programme } of dossier.records) getProgramme(programme);
  const records = [...dossier.records].sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
  const persons = new Set(dossier.persons.map(({ pid }) => pid));
  const allByPerson = byPersonOf(records, persons);
  const looked = rules.filter((rule) => holds(rule, dossier)).map((rule) => lookOf(rule, dossier));
  // Where nobody knows where the family lives, two places' versions of one rule may see the same thing.
  const findings = new Map<string, Finding>();
  for (const { rule, looked: looks, heldBack } of looked) {
    // What a department that is silent may give cannot be called missing; what is there twice is there twice.
    if (!looks && rule.kind === 'MISSED') continue;
    const { about } = preparedOf(rule);
    const byPerson = about
      ? byPersonOf(
          records.filter(({ programme }) => about.has(programme)),
          persons,
        )
      : allByPerson;
    const held = new Map<string, HeldBack>();
    const isLawful = (a: DossierRecord, b: DossierRecord) => {
      const pair = findLawfulPair(lawfulPairs, a, b, dossier);
      if (pair) held.set(`${a.id} ${b.id}`, { pair, recordIds: [a.id, b.id] });
      return pair !== undefined;
    };
    const sightings = methods[rule.method].look({ dossier, rule, isLawful, byPerson, allByPerson });
    heldBack.push(...held.values());
    for (const finding of joinSightings(rule, sightings)) findings.set(finding.id, finding);
  }
  const sorted = [...findings.values()].sort((a, b) => compare(a.rule.id, b.rule.id) || compare(a.id, b.id));
  return { verdict: verdictOf(dossier, looked, sorted), findings: sorted, looked };
}
