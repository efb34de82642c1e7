import type { Ledger } from '@one-door/kit';
import { getProgramme, subgraphDepartments } from '@one-door/schemas';

export const grantingDepartments = [
  'civil-affairs',
  'education',
  'human-resources',
  'housing',
  'health',
  'trade-union',
  'disability',
] as const;
export type GrantingDepartment = (typeof grantingDepartments)[number];
export type DepartmentLedgers = Record<GrantingDepartment, Ledger[]>;

/** How old a department's last feed is; all of them put ledgers in. */
export const feedHoursOld: Record<GrantingDepartment | 'finance', number> = {
  'civil-affairs': 72,
  education: 288,
  finance: 96,
  'human-resources': 120,
  housing: 192,
  health: 48,
  'trade-union': 360,
  disability: 240,
};

/** What a department's own record numbers begin with. */
export const prefixes: Record<GrantingDepartment, string> = {
  'civil-affairs': 'MZ',
  education: 'JY',
  'human-resources': 'RS',
  housing: 'ZJ',
  health: 'WJ',
  'trade-union': 'GH',
  disability: 'CL',
};

export function departmentOf(programme: string): GrantingDepartment {
  const { department } = getProgramme(programme);
  return grantingDepartments.find((name) => subgraphDepartments[name] === department)!;
}

/** @returns a ledger a department and division, still without a row */
export const emptyLedgers = (now: Date, divisions: readonly string[]): DepartmentLedgers =>
  Object.fromEntries(
    grantingDepartments.map((department) => [
      department,
      divisions.map((division) => ({
        division,
        source: 'LEDGER' as const,
        asOf: new Date(now.getTime() - feedHoursOld[department] * 3_600_000),
        records: [],
        facts: {},
      })),
    ]),
  ) as unknown as DepartmentLedgers;
