import { judge, type OracleFacts, type OracleFinding, type OracleHousehold, type OracleRecord } from './index';

/** The day of the check in the written cases. */
export const today = '2026-11-24';

let count = 0;

/** A record of A alone that runs since 2026-01-01, at 100 yuan. */
export function record(
  programme: string,
  given: Partial<Omit<OracleRecord, 'covered'>> & {
    covered?: (string | { pid: string; from?: string | null; to?: string | null })[];
  } = {},
): OracleRecord {
  const { covered = ['A'], ...rest } = given;
  return {
    sourceNumber: `R${++count}`,
    programme,
    status: 'ACTIVE',
    from: '2026-01-01',
    to: null,
    amount: '100.00',
    reference: null,
    caseNumber: null,
    division: '370921101',
    suspensions: [],
    ...rest,
    covered: covered.map((one) => ({ from: null, to: null, ...(typeof one === 'string' ? { pid: one } : one) })),
  };
}

/** A household of A, born 1986, and B, born 2016. */
export function household(
  records: OracleRecord[],
  given: Partial<Omit<OracleHousehold, 'facts'>> & { facts?: Partial<OracleFacts> } = {},
): OracleHousehold {
  const { facts, ...rest } = given;
  return {
    id: 'H',
    today,
    persons: [
      { pid: 'A', birthDate: '1986-05-06', deathDate: null },
      { pid: 'B', birthDate: '2016-05-06', deathDate: null },
    ],
    records,
    facts: { enrolments: [], employments: [], dwellings: [], bills: [], certificates: [], moves: [], ...facts },
    payments: [],
    ...rest,
  };
}

/** The findings of one rule. */
export const found = (rule: string, of: OracleHousehold): OracleFinding[] =>
  judge(of).filter((finding) => finding.rule === rule);
