import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One household as the departments know it: plain rows. Dates are 'YYYY-MM-DD', amounts yuan as text. */
export interface OracleHousehold {
  id: string;
  today: string;
  /** Today's members; nobody else is looked at. */
  persons: { pid: string; birthDate: string | null; deathDate: string | null }[];
  records: OracleRecord[];
  facts: OracleFacts;
  payments: OraclePayment[];
}

export interface OraclePeriod {
  from: string;
  to: string | null;
}

export interface OracleRecord extends OraclePeriod {
  sourceNumber: string;
  programme: string;
  status: string;
  /** Monthly programmes: a month; all others: in all. */
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  division: string;
  covered: { pid: string; from: string | null; to: string | null }[];
  suspensions: OraclePeriod[];
  /** From details.destituteSupport: AT_HOME or IN_INSTITUTION. */
  manner?: string | null;
  /** From details.post. */
  employer?: string | null;
}

export interface OracleFacts {
  enrolments: (OraclePeriod & { pid: string; stage: string; attendance: string })[];
  employments: (OraclePeriod & { pid: string; kind: string; employer: string | null })[];
  dwellings: (OraclePeriod & { pid: string; tenure: string; dangerGrade: string })[];
  bills: OracleBill[];
  certificates: (OraclePeriod & { pid: string; grade: number; needsCare: boolean })[];
  moves: { pid: string; kind: string; on: string; fromDivision: string | null; toDivision: string | null }[];
}

export interface OracleBill {
  pid: string;
  billNumber: string;
  admittedOn: string;
  dischargedOn: string | null;
  total: string;
  paidByInsurance: string;
  paidByAid: string;
  outOfPocket: string;
}

export interface OraclePayment {
  pid: string;
  recordNumber: string;
  programme: string;
  paidOn: string;
  amount: string;
  result: string;
}

export interface OracleFinding {
  rule: string;
  /** Source numbers, sorted. */
  records: string[];
  /** Pids, sorted. */
  persons: string[];
  /** The bill number of M2 and O4. */
  about: string | null;
  /** First and last shared day; `to` is null when the sharing runs on without an end. */
  from: string | null;
  to: string | null;
  /** Calendar months with a shared day up to the day of the check. */
  months: number | null;
  /** At stake, in yuan with two decimals. */
  amount: string | null;
}

/** What a finding has where its rule defines no more. */
export const plain = { about: null, from: null, to: null, months: null, amount: null } as const;

export interface Programme {
  code: string;
  department: string;
  rhythm: string;
  need: string;
}

/** A JSON file of the project, found from the sources and from dist alike. */
export function readProjectFile(path: string): any {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  }
  throw new Error(`${path} is in no folder above ${__dirname}`);
}

/** The table of domain.md, "Programmes". */
const catalogue: Programme[] = readProjectFile('schemas/programmes.json');

/** @throws Error for a code that is not in the table */
export function programmeOf({ programme }: { programme: string }): Programme {
  const found = catalogue.find(({ code }) => code === programme);
  if (!found) throw new Error(`no such programme: ${programme}`);
  return found;
}

/** Which programmes D1 and D2 look at. */
export interface ProgrammeLists {
  D1: readonly string[];
  D2: readonly string[];
}

const hasReference = ({ rhythm, need }: Programme) => rhythm === 'EVENT' || need === 'EDUCATION';

/**
 * The lists as domain.md lets one suppose: what is paid for a school year and instalment, a bill, a disaster or an
 * incident is told apart by that reference (D2), all else by its period (D1). The policy files have the true lists,
 * which this evaluator does not read.
 */
export const supposedLists: ProgrammeLists = {
  D1: catalogue.filter((programme) => !hasReference(programme)).map(({ code }) => code),
  D2: catalogue.filter(hasReference).map(({ code }) => code),
};
