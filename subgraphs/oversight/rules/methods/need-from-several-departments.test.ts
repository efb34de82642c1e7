import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

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

  it('is not found within one department', () => {
    expect(rulesFound({ records: [dibao, aRecord({ id: 'r2', programme: 'TEMPORARY_ASSISTANCE' })] })).toEqual([]);
  });

  it('without a common day has no months, and one month of the monthly aid at stake', () => {
    const { findings } = evaluate(aDossier({ records: [dibao, union({ from: '2026-05-01' })] }), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-05-01', months: null, amount: '500.00' })]);
    expect(findings[0]!.explanation.zh).toContain('相隔不超过6个月');
  });

  it('says both records and the common days, in both languages', () => {
    const [finding] = evaluate(
      aDossier({ records: [aRecord({ to: '2026-06-30' }), union({ from: '2026-05-31' })] }),
      policies,
    ).findings;
    expect(finding).toMatchObject({ kind: 'MULTIPLE', pids: ['p1.a'], recordIds: ['r1', 'r2'] });
    expect(finding).toMatchObject({ from: '2026-05-31', to: '2026-06-30', months: 2, amount: '1000.00' });
    expect(finding!.explanation).toEqual({
      zh: '同一需要由两个部门救助，且没有共同的协同办理编号：宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至2026年6月30日，每月500.00元），与宁阳县泗店镇总工会的困难职工生活救助（2026年5月31日至今，2,000.00元），在2026年5月31日至2026年6月30日重叠，共2个月，涉及1,000.00元。',
      en: 'Two departments meet one need without a common case number: Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (from 1 January 2026 to 30 June 2026, 500.00 yuan a month), and Living aid for hardship workers by Trade union in Sidian Town, Ningyang County (since 31 May 2026, 2,000.00 yuan); they overlap from 31 May 2026 to 30 June 2026, 2 months, 1,000.00 yuan at stake.',
    });
  });

  it('says how far apart they lie where they share no day, over the days of the later', () => {
    const [finding] = evaluate(
      aDossier({ records: [dibao, union({ from: '2026-05-01', to: '2026-05-31' })] }),
      policies,
    ).findings;
    expect(finding).toMatchObject({ from: '2026-05-01', to: '2026-05-31', months: null });
    expect(finding!.explanation.zh).toMatch(/2,000\.00元），相隔不超过6个月，涉及500\.00元。$/);
    expect(finding!.explanation.en).toMatch(
      /2,000\.00 yuan\); they lie at most 6 months apart, 500\.00 yuan at stake\.$/,
    );
  });

  it('is found between a need of living and one of emergency, in both orders', () => {
    const sudden = { programme: 'TEMPORARY_ASSISTANCE', from: '2026-03-01', to: '2026-03-01' } as const;
    expect(rulesFound({ records: [union({ from: '2026-01-01' }), aRecord(sudden)] })).toEqual(['M1']);
    expect(rulesFound({ records: [aRecord(sudden), union({ from: '2026-04-01' })] })).toEqual(['M1']);
  });

  it('is not found for another need', () => {
    expect(
      rulesFound({ records: [dibao, union({ from: '2026-01-01', programme: 'HARDSHIP_WORKER_MEDICAL' })] }),
    ).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound({ records: [dibao, union({ from: '2026-01-01', status })] })).toEqual([]);
    expect(rulesFound({ records: [{ ...dibao, status }, union({ from: '2026-01-01' })] })).toEqual([]);
  });

  it.each([
    ['2025-08-31', '2026-02-28', ['M1']],
    ['2025-08-31', '2026-03-01', []],
    ['2023-08-31', '2024-02-29', ['M1']],
    ['2023-08-31', '2024-03-01', []],
  ])('ended on %s and begun on %s gives %j: month ends and leap days', (to, from, expected) => {
    expect(rulesFound({ records: [{ ...dibao, from: '2023-01-01', to }, union({ from, to: from })] })).toEqual(
      expected,
    );
  });

  it('counts the window from the days that were really had', () => {
    const left = aRecord({ from: '2025-01-01', covered: [{ pid: 'p1.a', from: null, to: '2025-12-31' }] });
    expect(rulesFound({ records: [left, union({ from: '2026-06-30' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [left, union({ from: '2026-07-01' })] })).toEqual([]);
  });

  it('is found where the later had only begun after a break of the earlier', () => {
    const broken = aRecord({ to: '2026-11-30', suspensions: [{ from: '2026-02-01', to: '2026-10-31' }] });
    expect(rulesFound({ records: [broken, union({ from: '2026-03-01', to: '2026-04-30' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [broken, union({ from: '2026-08-15', to: '2026-09-30' })] })).toEqual(['M1']);
  });

  it('is found where only one of two stretches is near', () => {
    const covered = [
      { pid: 'p1.a', from: '2026-03-01', to: '2026-03-31' },
      { pid: 'p1.a', from: '2026-09-01', to: null },
    ];
    expect(rulesFound({ records: [dibao, union({ from: '2026-03-01', covered })] })).toEqual(['M1']);
  });

  it('is not found in a break that is long on both sides', () => {
    const broken = aRecord({ from: '2025-01-01', suspensions: [{ from: '2025-02-01', to: '2026-09-30' }] });
    expect(rulesFound({ records: [broken, union({ from: '2025-10-01', to: '2025-10-31' })] })).toEqual([]);
    expect(rulesFound({ records: [broken, union({ from: '2025-07-31', to: '2025-07-31' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [broken, union({ from: '2026-04-01', to: '2026-04-01' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [broken, union({ from: '2026-03-31', to: '2026-03-31' })] })).toEqual([]);
  });

  it('is one finding for all members whom both cover, with the months of all', () => {
    const pids = ['p1.a', 'p1.b'];
    const records = [
      aRecord({
        covered: [
          { pid: 'p1.a', from: null, to: '2026-01-31' },
          { pid: 'p1.b', from: '2026-05-01', to: '2026-05-31' },
        ],
      }),
      union({ from: '2026-01-01', covered: aRecord({ pids }).covered }),
    ];
    const { findings } = evaluate(aDossier({ persons: pids.map((pid) => aPerson({ pid })), records }), policies);
    expect(findings).toEqual([expect.objectContaining({ pids, months: 2, amount: '1000.00', to: '2026-05-31' })]);
  });

  it('is found between each two of three departments, and of several records each', () => {
    const planning = aRecord({
      id: 'r3',
      department: 'HEALTH',
      programme: 'FAMILY_PLANNING_SPECIAL_AID',
      from: '2026-02-01',
    });
    const records = [
      union({ id: 'r1', from: '2026-01-01', to: '2026-01-31' }),
      union({ id: 'r2', from: '2026-02-05', to: '2026-02-15' }),
      planning,
      aRecord({ id: 'r4', programme: 'DESTITUTE_SUPPORT', from: '2026-03-01' }),
    ];
    const { findings } = evaluate(aDossier({ records }), policies);
    expect(findings.map(({ recordIds }) => recordIds.join(' ')).sort()).toEqual([
      'r1 r3',
      'r1 r4',
      'r2 r3',
      'r2 r4',
      'r3 r4',
    ]);
  });

  it('is found by each later record that is near, also after one that was not', () => {
    const records = [
      { ...dibao, to: '2025-06-30' },
      union({ id: 'r2', from: '2026-01-01', to: '2026-01-31' }),
      aRecord({ id: 'r3', programme: 'DESTITUTE_SUPPORT', from: '2026-02-01' }),
      union({ id: 'r4', from: '2026-08-01' }),
    ];
    const { findings } = evaluate(aDossier({ records }), policies);
    expect(findings.map(({ recordIds }) => recordIds.join(' ')).sort()).toEqual(['r2 r3', 'r3 r4']);
  });
});
