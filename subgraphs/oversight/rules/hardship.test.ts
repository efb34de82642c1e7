import { aDossier, aPerson, aRecord, silence } from './dossier.fixture';
import type { Dossier, DossierPerson } from './dossier';
import { hardshipOf } from './hardship';
import type { HardshipPolicy } from './policy';

const policy = require('../policies/hardship.json') as HardshipPolicy;
const profileOf = (given: Partial<Dossier>) => hardshipOf(aDossier(given), policy);
const ofPerson = (given: Partial<DossierPerson>, records: Dossier['records'] = []) =>
  profileOf({ persons: [aPerson(given)], records });
const running = { from: '2025-01-01', to: null };
const over = { from: '2024-01-01', to: '2026-11-23' };
const bill = (outOfPocket: string, admittedOn: string, dischargedOn: string | null = null) => ({
  billNumber: 'ZY-1', admittedOn, dischargedOn, total: '20000.00', paidByInsurance: '0', paidByAid: '0', outOfPocket,
}); // prettier-ignore

describe('hardship', () => {
  it.each<[string, Partial<DossierPerson>, string[]]>([
    ['income below the standard', { means: [{ ...running, incomeClass: 'BELOW_STANDARD', propertyClass: 'WITHIN_LIMIT' }] }, ['INCOME']],
    ['an ordinary income', { means: [{ ...running, incomeClass: 'ORDINARY', propertyClass: 'WITHIN_LIMIT' }] }, []],
    ['an income verified and over', { means: [{ ...over, incomeClass: 'MARGINAL', propertyClass: 'WITHIN_LIMIT' }] }, []],
    ['a large bill of a year ago to the day', { bills: [bill('5000.00', '2025-11-24')] }, ['ILLNESS']],
    ['a large bill of the day before', { bills: [bill('5000.00', '2025-11-23')] }, []],
    ['a large bill that ended within the year', { bills: [bill('5000.00', '2025-11-01', '2025-11-24')] }, ['ILLNESS']],
    ['a bill a fen too small', { bills: [bill('4999.99', '2026-11-01')] }, []],
    ['a certificate', { certificates: [{ ...running, type: 'VISUAL', grade: 4, needsCare: false }] }, ['DISABILITY']],
    ['a certificate that expired yesterday', { certificates: [{ ...over, type: 'VISUAL', grade: 1, needsCare: true }] }, []],
    ['a student', { enrolments: [{ ...running, stage: 'UNDERGRADUATE', attendance: 'ATTENDING' }] }, ['SCHOOLING']],
    ['a pupil', { enrolments: [{ ...running, stage: 'PRIMARY', attendance: 'ATTENDING' }] }, []],
    ['a student who left', { enrolments: [{ ...running, stage: 'UNDERGRADUATE', attendance: 'LEFT' }] }, []],
    ['a dangerous dwelling', { dwellings: [{ ...running, tenure: 'OWNED', dangerGrade: 'C' }] }, ['HOUSING']],
    ['no dwelling', { dwellings: [{ ...running, tenure: 'NONE', dangerGrade: 'NOT_APPRAISED' }] }, ['HOUSING']],
    ['a sound dwelling', { dwellings: [{ ...running, tenure: 'OWNED', dangerGrade: 'B' }] }, []],
    ['unemployment', { employments: [{ ...running, kind: 'REGISTERED_UNEMPLOYED', employer: null }] }, ['UNEMPLOYMENT']],
    ['work', { employments: [{ ...running, kind: 'FORMAL', employer: '厂' }] }, []],
    ['a death within the year', { deathDate: '2025-11-24' }, ['BEREAVEMENT']],
    ['a death before', { deathDate: '2025-11-23' }, []],
  ])('is read from %s', (_, person, types) => expect(ofPerson(person).types).toEqual(types)); // prettier-ignore

  it.each<[string, string, string, string[]]>([
    ['低保 that runs', 'MINIMUM_LIVING_SECURITY', '2027-01-01', ['INCOME']],
    ['低保 that is over', 'MINIMUM_LIVING_SECURITY', '2026-11-23', []],
    ['特困', 'DESTITUTE_SUPPORT', '2027-01-01', ['INCOME']],
    ['disaster relief of a year ago', 'DISASTER_RELIEF', '2025-11-24', ['DISASTER']],
    ['older disaster relief', 'DISASTER_RELIEF', '2025-11-23', []],
    ['temporary assistance', 'TEMPORARY_ASSISTANCE', '2026-11-23', ['DISASTER']],
    ['family-planning special aid', 'FAMILY_PLANNING_SPECIAL_AID', '2027-01-01', ['BEREAVEMENT']],
    ['other aid', 'RENT_SUBSIDY', '2027-01-01', []],
  ])('is read from %s', (_, programme, to, types) => {
    expect(ofPerson({}, [aRecord({ programme, from: '2025-01-01', to })]).types).toEqual(types);
  });

  it('of one who died is the death alone', () => {
    const died = { deathDate: '2026-06-01', certificates: [{ ...running, type: 'VISUAL', grade: 1, needsCare: true }] };
    expect(ofPerson(died, [aRecord({ programme: 'DESTITUTE_SUPPORT' })])).toMatchObject({
      types: ['BEREAVEMENT'],
      degree: 'MILD',
    });
  });

  it('has the degree of the first row that fits', () => {
    const facts: Partial<DossierPerson>[] = [
      { certificates: [{ ...running, type: 'VISUAL', grade: 1, needsCare: true }] },
      { dwellings: [{ ...running, tenure: 'NONE', dangerGrade: 'NOT_APPRAISED' }] },
      { employments: [{ ...running, kind: 'REGISTERED_UNEMPLOYED', employer: null }] },
      { bills: [bill('6000.00', '2026-11-01')] },
    ];
    const degrees = [0, 1, 2, 3, 4].map((count) => ofPerson(Object.assign({}, ...facts.slice(0, count))).degree);
    expect(degrees).toEqual([null, 'MILD', 'MODERATE', 'MODERATE', 'SEVERE']);
    expect(ofPerson({}, [aRecord()]).degree).toBe('MODERATE');
    expect(ofPerson({}, [aRecord({ programme: 'DESTITUTE_SUPPORT' })]).degree).toBe('SEVERE');
  });

  it('tells each fact with its department, person and date', () => {
    const { evidence } = ofPerson({ dwellings: [{ ...running, tenure: 'OWNED', dangerGrade: 'D' }] });
    expect(evidence).toEqual([
      {
        type: 'HOUSING',
        department: 'HOUSING',
        pid: 'p1.a',
        explanation: {
          zh: '住房为D级危房（自2025年1月1日）',
          en: 'A dangerous dwelling of grade D (since 1 January 2025)',
        },
      },
    ]);
  });

  it('names departments that could not be read, and those alone', () => {
    const silent = silence(silence(aDossier(), 'HEALTH'), 'TRADE_UNION');
    expect(hardshipOf(silent, policy).unknown).toEqual(['HEALTH']);
    const doubtful = aDossier();
    doubtful.departments.HOUSING = { status: 'SUSPICIOUS', asOf: null, recordCount: 0 };
    doubtful.departments.EDUCATION = { status: 'STALE', asOf: null, recordCount: 0 };
    expect(hardshipOf(doubtful, policy).unknown).toEqual(['HOUSING']);
  });
});
