import type { OracleBill } from './index';
import { found, household, record } from './sample';

const dibao = 'MINIMUM_LIVING_SECURITY';

describe('M1', () => {
  const worker = (given = {}) => record('HARDSHIP_WORKER_LIVING', { to: '2026-12-31', ...given });

  it('finds living aid of two departments on one day', () => {
    expect(found('M1', household([record(dibao), worker()]))).toMatchObject([{ persons: ['A'], months: null }]);
    expect(found('M1', household([record(dibao), worker({ covered: ['B'] })]))).toEqual([]);
    expect(found('M1', household([record(dibao), record('DESTITUTE_SUPPORT')]))).toEqual([]);
  });

  it('slides six months from an end, a month having the last day it has', () => {
    const ended = record(dibao, { from: '2025-01-01', to: '2025-08-31' });
    expect(found('M1', household([ended, worker({ from: '2026-02-28' })]))).toHaveLength(1);
    expect(found('M1', household([worker({ from: '2026-02-28' }), ended]))).toHaveLength(1);
    expect(found('M1', household([ended, worker({ from: '2026-03-01' })]))).toEqual([]);
  });

  it('begins and ends at suspensions too', () => {
    const split = record(dibao, {
      from: '2025-01-01',
      to: '2026-12-31',
      suspensions: [{ from: '2025-02-01', to: '2026-11-30' }],
    });
    expect(found('M1', household([split, worker({ from: '2025-07-31', to: '2025-08-31' })]))).toHaveLength(1);
    expect(found('M1', household([split, worker({ from: '2025-08-01', to: '2026-05-31' })]))).toEqual([]);
  });

  it('lets lawful pairs and a common case number be', () => {
    expect(found('M1', household([record('FAMILY_PLANNING_SPECIAL_AID'), record(dibao)]))).toEqual([]);
    const numbered = (caseNumber: string | null) =>
      household([record('DESTITUTE_SUPPORT', { caseNumber }), worker({ caseNumber: 'K1' })]);
    expect(found('M1', numbered('K1'))).toEqual([]);
    expect(found('M1', numbered('K2'))).toHaveLength(1);
    expect(found('M1', numbered(null))).toHaveLength(1);
  });

  it('takes emergency aid for the same need', () => {
    expect(found('M1', household([record('TEMPORARY_ASSISTANCE', { to: '2026-01-01' }), worker()]))).toHaveLength(1);
  });
});

describe('M2', () => {
  const bill: OracleBill = {
    pid: 'A',
    billNumber: 'ZY-1',
    admittedOn: '2026-03-01',
    dischargedOn: '2026-03-09',
    total: '9000.00',
    paidByInsurance: '4000.00',
    paidByAid: '3000.00',
    outOfPocket: '2000.00',
  };
  const aid = (programme: string, amount: string | null, given = {}) =>
    record(programme, { amount, reference: 'ZY-1', to: '2026-04-01', ...given });
  const judged = (...records: ReturnType<typeof record>[]) =>
    found('M2', household(records, { facts: { bills: [bill] } }));

  it('finds aid of two departments above what insurance left', () => {
    const records = [
      aid('MEDICAL_ASSISTANCE', '3000.00'),
      aid('HARDSHIP_WORKER_MEDICAL', '1000.00'),
      aid('EMERGENCY_DISEASE_AID', '1000.01'),
    ];
    expect(judged(...records)).toMatchObject([{ persons: ['A'], about: 'ZY-1', amount: '0.01', months: null }]);
    expect(judged(...records)[0]!.records).toHaveLength(3);
    expect(judged(...records.slice(0, 2))).toEqual([]);
  });

  it('finds nothing of one department, of another person, or with an unknown amount', () => {
    const most = aid('MEDICAL_ASSISTANCE', '5000.00');
    expect(judged(most, aid('MEDICAL_ASSISTANCE', '5000.00'))).toEqual([]);
    expect(judged(most, aid('HARDSHIP_WORKER_MEDICAL', '1.00'))).toHaveLength(1);
    expect(judged(most, aid('HARDSHIP_WORKER_MEDICAL', '1.00', { covered: ['B'] }))).toEqual([]);
    expect(judged(most, aid('HARDSHIP_WORKER_MEDICAL', '1.00', { reference: 'ZY-2' }))).toEqual([]);
    expect(judged(most, aid('HARDSHIP_WORKER_MEDICAL', '1.00'), aid('EMERGENCY_DISEASE_AID', null))).toEqual([]);
  });
});

describe('M3', () => {
  const reference = '2025-2026/1';

  it('finds one instalment met by two departments', () => {
    const union = record('HARDSHIP_WORKER_EDUCATION', { reference, covered: ['B'] });
    expect(
      found('M3', household([union, record('HIGH_SCHOOL_GRANT', { reference, covered: ['A', 'B'] })])),
    ).toMatchObject([{ persons: ['B'] }]);
    expect(found('M3', household([union, record('HIGH_SCHOOL_GRANT', { reference })]))).toEqual([]);
  });

  it('wants a school year and instalment, and no lawful pair', () => {
    const both = (one: string, other: string, reference: string) =>
      household([record(one, { reference }), record(other, { reference })]);
    expect(found('M3', both('HARDSHIP_WORKER_EDUCATION', 'UNIVERSITY_GRANT', '2025-2026/12'))).toHaveLength(1);
    expect(found('M3', both('HARDSHIP_WORKER_EDUCATION', 'UNIVERSITY_GRANT', '2025-2026'))).toEqual([]);
    expect(found('M3', both('FRESHMAN_GRANT', 'UNIVERSITY_GRANT', reference))).toEqual([]);
    expect(found('M3', both('PRESCHOOL_AID', 'UNIVERSITY_GRANT', reference))).toEqual([]);
  });
});

describe('M4', () => {
  const far = '370922';

  it('finds a household aided by two districts through different persons', () => {
    const of = household([record(dibao), record(dibao, { covered: ['B'], division: far, from: '2026-09-30' })]);
    expect(found('M4', of)).toMatchObject([
      { persons: ['A', 'B'], from: '2026-09-30', to: null, months: 3, amount: '300.00' },
    ]);
  });

  it('says nothing of one district, of two needs, of D1, or of lawful pairs', () => {
    const beside = (programme: string, given = {}) =>
      found('M4', household([record(dibao), record(programme, { division: far, covered: ['B'], ...given })]));
    expect(beside(dibao, { division: '370921102' })).toEqual([]);
    expect(beside('RENT_SUBSIDY')).toEqual([]);
    expect(beside(dibao, { covered: ['A', 'B'] })).toEqual([]);
    expect(beside('FAMILY_PLANNING_SPECIAL_AID')).toEqual([]);
    expect(beside('DESTITUTE_SUPPORT', { covered: ['A'] })).toHaveLength(1);
    expect(beside('DESTITUTE_SUPPORT', { to: '2025-12-31', from: '2025-01-01' })).toEqual([]);
  });
});
