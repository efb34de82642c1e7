/** What the page reads of the hub's schema. Enums are plain strings here: the hub may learn values the page does not know. */

export interface Answer {
  department: string;
  status: string;
  asOf: string | null;
  recordCount: number | null;
  message: string | null;
}

export interface PersonName {
  pid: string;
  name: string | null;
}

export interface Member extends PersonName {
  maskedIdNumber: string | null;
  relation: string | null;
}

export interface AidRecord {
  id: string;
  department: string;
  programme: { code: string; title: string };
  need: string;
  status: string;
  from: string;
  to: string | null;
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  persons: PersonName[];
  division: { name: string };
}

export interface Finding {
  id: string;
  kind: string;
  rule: {
    id: string;
    title: string;
    /** In plain words. */
    says: string;
    status: string;
    legalBasis: { document: string; article: string | null }[];
  };
  persons: PersonName[];
  records: AidRecord[];
  from: string | null;
  to: string | null;
  months: number | null;
  amount: string | null;
  explanation: string;
}

export interface Check {
  verdict: string;
  departments: Answer[];
  findings: Finding[];
  checkedAt: string;
  validUntil: string;
  rulesVersion: string;
  /** What a transfer shows that relies on this check. */
  receipt: string | null;
}

export interface AidHistory {
  edges: { node: AidRecord }[];
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean };
  departments: { department: string; status: string }[];
}

export interface Checked {
  check: Check | null;
  aidHistory: AidHistory | null;
}

export interface Household extends Checked {
  id: string;
  address: string | null;
  division: { code: string; name: string };
  members: Member[];
}

export type Person = Checked & Member;

export const departments = [
  'CIVIL_AFFAIRS',
  'EDUCATION',
  'FINANCE',
  'HUMAN_RESOURCES',
  'HOUSING',
  'HEALTH',
  'TRADE_UNION',
  'DISABILITY',
] as const;
