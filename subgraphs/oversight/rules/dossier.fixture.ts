import { departments, type Department } from '@one-door/schemas';
import type { Dossier, DossierPerson, DossierRecord } from './dossier';

/** Makers for tests: what a test does not say is ordinary. */

export const aRecord = (given: Partial<DossierRecord> & { pids?: string[] } = {}): DossierRecord => {
  const { pids = ['p1.a'], ...rest } = given;
  return {
    id: 'r1',
    sourceNumber: `MZ-${rest.id ?? 'r1'}`,
    department: 'CIVIL_AFFAIRS',
    programme: 'MINIMUM_LIVING_SECURITY',
    status: 'ACTIVE',
    from: '2026-01-01',
    to: null,
    amount: '500.00',
    reference: null,
    caseNumber: null,
    division: '370921101',
    suspensions: [],
    manner: null,
    employer: null,
    covered: pids.map((pid) => ({ pid, from: null, to: null })),
    ...rest,
  };
};

export const aPerson = (given: Partial<DossierPerson> = {}): DossierPerson => ({
  pid: 'p1.a',
  birthDate: '1980-05-05',
  deathDate: null,
  enrolments: [],
  certificates: [],
  employments: [],
  dwellings: [],
  means: [],
  moves: [],
  bills: [],
  payments: [],
  ...given,
});

export const aDossier = (given: Partial<Dossier> = {}): Dossier => ({
  today: '2026-11-24',
  division: '370921101',
  persons: [aPerson()],
  records: [],
  departments: Object.fromEntries(
    departments.map((department) => [department, { status: 'ANSWERED', asOf: '2026-11-20T00:00:00Z', recordCount: 0 }]),
  ) as Dossier['departments'],
  ...given,
});

/** The same dossier with one more department silent, and its records gone with it. */
export const silence = (dossier: Dossier, department: Department): Dossier => ({
  ...dossier,
  records: dossier.records.filter((record) => record.department !== department),
  departments: { ...dossier.departments, [department]: { status: 'UNAVAILABLE', asOf: null, recordCount: null } },
});
