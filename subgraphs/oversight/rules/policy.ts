import type { Need, Title } from '@one-door/schemas';

export type FindingKind = 'DUPLICATE' | 'MULTIPLE' | 'MISSED' | 'LAPSED';

/** The evaluators that a rule's file may name. */
export const methodNames = [
  'same-programme-overlap',
  'same-reference',
  'need-from-several-departments',
  'pupil-without-education-aid',
  'aid-after-death',
] as const;
export type MethodName = (typeof methodNames)[number];

/** A rule as its file says it. */
export interface RulePolicy {
  id: string;
  kind: FindingKind;
  title: Title;
  method: MethodName;
  programmes?: string[];
  needs?: Need[];
  /** GB/T 2260 prefix that the rule holds in; "" is everywhere. */
  region: string;
  inForce: { from: string; to: string | null };
  parameters: Record<string, { value: number; default: number; reason: string }>;
  legalBasis: { document: string; article: string | null }[];
  status: 'CONFIRMED' | 'TO_CONFIRM';
}

/** One side of a lawful pair: programmes by name, or all of a need. */
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

export interface Policies {
  rules: RulePolicy[];
  lawfulPairs: LawfulPair[];
  /** Digest of all policy files. */
  version: string;
}
