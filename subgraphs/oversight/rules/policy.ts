import { getProgramme, type Need, type Title } from '@one-door/schemas';
import type { RoutingPolicy } from './routing';

export type FindingKind = 'DUPLICATE' | 'MULTIPLE' | 'MISSED' | 'LAPSED';

/** The evaluators that a rule's file may name. */
export const methodNames = [
  'same-programme-overlap',
  'same-reference',
  'excluding-programmes',
  'paid-above-approved',
  'need-from-several-departments',
  'bill-above-need',
  'term-from-several-departments',
  'need-from-several-districts',
  'pupil-without-education-aid',
  'unemployed-without-employment-aid',
  'danger-without-housing-aid',
  'bill-without-medical-aid',
  'certificate-without-subsidy',
  'freshman-without-grant',
  'aid-after-ending',
  'aid-beside-employment',
] as const;
export type MethodName = (typeof methodNames)[number];

/** A rule as its file says it. */
export interface RulePolicy {
  id: string;
  kind: FindingKind;
  title: Title;
  /** In plain words, as one would tell the family. */
  says: Title;
  method: MethodName;
  programmes?: string[];
  needs?: Need[];
  /** Two aids that exclude each other. */
  between?: [PairSide, PairSide];
  /** The aid whose absence is the finding. */
  missing?: PairSide;
  /** The aid that excludes what is missing. */
  unless?: PairSide;
  /** What aid must not run on past, and which aid; without programmes all. */
  endings?: { ending: EndingName; programmes?: string[] }[];
  /** GB/T 2260 prefix that the rule holds in; "" is everywhere. */
  region: string;
  inForce: { from: string; to: string | null };
  parameters: Record<string, { value: number; default: number; reason: string }>;
  legalBasis: { document: string; article: string | null }[];
  status: 'CONFIRMED' | 'TO_CONFIRM';
}

/** What a condition of aid ends by. */
export const endingNames = ['DEATH', 'MOVED_OUT', 'GRADUATED', 'CERTIFICATE_EXPIRED'] as const;
export type EndingName = (typeof endingNames)[number];

/** Some aid: programmes by name, or all of a need. */
export interface PairSide {
  programmes?: string[];
  needs?: Need[];
}

/** Two aids that are lawful together. */
export interface LawfulPair {
  id: string;
  title: Title;
  /** Both null: any two aids that meet the condition. */
  between: [PairSide, PairSide] | null;
  condition: 'ALWAYS' | 'COMMON_CASE_NUMBER' | 'SAME_BILL_WITHIN_OUT_OF_POCKET';
  legalBasis: { document: string; article: string | null }[];
  status: 'CONFIRMED' | 'TO_CONFIRM';
}

export type HardshipDegree = 'MILD' | 'MODERATE' | 'SEVERE';

/** How hardship is graded, as its file says it. */
export interface HardshipPolicy {
  region: string;
  parameters: Record<'largeBillYuan' | 'windowMonths', { value: number; default: number; reason: string }>;
  /** Gravest first; the first that fits counts. */
  degrees: { degree: HardshipDegree; title: Title; holding: string[]; leastTypes: number }[];
  legalBasis: { document: string; article: string | null }[];
  status: 'CONFIRMED' | 'TO_CONFIRM';
}

export interface Policies {
  rules: RulePolicy[];
  lawfulPairs: LawfulPair[];
  hardship: HardshipPolicy;
  routing: RoutingPolicy;
  /** Digest of all policy files. */
  version: string;
}

/** @returns whether a record is of some aid */
export const isOf = ({ programmes, needs }: PairSide, { programme }: { programme: string }): boolean =>
  (programmes?.includes(programme) ?? false) || (needs?.includes(getProgramme(programme).need) ?? false);

/** @throws Error for a parameter that the rule's file does not have; the file's schema demands those of its method */
export function parameterOf({ id, parameters }: RulePolicy, name: string): number {
  const parameter = parameters[name];
  if (!parameter) throw new Error(`rule ${id} has no parameter ${name}`);
  return parameter.value;
}
