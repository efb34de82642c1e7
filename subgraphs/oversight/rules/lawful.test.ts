import { getProgramme, programmes } from '@one-door/schemas';
import type { Bill, DossierRecord } from './dossier';
import { aDossier, aPerson, aRecord } from './dossier.fixture';
import { aidForBill, needOf } from './bills';
import { findLawfulPair } from './lawful';
import { loadPolicies } from '../policy-files/load';

const { lawfulPairs } = loadPolicies();
const record = (programme: string, given = {}) =>
  aRecord({ id: programme, programme, department: getProgramme(programme).department, ...given });
const pair = (a: DossierRecord, b: DossierRecord) => findLawfulPair(lawfulPairs, a, b, aDossier({ records: [a, b] }));
const pairOf = (a: string, b: string) => pair(record(a), record(b))?.id;

describe('lawful together', () => {
  it.each([
    ['DISABILITY_LIVING_SUBSIDY'],
    ['NURSING_SUBSIDY'],
    ['MEDICAL_ASSISTANCE'],
    ['HIGH_SCHOOL_GRANT'],
    ['PUBLIC_RENTAL_HOUSING'],
    ['PUBLIC_WELFARE_POST'],
    ['TEMPORARY_ASSISTANCE'],
    ['FAMILY_PLANNING_SPECIAL_AID'],
  ])('are 低保 and %s, whichever comes first', (other) => {
    const found = pairOf('MINIMUM_LIVING_SECURITY', other);
    expect(found).toBeDefined();
    expect(pairOf(other, 'MINIMUM_LIVING_SECURITY')).toBe(found);
  });

  it('are freshman grant and university grant', () => {
    expect(pairOf('FRESHMAN_GRANT', 'UNIVERSITY_GRANT')).toBeDefined();
  });

  it.each([
    ['MINIMUM_LIVING_SECURITY', 'HARDSHIP_WORKER_LIVING'],
    ['MINIMUM_LIVING_SECURITY', 'DESTITUTE_SUPPORT'],
    ['DESTITUTE_SUPPORT', 'NURSING_SUBSIDY'],
    ['PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY'],
    // One bill up to what the person paid: while nobody hands over the bill, it is not shown to be lawful.
    ['MEDICAL_ASSISTANCE', 'HARDSHIP_WORKER_MEDICAL'],
  ])('are not %s and %s', (a, b) => expect(pairOf(a, b)).toBeUndefined());

  it('are aids of two departments under one case number, and not of one department', () => {
    const dibao = record('MINIMUM_LIVING_SECURITY', { caseNumber: 'A-1' });
    expect(pair(dibao, record('MODEL_WORKER_AID', { caseNumber: 'A-1' }))).toBeDefined();
    expect(pair(dibao, record('MODEL_WORKER_AID', { caseNumber: 'A-2' }))).toBeUndefined();
    expect(pair(dibao, { ...dibao, id: 'r2' })).toBeUndefined();
  });
});

const byNeed = (need: string) => [...programmes.values()].filter((each) => each.need === need).map(({ code }) => code);

describe('each pair of the list', () => {
  it.each<[string, string, string[]]>([
    ['P1', 'MINIMUM_LIVING_SECURITY', ['DISABILITY_LIVING_SUBSIDY']],
    ['P2', 'MINIMUM_LIVING_SECURITY', ['NURSING_SUBSIDY']],
    ['P3', 'MINIMUM_LIVING_SECURITY', byNeed('MEDICAL')],
    ['P4', 'MINIMUM_LIVING_SECURITY', byNeed('EDUCATION')],
    ['P5', 'MINIMUM_LIVING_SECURITY', byNeed('HOUSING')],
    ['P6', 'MINIMUM_LIVING_SECURITY', byNeed('EMPLOYMENT')],
    ['P7', 'MINIMUM_LIVING_SECURITY', ['TEMPORARY_ASSISTANCE']],
    ['P8', 'MINIMUM_LIVING_SECURITY', ['FAMILY_PLANNING_SPECIAL_AID']],
    ['P9', 'FRESHMAN_GRANT', ['UNIVERSITY_GRANT']],
  ])('%s is %s with just these', (id, one, others) => {
    const partners = [...programmes.keys()].filter((other) => pairOf(one, other) === id);
    expect(partners.sort()).toEqual([...others].sort());
    expect([...programmes.keys()].filter((other) => pairOf(other, one) === id).sort()).toEqual([...others].sort());
  });

  it('leaves all other programmes unlawful together, unless a case number or a bill says more', () => {
    const codes = [...programmes.keys()].filter((code) => code !== 'MINIMUM_LIVING_SECURITY');
    const lawful = codes.flatMap((a) => codes.filter((b) => pairOf(a, b)).map((b) => [a, b].sort().join(' ')));
    expect([...new Set(lawful)]).toEqual(['FRESHMAN_GRANT UNIVERSITY_GRANT']);
  });
});

