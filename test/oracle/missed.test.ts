import type { OracleBill } from './index';
import { found, household, record } from './sample';

const dibao = 'MINIMUM_LIVING_SECURITY';
const enrolment = { pid: 'B', stage: 'PRIMARY', attendance: 'ATTENDING', from: '2022-09-01', to: null };
const certificate = { pid: 'B', grade: 2, needsCare: true, from: '2020-01-01', to: null };
const deadChild = [{ pid: 'B', birthDate: '2016-05-06', deathDate: '2026-10-01' }];

describe('O1', () => {
  const ofChild = record(dibao, { covered: ['B'] });
  const facts = { enrolments: [enrolment] };

  it('finds a pupil on 低保 once two months of school have passed', () => {
    expect(found('O1', household([ofChild], { facts }))).toMatchObject([
      { records: [ofChild.sourceNumber], persons: ['B'] },
    ]);
    expect(found('O1', household([ofChild], { facts, today: '2026-10-31' }))).toEqual([]);
    expect(found('O1', household([ofChild], { facts, today: '2026-11-01' }))).toHaveLength(1);
    expect(found('O1', household([record(dibao)], { facts }))).toEqual([]);
    expect(found('O1', household([ofChild], { facts, persons: deadChild }))).toEqual([]);
  });

  it('is content with education aid of this school year only', () => {
    const grant = (from: string, to: string) => record('COMPULSORY_BOARDING_SUBSIDY', { covered: ['B'], from, to });
    expect(found('O1', household([ofChild, grant('2026-03-01', '2026-08-31')], { facts }))).toHaveLength(1);
    expect(found('O1', household([ofChild, grant('2026-03-01', '2026-09-01')], { facts }))).toEqual([]);
    expect(found('O1', household([ofChild, grant('2027-03-01', '2027-07-31')], { facts }))).toEqual([]);
  });

  it('finds a disabled child that cannot attend, on 低保 or not', () => {
    const unable = { enrolments: [{ ...enrolment, attendance: 'UNABLE_TO_ATTEND' }] };
    expect(found('O1', household([ofChild], { facts: unable }))).toEqual([]);
    const certified = { ...unable, certificates: [certificate] };
    expect(found('O1', household([], { facts: certified }))).toMatchObject([{ records: [], persons: ['B'] }]);
  });
});

describe('O2', () => {
  const unemployed = { pid: 'A', kind: 'REGISTERED_UNEMPLOYED', employer: null, from: '2026-08-24', to: null };
  const judged = (facts: object, records = [record(dibao)], birthDate = '1986-05-06') =>
    found('O2', household(records, { facts, persons: [{ pid: 'A', birthDate, deathDate: null }] }));

  it('finds three months without work and help', () => {
    expect(judged({ employments: [unemployed] })).toMatchObject([{ persons: ['A'] }]);
    expect(judged({ employments: [{ ...unemployed, from: '2026-08-25' }] })).toEqual([]);
    const training = (to: string) => record('TRAINING_SUBSIDY', { to });
    expect(judged({ employments: [unemployed] }, [record(dibao), training('2026-08-23')])).toHaveLength(1);
    expect(judged({ employments: [unemployed] }, [record(dibao), training('2026-08-24')])).toEqual([]);
  });

  it('asks only those able to work, of 16 to 59', () => {
    const employments = [unemployed];
    expect(judged({ employments }, undefined, '1966-11-25')).toHaveLength(1);
    expect(judged({ employments }, undefined, '1966-11-24')).toEqual([]);
    expect(judged({ employments }, undefined, '2010-11-24')).toHaveLength(1);
    expect(judged({ employments }, undefined, '2010-11-25')).toEqual([]);
    expect(judged({ employments, certificates: [{ ...certificate, pid: 'A' }] })).toEqual([]);
    expect(judged({ employments, certificates: [{ ...certificate, pid: 'A', grade: 3 }] })).toHaveLength(1);
    expect(judged({ employments, enrolments: [{ ...enrolment, pid: 'A' }] })).toEqual([]);
    expect(judged({ employments: [unemployed, { ...unemployed, kind: 'FORMAL', employer: '厂' }] })).toEqual([]);
  });
});

