import { aDossier, aPerson, aRecord, silence } from './dossier.fixture';
import { evaluate } from './evaluate';
import { loadPolicies } from './load-policies';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('D1, one programme twice', () => {
  const twice = [
    aRecord({ from: '2026-01-01', to: '2026-06-30' }),
    aRecord({ id: 'r2', division: '370921102', from: '2026-06-15' }),
  ];

  it('is found with overlap, months and the lesser amount', () => {
    const { verdict, findings } = evaluate(
      aDossier({ records: [twice[0]!, { ...twice[1]!, amount: '420.50' }] }),
      policies,
    );
    expect(verdict).toBe('FOUND');
    expect(findings).toEqual([
      expect.objectContaining({
        from: '2026-06-15',
        to: '2026-06-30',
        months: 1,
        amount: '420.50',
        recordIds: ['r1', 'r2'],
      }),
    ]);
    expect(findings[0]!.explanation.zh).toContain('宁阳县东疏镇');
    expect(findings[0]!.explanation.zh).toContain('2026年6月15日');
    expect(findings[0]!.explanation.en).toContain('420.50 yuan');
  });

  it('is not found when one ends the day before the other begins', () => {
    expect(rulesFound({ records: [{ ...twice[0]!, to: '2026-06-14' }, twice[1]!] })).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound({ records: [{ ...twice[0]!, status }, twice[1]!] })).toEqual([]);
  });

  it('is not found in days of suspension', () => {
    const suspended = { ...twice[0]!, suspensions: [{ from: '2026-06-01', to: '2026-06-30' }] };
    expect(rulesFound({ records: [suspended, twice[1]!] })).toEqual([]);
  });

  it('of a household is one finding that names every member', () => {
    const pids = ['p1.a', 'p1.b', 'p1.c'];
    const records = twice.map((record) => ({ ...record, covered: aRecord({ pids }).covered }));
    const { findings } = evaluate(aDossier({ persons: pids.map((pid) => aPerson({ pid })), records }), policies);
    expect(findings.map((finding) => finding.pids)).toEqual([pids]);
  });
});

describe('D2, one reference twice', () => {
  const grant = (id: string, reference: string) =>
    aRecord({
      id,
      department: 'EDUCATION',
      programme: 'COMPULSORY_BOARDING_SUBSIDY',
      reference,
      from: '2026-09-01',
      to: '2027-01-31',
      status: 'APPROVED',
      amount: '625.00',
    });

  it('is found for one school year and instalment', () => {
    expect(rulesFound({ records: [grant('r1', '2026/1'), grant('r2', '2026/1')] })).toEqual(['D2']);
  });

  it('is not found for two instalments', () => {
    expect(rulesFound({ records: [grant('r1', '2026/1'), grant('r2', '2026/2')] })).toEqual([]);
  });
});

describe('M1, one need from two departments', () => {
  const union = (given: object) =>
    aRecord({ id: 'r2', department: 'TRADE_UNION', programme: 'HARDSHIP_WORKER_LIVING', amount: '2000.00', ...given });
  const dibao = aRecord({ from: '2025-01-01', to: '2026-01-31', status: 'ENDED' });

  it('is found up to six months after the one ended, and not a day later', () => {
    expect(rulesFound({ records: [dibao, union({ from: '2026-07-31' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [dibao, union({ from: '2026-08-01' })] })).toEqual([]);
  });

  it('is not found under a common case number', () => {
    const records = [{ ...dibao, caseNumber: 'A-1' }, union({ from: '2026-01-01', caseNumber: 'A-1' })];
    expect(rulesFound({ records })).toEqual([]);
    expect(rulesFound({ records: [{ ...dibao, caseNumber: 'A-2' }, records[1]!] })).toEqual(['M1']);
  });

  it('is not found for a lawful pair', () => {
    const familyPlanning = aRecord({ id: 'r2', department: 'HEALTH', programme: 'FAMILY_PLANNING_SPECIAL_AID' });
    expect(rulesFound({ records: [aRecord(), familyPlanning] })).toEqual([]);
  });
});

describe('O1, a pupil without education assistance', () => {
  const pupil = aPerson({
    birthDate: '2016-03-03',
    enrolments: [{ stage: 'PRIMARY', attendance: 'ATTENDING', from: '2022-09-01', to: null }],
  });
  const missed = aDossier({ persons: [pupil], records: [aRecord()] });

  it('is advice: found, and the verdict stays CLEAR', () => {
    const { verdict, findings } = evaluate(missed, policies);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['O1']);
    expect(verdict).toBe('CLEAR');
  });

  it('is not found once there is any education aid in the school year', () => {
    const grant = aRecord({
      id: 'r2',
      department: 'EDUCATION',
      programme: 'COMPULSORY_BOARDING_SUBSIDY',
      from: '2026-09-01',
      to: '2027-01-31',
      reference: '2026/1',
    });
    expect(rulesFound({ ...missed, records: [...missed.records, grant] })).toEqual([]);
  });

  it('is not looked at while a department is silent: silence is never "no aid"', () => {
    const { findings, looked } = evaluate(silence(missed, 'TRADE_UNION'), policies);
    expect(findings).toEqual([]);
    expect(looked.find(({ rule }) => rule.id === 'O1')!.looked).toBe(false);
  });

  it('waits for the first two months of the school year', () => {
    expect(rulesFound({ ...missed, today: '2026-10-31' })).toEqual([]);
    expect(rulesFound({ ...missed, today: '2026-11-01' })).toEqual(['O1']);
  });

  it('is found for a disabled child unable to attend, without 低保', () => {
    const child = aPerson({
      enrolments: [{ stage: 'PRIMARY', attendance: 'UNABLE_TO_ATTEND', from: '2022-09-01', to: null }],
      certificates: [{ type: 'MENTAL', grade: 1, needsCare: true, from: '2020-01-01', to: null }],
    });
    expect(rulesFound({ persons: [child] })).toEqual(['O1']);
    expect(rulesFound({ persons: [{ ...child, certificates: [] }] })).toEqual([]);
  });
});

describe('L1, aid past a death', () => {
  const died = (deathDate: string) => ({ persons: [aPerson({ deathDate })], records: [aRecord()] });

  it('is found from one month after the death on', () => {
    expect(rulesFound(died('2026-10-24'))).toEqual(['L1']);
    expect(rulesFound(died('2026-10-25'))).toEqual([]);
  });

  it('counts the months since, and what they cost', () => {
    const { findings } = evaluate(aDossier(died('2026-08-31')), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-09-01', to: null, months: 3, amount: '1500.00' })]);
  });

  it('is not found where the coverage ended with the death', () => {
    const record = aRecord({ covered: [{ pid: 'p1.a', from: null, to: '2026-08-31' }] });
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] })).toEqual([]);
  });
});

describe('a rule', () => {
  it('holds in its region only', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    expect(rulesFound({ records, division: '110101001' })).toEqual([]);
    expect(rulesFound({ records, division: null })).toEqual(['D1']);
  });
});