describe('P10, one bill up to what insurance left', () => {
  const bill: Bill = {
    billNumber: 'ZY-1',
    admittedOn: '2026-09-01',
    dischargedOn: null,
    total: '20000.00',
    paidByInsurance: '14000.00',
    paidByAid: '0.00',
    outOfPocket: '6000.00',
  };
  const aid = (amount: string | null, given: object = {}) =>
    record('MEDICAL_ASSISTANCE', { amount, reference: 'ZY-1', ...given });
  const union = (amount: string | null, given: object = {}) =>
    record('HARDSHIP_WORKER_MEDICAL', { amount, reference: 'ZY-1', ...given });
  const pairIn = (records: DossierRecord[], bills = [bill], pid = 'p1.a') =>
    findLawfulPair(lawfulPairs, records[0]!, records[1]!, aDossier({ persons: [aPerson({ pid, bills })], records }))
      ?.id;

  it('leaves of a bill what insurance did not pay', () => expect(needOf(bill)).toBe('6000.00'));

  it('is lawful to the fen', () => {
    expect(pairIn([aid('4000.00'), union('2000.00')])).toBe('P10');
    expect(pairIn([union('2000.00'), aid('4000.00')])).toBe('P10');
    expect(pairIn([aid('4000.00'), union('2000.01')])).toBeUndefined();
  });

  it('counts all aid on the bill, and only that', () => {
    const health = record('EMERGENCY_DISEASE_AID', { amount: '0.01', reference: 'ZY-1' });
    const both = [aid('4000.00'), union('2000.00')];
    expect(pairIn([...both, health])).toBeUndefined();
    expect(pairIn([...both, { ...health, status: 'REVOKED' }])).toBe('P10');
    expect(pairIn([...both, { ...health, reference: 'ZY-2' }])).toBe('P10');
    expect(pairIn([...both, { ...health, covered: aRecord({ pids: ['p1.b'] }).covered }])).toBe('P10');
    expect(pairIn([...both, { ...health, amount: null }])).toBeUndefined();
  });

  it('is not lawful without the bill, for two bills, nor without a number', () => {
    expect(pairIn([aid('1.00'), union('1.00')], [])).toBeUndefined();
    expect(pairIn([aid('1.00'), union('1.00', { reference: 'ZY-2' })])).toBeUndefined();
    expect(pairIn([aid('1.00', { reference: 'ZY-2' }), union('1.00')])).toBeUndefined();
    expect(pairIn([aid('1.00', { reference: null }), union('1.00', { reference: null })])).toBeUndefined();
    expect(pairIn([aid('1.00'), union('1.00')], [{ ...bill, billNumber: 'ZY-2' }, bill])).toBe('P10');
    expect(pairIn([aid('6000.00'), union('0.01')], [{ ...bill, billNumber: 'ZY-2' }, bill])).toBeUndefined();
  });

  it('is not lawful for the bill of somebody whom one of the two does not cover', () => {
    const others = aRecord({ pids: ['p1.b'] }).covered;
    expect(pairIn([aid('1.00'), union('1.00')], [bill], 'p1.b')).toBeUndefined();
    expect(pairIn([aid('1.00', { covered: others }), union('1.00')], [bill], 'p1.b')).toBeUndefined();
    expect(pairIn([aid('1.00'), union('1.00', { covered: others })], [bill], 'p1.b')).toBeUndefined();
  });

  it('is lawful where an aid covers somebody else beside the patient', () => {
    const both = aRecord({ pids: ['p1.b', 'p1.a'] }).covered;
    expect(pairIn([aid('1.00', { covered: both }), union('1.00')])).toBe('P10');
  });

  it('finds a bill of any person of the family, where two have one number', () => {
    const persons = ['p1.b', 'p1.a'].map((pid) => aPerson({ pid, bills: [bill] }));
    const records = [aid('4000.00'), union('2000.00')];
    expect(findLawfulPair(lawfulPairs, records[0]!, records[1]!, aDossier({ persons, records }))?.id).toBe('P10');
  });

  it('takes for aid on a bill what has days for the person', () => {
    const records = [aid('1.00'), union('1.00', { status: 'REJECTED' }), aid('1.00', { reference: 'ZY-2' })];
    expect(aidForBill(records, bill, 'p1.a')).toEqual([records[0]]);
    expect(aidForBill(records, bill, 'p1.b')).toEqual([]);
  });
});

describe('P11, one case number', () => {
  it('is none without a number', () => {
    expect(pair(record('DESTITUTE_SUPPORT'), record('MODEL_WORKER_AID'))).toBeUndefined();
    expect(pair(record('DESTITUTE_SUPPORT', { caseNumber: 'A-1' }), record('MODEL_WORKER_AID'))).toBeUndefined();
    expect(
      pair(record('DESTITUTE_SUPPORT', { caseNumber: 'A-1' }), record('MODEL_WORKER_AID', { caseNumber: 'A-1' }))?.id,
    ).toBe('P11');
  });
});
