import type { Ledger, LedgerRecord } from '@one-door/kit';

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

const prefixes: Record<GrantingDepartment, string> = {
  'civil-affairs': 'MZ',
  education: 'JY',
  'human-resources': 'RS',
  housing: 'ZJ',
  health: 'WJ',
  'trade-union': 'GH',
  disability: 'CL',
};

const hour = 3_600_000;

/** The departments' ledgers while they are being written: one a department and division. */
export class Books {
  readonly ledgers: DepartmentLedgers;
  #count = 0;

  constructor(now: Date, divisions: readonly string[]) {
    this.ledgers = Object.fromEntries(
      grantingDepartments.map((department) => [
        department,
        divisions.map((division) => ({
          division,
          source: feeds[department].source,
          asOf: new Date(now.getTime() - feeds[department].hoursOld * hour),
          records: [],
          facts: {},
        })),
      ]),
    ) as unknown as DepartmentLedgers;
  }

  /** A number that no other record or bill has. */
  number(prefix: string): string {
    return `${prefix}-${String(++this.#count).padStart(6, '0')}`;
  }

  ledger(department: GrantingDepartment, division: string): Ledger {
    return this.ledgers[department].find((ledger) => ledger.division === division)!;
  }

  record(
    department: GrantingDepartment,
    division: string,
    pids: readonly string[],
    given: Partial<LedgerRecord> & { programme: string },
  ): void {
    this.ledger(department, division).records.push({
      sourceNumber: this.number(prefixes[department]),
      status: 'ACTIVE',
      from: '2020-01-01',
      to: null,
      amount: null,
      reference: null,
      caseNumber: null,
      division,
      covered: pids.map((pid) => ({ pid })),
      ...given,
    });
  }

  fact(department: GrantingDepartment, division: string, field: string, row: Record<string, unknown>): void {
    (this.ledger(department, division).facts[field] ??= []).push(row);
  }
}
