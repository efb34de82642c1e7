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

/** How each department's data comes in, and how old its last feed is. */
const feeds: Record<GrantingDepartment, { source: Ledger['source']; hoursOld: number }> = {
  'civil-affairs': { source: 'LEDGER', hoursOld: 72 },
  education: { source: 'LEDGER', hoursOld: 288 },
  'human-resources': { source: 'LEDGER', hoursOld: 120 },
  housing: { source: 'LEDGER', hoursOld: 192 },
  health: { source: 'LEDGER', hoursOld: 48 },
  'trade-union': { source: 'LEDGER', hoursOld: 360 },
  disability: { source: 'LEDGER', hoursOld: 240 },
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
        source: feeds[department].source,
        asOf: new Date(now.getTime() - feeds[department].hoursOld * 3_600_000),
        records: [],
        facts: {},
      })),
    ]),
  ) as unknown as DepartmentLedgers;
