import type { Database } from '@one-door/kit';

/** A finding as the table has it; what a test does not say is ordinary. */
export interface FindingRow {
  id: string;
  rule: string;
  kind: string;
  shown: boolean;
  status: string;
  revision: number;
  division: string | null;
  departments: string[];
  pids: string[];
  records: string[];
  from_date: string | null;
  to_date: string | null;
  months: number | null;
  amount: string | null;
  recoverable: string | null;
  explanation: { zh: string; en: string };
  opened_at: string;
  changed_at: string;
}

/** @returns an id of the form that findings have, the same for the same number */
export const findingIdOf = (n: number) => `f${String(n).padStart(21, '0')}`;

/** Puts findings into oversight's own table, each with the step by which it opened. */
export async function keepFindings({ source }: Database, rows: readonly Partial<FindingRow>[]): Promise<void> {
  const whole = rows.map((row, n): FindingRow => ({
    id: findingIdOf(n), rule: 'D1', kind: 'DUPLICATE', shown: true, status: 'OPEN', revision: 1, division: '370921101',
    departments: ['CIVIL_AFFAIRS'], pids: [], records: [], from_date: '2026-01-01', to_date: null, months: 9, amount: '100.00',
    recoverable: null, explanation: { zh: '说明', en: 'explanation' }, opened_at: '2026-11-01T00:00:00Z', changed_at: '2026-11-01T00:00:00Z', ...row,
  })); // prettier-ignore
  await source.query(
    `WITH kept AS (
       INSERT INTO finding (id, rule, kind, shown, status, revision, division, departments, pids, records, from_date, to_date,
         months, amount, recoverable, opened_at, changed_at, rules_version, value)
       SELECT id, rule, kind, shown, status, revision, division, departments, pids, records, from_date, to_date, months,
         amount, recoverable, opened_at, changed_at, '000000000000', json_build_object('explanation', explanation)
       FROM json_to_recordset($1::json) AS r(id text, rule text, kind text, shown boolean, status text, revision integer,
         division text, departments text[], pids text[], records text[], from_date date, to_date date, months integer,
         amount numeric, recoverable numeric, explanation json, opened_at timestamptz, changed_at timestamptz)
       RETURNING id, revision, status, amount, opened_at)
     INSERT INTO finding_step (finding, revision, at, step, status, by, amount)
     SELECT id, revision, opened_at, 'OPENED', status, 'oversight', amount FROM kept`,
    [JSON.stringify(whole)],
  );
}
