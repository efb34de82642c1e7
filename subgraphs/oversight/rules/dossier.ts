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
  enrolments: { stage: string; attendance: string; from: string; to: string | null }[];
  certificates: { type: string; grade: number; needsCare: boolean; from: string; to: string | null }[];
}

export interface Period {
  from: string;
  /** Null: still running. */
  to: string | null;
}

export interface DossierRecord extends Period {
  id: string;
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
}

export type AnswerStatus = 'ANSWERED' | 'UNAVAILABLE' | 'STALE' | 'SUSPICIOUS';
export interface DepartmentAnswer {
  status: AnswerStatus;
  /** ISO instant. */
  asOf: string | null;
  recordCount: number | null;
}
