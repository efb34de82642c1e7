import type { Department } from '@one-door/schemas';

/** The evaluator's whole input: plain data, no I/O behind it. Dates are 'YYYY-MM-DD' in Asia/Shanghai. */
export interface Dossier {
  today: string;
  /** 6 or 9 digits; null when nobody knows where the family lives. */
  division: string | null;
  persons: DossierPerson[];
  /** Each once, however many members it covers. */
  records: DossierRecord[];
  departments: Record<Department, DepartmentAnswer>;
}

export interface DossierPerson {
  pid: string;
  birthDate: string | null;
  deathDate: string | null;
  enrolments: (Period & { stage: string; attendance: string })[];
  certificates: (Period & { type: string; grade: number; needsCare: boolean })[];
  employments: (Period & { kind: string; employer: string | null })[];
  dwellings: (Period & { tenure: string; dangerGrade: string })[];
  /** Left out of a dossier of the live check, which no rule reads them of. */
  memberships?: (Period & { worker: string })[];
  means: (Period & { incomeClass: string; propertyClass: string })[];
  moves: { kind: string; on: string; fromDivision: string | null; toDivision: string | null }[];
  bills: Bill[];
  payments: Payment[];
}

export interface Period {
  from: string;
  /** Null: still running. */
  to: string | null;
}

/** One episode in hospital, in exact yuan: total = paidByInsurance + paidByAid + outOfPocket. */
export interface Bill {
  billNumber: string;
  admittedOn: string;
  dischargedOn: string | null;
  total: string;
  paidByInsurance: string;
  paidByAid: string;
  outOfPocket: string;
}

/** What finance sent to a card for a record of another department. */
export interface Payment {
  /** The record's number in its own department. */
  recordNumber: string;
  programme: string;
  paidOn: string;
  amount: string;
  result: string;
}

export interface DossierRecord extends Period {
  id: string;
  /** The department's own number of it. */
  sourceNumber: string;
  department: Department;
  programme: string;
  status: 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'REJECTED' | 'REVOKED';
  /** Exact decimal; yuan a month for monthly programmes, in all for others. */
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  division: string;
  covered: { pid: string; from: string | null; to: string | null }[];
  suspensions: Period[];
  /** 特困: AT_HOME or IN_INSTITUTION; null for other programmes. */
  manner: string | null;
  /** Of a public-welfare post; null for other programmes. */
  employer: string | null;
}

/** Old data still shows what is given; data that is missing shows nothing, and suspiciously small data no absence. */
export const showsAbsence = ({ departments }: Dossier, department: Department): boolean =>
  ['ANSWERED', 'STALE'].includes(departments[department]?.status);

export type AnswerStatus = 'ANSWERED' | 'UNAVAILABLE' | 'STALE' | 'SUSPICIOUS';
export interface DepartmentAnswer {
  status: AnswerStatus;
  /** ISO instant. */
  asOf: string | null;
  recordCount: number | null;
}