describe('O3', () => {
  const dwelling = (pid: string, dangerGrade = 'C') => ({
    pid,
    tenure: 'OWNED',
    dangerGrade,
    from: '2010-01-01',
    to: null,
  });
  const home = { dwellings: [dwelling('A'), dwelling('B', 'D')] };

  it('finds all persons of a status record who live in danger', () => {
    const both = record(dibao, { covered: ['B', 'A'] });
    expect(found('O3', household([both], { facts: home }))).toMatchObject([
      { records: [both.sourceNumber], persons: ['A', 'B'] },
    ]);
    const dwellings = [dwelling('A', 'B'), { ...dwelling('B', 'NOT_APPRAISED'), tenure: 'NONE' }];
    expect(found('O3', household([both], { facts: { dwellings } }))).toMatchObject([{ persons: ['B'] }]);
  });

  it('takes 特困 only when living at home', () => {
    const destitute = (manner: string) => household([record('DESTITUTE_SUPPORT', { manner })], { facts: home });
    expect(found('O3', destitute('AT_HOME'))).toHaveLength(1);
    expect(found('O3', destitute('IN_INSTITUTION'))).toEqual([]);
  });

  it('is content with housing aid of the last twelve months', () => {
    const repair = (to: string) => record('DILAPIDATED_HOUSE_RENOVATION', { from: '2025-01-01', to });
    expect(found('O3', household([record(dibao), repair('2025-11-23')], { facts: home }))).toHaveLength(1);
    expect(found('O3', household([record(dibao), repair('2025-11-24')], { facts: home }))).toEqual([]);
  });
});

describe('O4', () => {
  const bill: OracleBill = {
    pid: 'A',
    billNumber: 'ZY-1',
    admittedOn: '2026-03-01',
    dischargedOn: '2026-10-24',
    total: '9000.00',
    paidByInsurance: '4000.00',
    paidByAid: '0.00',
    outOfPocket: '5000.00',
  };
  const judged = (given: Partial<OracleBill>, ...records: ReturnType<typeof record>[]) =>
    found('O4', household([record(dibao), ...records], { facts: { bills: [{ ...bill, ...given }] } }));

  it('finds a large bill that no aid paid, from one month to twelve after', () => {
    expect(judged({})).toMatchObject([{ persons: ['A'], about: 'ZY-1' }]);
    expect(judged({ outOfPocket: '4999.99' })).toEqual([]);
    expect(judged({ paidByAid: '0.01' })).toEqual([]);
    expect(judged({ dischargedOn: '2026-10-25' })).toEqual([]);
    expect(judged({ dischargedOn: null })).toHaveLength(1);
    expect(judged({ dischargedOn: '2025-11-24' })).toHaveLength(1);
    expect(judged({ dischargedOn: '2025-11-23' })).toEqual([]);
    expect(judged({ pid: 'B' })).toEqual([]);
  });

  it('is content with aid on that bill', () => {
    const aid = (reference: string) => record('HARDSHIP_WORKER_MEDICAL', { reference });
    expect(judged({}, aid('ZY-1'))).toEqual([]);
    expect(judged({}, aid('ZY-2'))).toHaveLength(1);
  });
});

describe('O5 and O6', () => {
  it('finds care and living subsidy that nobody gives, a month after the certificate', () => {
    const facts = { certificates: [{ ...certificate, from: '2026-10-24' }] };
    const ofChild = record(dibao, { covered: ['B'] });
    const judged = (rule: string, ...records: ReturnType<typeof record>[]) =>
      found(rule, household(records, { facts }));
    expect(judged('O5')).toMatchObject([{ records: [], persons: ['B'] }]);
    expect(judged('O6')).toEqual([]);
    expect(judged('O6', ofChild)).toMatchObject([{ persons: ['B'] }]);
    expect(judged('O5', record('NURSING_SUBSIDY', { covered: ['B'] }))).toEqual([]);
    expect(judged('O6', ofChild, record('DISABILITY_LIVING_SUBSIDY', { covered: ['B'] }))).toEqual([]);
    expect(judged('O6', ofChild, record('DESTITUTE_SUPPORT', { covered: ['B'] }))).toEqual([]);
    const certificates = [{ ...certificate, from: '2026-10-25' }];
    expect(found('O5', household([], { facts: { certificates } }))).toEqual([]);
    expect(found('O5', household([], { facts: { certificates: [{ ...certificate, needsCare: false }] } }))).toEqual([]);
    expect(found('O6', household([ofChild], { facts: { certificates } }))).toEqual([]);
  });
});

describe('O7', () => {
  const student = { pid: 'A', stage: 'UNDERGRADUATE', attendance: 'ATTENDING', from: '2026-09-01', to: null };
  const judged = (given: Partial<typeof student>, ...records: ReturnType<typeof record>[]) =>
    found('O7', household([record(dibao), ...records], { facts: { enrolments: [{ ...student, ...given }] } }));

  it('finds this year’s freshman without a grant since three months before', () => {
    expect(judged({})).toMatchObject([{ persons: ['A'] }]);
    expect(judged({ from: '2025-09-01' })).toEqual([]);
    expect(judged({ from: '2026-09-24' })).toHaveLength(1);
    expect(judged({ from: '2026-09-25' })).toEqual([]);
    const grant = (to: string) => record('FRESHMAN_GRANT', { from: '2026-05-01', to });
    expect(judged({}, grant('2026-06-01'))).toEqual([]);
    expect(judged({}, grant('2026-05-31'))).toHaveLength(1);
  });
});
