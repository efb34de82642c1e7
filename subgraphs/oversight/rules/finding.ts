import { createHash } from 'node:crypto';
import type { Department, Title } from '@one-door/schemas';
import type { Dossier, DossierRecord, Period } from './dossier';
import { byStart, hull } from './periods';
import type { FindingKind, RulePolicy } from './policy';

/** What a finding says about the days it is about. */
export interface Telling {
  from: string | null;
  to: string | null;
  /** Calendar months that share a day with the overlap; null where there is none. */
  months: number | null;
  /** Yuan, two decimals; null when a department does not say its amount. */
  amount: string | null;
  explanation: Title;
}

/** What a method saw, of one person. */
export interface Sighting {
  pid: string;
  /** Older first. */
  records: DossierRecord[];
  /** What else tells this finding from others of the same records: a bill's number. */
  about?: string;
  /** MISSED: one finding for all persons of the records, not one for each. */
  isShared?: boolean;
  /** The person's own days in question, in order. */
  days: Period[];
  /** Tells of the days of all persons who share the records, so that two who shared different months count as both. */
  tell(days: readonly Period[]): Telling;
}

export interface Finding extends Telling {
  /** Digest of rule and records (of rule, records and persons for MISSED): the same wherever it is found. */
  id: string;
  kind: FindingKind;
  rule: RulePolicy;
  pids: string[];
  recordIds: string[];
}

/** Records by the persons whom they cover, each once and older first. */
export type RecordsByPerson = ReadonlyMap<string, readonly DossierRecord[]>;

export interface MethodInput {
  dossier: Dossier;
  rule: RulePolicy;
  /** Whether two records are lawful together; asked only of those that would be named otherwise, and noted. */
  isLawful: (a: DossierRecord, b: DossierRecord) => boolean;
  /** The records that the rule is about. */
  byPerson: RecordsByPerson;
  /** Every record of the dossier. */
  allByPerson: RecordsByPerson;
}

export interface Method {
  look(input: MethodInput): Sighting[];
  /** Whose facts it reads, beside the aid that the rule's file names. */
  facts: readonly Department[];
}

/** @returns the digest that stands for a finding */
export function findingId(ruleId: string, parts: readonly string[]): string {
  return createHash('sha256')
    .update([ruleId, ...parts].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}

const uniteDays = (sightings: readonly Sighting[]) => sightings.flatMap(({ days }) => days).sort(byStart);

/** One finding for all persons that share the same records; persons of a MISSED finding stand each for themselves. */
export function joinSightings(rule: RulePolicy, sightings: readonly Sighting[]): Finding[] {
  const shared = new Map<string, [Sighting, ...Sighting[]]>();
  // By pid, so that who speaks for the others does not depend on the order that they came in.
  for (const sighting of [...sightings].sort((a, b) => (a.pid < b.pid ? -1 : a.pid > b.pid ? 1 : 0))) {
    const recordIds = sighting.records.map(({ id }) => id).sort();
    const ownPid = rule.kind === 'MISSED' && !sighting.isShared ? [sighting.pid] : [];
    const id = findingId(rule.id, [...recordIds, ...ownPid, ...(sighting.about === undefined ? [] : [sighting.about])]);
    const known = shared.get(id);
    if (known) known.push(sighting);
    else shared.set(id, [sighting]);
  }
  return [...shared].map(([id, all]) => ({
    id,
    kind: rule.kind,
    rule,
    pids: [...new Set(all.map(({ pid }) => pid))],
    recordIds: all[0].records.map((record) => record.id).sort(),
    ...all[0].tell(uniteDays(all)),
  }));
}

/** @returns from and to of the days, as a finding names them */
export const endsOf = (days: readonly Period[]): { from: string | null; to: string | null } =>
  hull(days) ?? { from: null, to: null };
