import type { OracleFacts } from './index';
import { found, household, record } from './sample';

const dibao = 'MINIMUM_LIVING_SECURITY';

describe('L1', () => {
  const dead = (deathDate: string, ...records: ReturnType<typeof record>[]) =>
    found('L1', household(records, { persons: [{ pid: 'A', birthDate: '1940-01-01', deathDate }] }));

  it('finds monthly aid that ran a month past the death', () => {
    expect(dead('2026-10-24', record(dibao))).toMatchObject([{ persons: ['A'], months: null, amount: null }]);
    expect(dead('2026-10-25', record(dibao))).toEqual([]);
    expect(dead('2026-01-31', record(dibao, { to: '2026-02-28' }))).toHaveLength(1);
    expect(dead('2026-01-31', record(dibao, { to: '2026-02-27' }))).toEqual([]);
    expect(dead('2024-01-31', record(dibao, { from: '2023-01-01', to: '2024-02-28' }))).toEqual([]);
    expect(dead('2024-01-31', record(dibao, { from: '2023-01-01', to: '2024-02-29' }))).toHaveLength(1);
  });

  it('leaves out what is not monthly, was suspended, or covers the dead no more', () => {
    expect(dead('2026-02-01', record('HARDSHIP_WORKER_LIVING'))).toEqual([]);
    expect(dead('2026-02-01', record(dibao, { suspensions: [{ from: '2026-02-20', to: null }] }))).toEqual([]);
    expect(dead('2026-02-01', record(dibao, { covered: [{ pid: 'A', to: '2026-02-28' }, 'B'] }))).toEqual([]);
    expect(dead('2026-11-01', record(dibao, { to: '2027-01-31' }))).toEqual([]);
    expect(dead('2026-02-01', record(dibao, { from: '2026-12-01' }))).toEqual([]);
  });
});

describe('L2', () => {
  const judged = (programme: string, facts: Partial<OracleFacts>) =>
    found('L2', household([record(programme)], { facts }));
  const move = (kind: string, on: string, fromDivision: string | null, toDivision: string | null) => ({
    pid: 'A',
    kind,
    on,
    fromDivision,
    toDivision,
  });

  it('finds aid past a move out of the district, unless the person came back', () => {
    const out = move('MOVED_OUT', '2026-10-24', '370921102', '370922');
    expect(judged('RENT_SUBSIDY', { moves: [out] })).toHaveLength(1);
    expect(judged('NURSING_SUBSIDY', { moves: [out] })).toEqual([]);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...out, on: '2026-10-25' }] })).toEqual([]);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...out, toDivision: '370921101' }] })).toEqual([]);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...out, fromDivision: '370923' }] })).toEqual([]);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...out, pid: 'B' }] })).toEqual([]);
    const back = move('MOVED_IN', '2026-10-24', '370922', '370921101');
    expect(judged('RENT_SUBSIDY', { moves: [back, out] })).toEqual([]);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...back, on: '2026-10-23' }, out] })).toHaveLength(1);
    expect(judged('RENT_SUBSIDY', { moves: [{ ...back, toDivision: '370922' }, out] })).toHaveLength(1);
  });

  it('finds a grant past the last enrolment', () => {
    const enrolment = {
      pid: 'A',
      stage: 'UNDERGRADUATE',
      attendance: 'ATTENDING',
      from: '2022-09-01',
      to: '2026-06-30',
    };
    expect(judged('UNIVERSITY_GRANT', { enrolments: [enrolment] })).toHaveLength(1);
    expect(judged('UNIVERSITY_GRANT', { enrolments: [] })).toEqual([]);
    expect(judged('UNIVERSITY_GRANT', { enrolments: [{ ...enrolment, to: '2026-10-25' }] })).toEqual([]);
    const next = { ...enrolment, from: '2027-03-01', to: null };
    expect(judged('UNIVERSITY_GRANT', { enrolments: [enrolment, next] })).toEqual([]);
    const left = { ...enrolment, attendance: 'LEFT', from: '2026-07-01', to: '2026-11-24' };
    expect(judged('UNIVERSITY_GRANT', { enrolments: [enrolment, left] })).toHaveLength(1);
  });

  it('finds a subsidy past the last certificate', () => {
    const certificate = { pid: 'A', grade: 2, needsCare: true, from: '2016-01-01', to: '2026-05-31' };
    expect(judged('NURSING_SUBSIDY', { certificates: [certificate] })).toHaveLength(1);
    const renewed = { ...certificate, from: '2026-06-01', to: null };
    expect(judged('NURSING_SUBSIDY', { certificates: [certificate, renewed] })).toEqual([]);
  });
});

describe('L3', () => {
  const job = (given = {}) => ({
    pid: 'A',
    kind: 'FORMAL',
    employer: '建材公司',
    from: '2026-03-31',
    to: null,
    ...given,
  });
  const judged = (employment: ReturnType<typeof job>, programme = 'PUBLIC_WELFARE_POST', given = {}) =>
    found(
      'L3',
      household([record(programme, { employer: '镇政府', ...given })], { facts: { employments: [employment] } }),
    );

  it('finds a month beside another employer', () => {
    expect(judged(job())).toMatchObject([{ persons: ['A'] }]);
    expect(judged(job(), 'SOCIAL_INSURANCE_SUBSIDY', { employer: null })).toHaveLength(1);
    expect(judged(job({ to: '2026-04-30' }))).toHaveLength(1);
    expect(judged(job({ to: '2026-04-29' }))).toEqual([]);
    expect(judged(job({ from: '2026-10-25' }))).toEqual([]);
  });

  it('leaves out the same employer, other work and other persons', () => {
    expect(judged(job({ employer: '镇政府' }))).toEqual([]);
    expect(judged(job({ kind: 'FLEXIBLE' }))).toEqual([]);
    expect(judged(job({ pid: 'B' }))).toEqual([]);
    expect(judged(job(), 'TRAINING_SUBSIDY')).toEqual([]);
  });
});
