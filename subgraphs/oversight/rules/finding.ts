import { createHash } from 'node:crypto';
import type { Title } from '@one-door/schemas';
import type { Dossier, DossierRecord } from './dossier';
import type { FindingKind, LawfulPair, RulePolicy } from './policy';

/** What a method saw, of one person; `evaluate` joins what several persons share. */
export interface Sighting {
  pid: string;
  records: DossierRecord[];
  from: string | null;
  to: string | null;
  months: number | null;
  amount: string | null;
  explanation: Title;
}

export interface Finding {
  /** Digest of rule and records (of rule, records and persons for MISSED): the same wherever it is found. */
  id: string;
  kind: FindingKind;
  rule: RulePolicy;
  pids: string[];
  recordIds: string[];
  from: string | null;
  to: string | null;
  months: number | null;
  amount: string | null;
  explanation: Title;
}

export interface MethodInput {
  dossier: Dossier;
  rule: RulePolicy;
  lawfulPairs: readonly LawfulPair[];
  /** The records that the rule is about, by person. */
  byPerson: ReadonlyMap<string, readonly DossierRecord[]>;
}
export type Method = (input: MethodInput) => Sighting[];

/** @returns the digest that stands for a finding */
export function findingId(ruleId: string, parts: readonly string[]): string {
  return createHash('sha256')
    .update([ruleId, ...parts].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}

/** One finding for all persons that share the same records; persons of a MISSED finding stand each for themselves. */
export function joinSightings(rule: RulePolicy, sightings: readonly Sighting[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { pid, records, ...rest } of sightings) {
    const recordIds = records.map(({ id }) => id).sort();
    const id = findingId(rule.id, rule.kind === 'MISSED' ? [...recordIds, pid] : recordIds);
    const known = findings.get(id);
    if (!known) {
      findings.set(id, { id, kind: rule.kind, rule, pids: [pid], recordIds, ...rest });
      continue;
    }
    known.pids = [...known.pids, pid].sort();
    // The widest of what the persons share: a member who left earlier narrows only their own.
    if (rest.from !== null && (known.from === null || rest.from < known.from)) known.from = rest.from;
    if (rest.to === null || (known.to !== null && rest.to > known.to)) known.to = rest.to;
    if ((rest.months ?? 0) > (known.months ?? 0)) {
      Object.assign(known, { months: rest.months, amount: rest.amount, explanation: rest.explanation });
    }
  }
  return [...findings.values()];
}
