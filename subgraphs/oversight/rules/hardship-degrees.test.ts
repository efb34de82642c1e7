import { getProgramme } from '@one-door/schemas';
import { aDossier, aPerson, aRecord } from './dossier.fixture';
import type { Dossier, DossierPerson, DossierRecord } from './dossier';
import { hardshipOf } from './hardship';
import { loadPolicies } from '../policy-files/load';

const { hardship } = loadPolicies();
const degreeOf = (given: Partial<Dossier>) => hardshipOf(aDossier(given), hardship).degree;
const since = { from: '2025-03-01', to: null };
/** One type of hardship each. */
const facts: Partial<DossierPerson>[] = [
  { certificates: [{ ...since, type: 'VISUAL', grade: 3, needsCare: false }] },
  { enrolments: [{ ...since, stage: 'VOCATIONAL', attendance: 'ATTENDING' }] },
  { dwellings: [{ ...since, tenure: 'NONE', dangerGrade: 'NOT_APPRAISED' }] },
  { employments: [{ ...since, kind: 'REGISTERED_UNEMPLOYED', employer: null }] },
  { means: [{ ...since, incomeClass: 'MARGINAL', propertyClass: 'WITHIN_LIMIT' }] },
];
const holding = (programme: string, given: Partial<DossierRecord> = {}) => ({
  records: [aRecord({ programme, department: getProgramme(programme).department, ...given })],
});

describe('the degree of hardship', () => {
  it.each([
    [0, null],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'MODERATE'],
    [4, 'SEVERE'],
    [5, 'SEVERE'],
  ])('by %i types is %s, of one person or of several', (count, degree) => {
    expect(degreeOf({ persons: [aPerson(Object.assign({}, ...facts.slice(0, count)))] })).toBe(degree);
    const apart = facts.slice(0, count).map((fact, i) => aPerson({ pid: `p1.${i}`, ...fact }));
    expect(degreeOf({ persons: apart })).toBe(degree);
  });

  it('counts a type once, however many facts show it', () => {
    const persons = ['p1.a', 'p1.b', 'p1.c', 'p1.d'].map((pid) => aPerson({ pid, ...facts[0] }));
    expect(degreeOf({ persons })).toBe('MILD');
  });

  it.each([
    ['DESTITUTE_SUPPORT', 'SEVERE'],
    ['MINIMUM_LIVING_SECURITY', 'MODERATE'],
    ['FAMILY_PLANNING_SPECIAL_AID', 'MILD'],
    ['HARDSHIP_WORKER_LIVING', null],
  ])('with %s alone is %s', (programme, degree) => expect(degreeOf(holding(programme))).toBe(degree));

  it.each<[string, Partial<DossierRecord>]>([
    ['that ended', { to: '2026-11-23' }],
    ['that begins tomorrow', { from: '2026-11-25' }],
    ['that was refused', { status: 'REJECTED' }],
    ['that is suspended', { status: 'SUSPENDED' }],
    ['of who is not of the family', { covered: aRecord({ pids: ['p1.gone'] }).covered }],
  ])('is not raised by 特困 %s', (_, given) => expect(degreeOf(holding('DESTITUTE_SUPPORT', given))).toBeNull());

  it('is raised by the aid of one living member, and not by that of the dead', () => {
    const [living, dead] = [aPerson({ pid: 'p1.b' }), aPerson({ deathDate: '2026-06-30' })];
    expect(degreeOf({ persons: [living, aPerson()], ...holding('DESTITUTE_SUPPORT') })).toBe('SEVERE');
    expect(degreeOf({ persons: [living, dead], ...holding('DESTITUTE_SUPPORT') })).toBe('MILD');
  });
});
