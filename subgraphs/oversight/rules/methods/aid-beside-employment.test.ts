import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
type Employment = DossierPerson['employments'][number];
const formal: Employment = { kind: 'FORMAL', employer: '甲厂', from: '2026-10-24', to: null };
const post = (given: Partial<DossierRecord> = {}) =>
  aRecord({
    department: 'HUMAN_RESOURCES',
    programme: 'PUBLIC_WELFARE_POST',
    employer: '乙社区',
    amount: '1200.00',
    ...given,
  });
const found = (employments: Employment[], record = post()) =>
  evaluate(aDossier({ persons: [aPerson({ employments })], records: [record] }), policies).findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);

describe('L3, a post or subsidy beside other employment', () => {
  it('is found with the days, the months and what they cost, in both languages', () => {
    const [finding] = found([formal]);
    expect(finding).toMatchObject({ kind: 'LAPSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: '2026-10-24', to: null, months: 2, amount: '2400.00' });
    expect(finding!.explanation).toEqual({
      zh: '已在其他单位正式就业，但宁阳县泗店镇人力资源社会保障的公益性岗位安置（2026年1月1日至今，每月1,200.00元）仍在享受，重叠2026年10月24日至今，共2个月，涉及2,400.00元。',
      en: 'Formally employed elsewhere, yet Public-welfare post by Human resources and social security in Sidian Town, Ningyang County (since 1 January 2026, 1,200.00 yuan a month) ran on; they overlap since 24 October 2026, 2 months, 2,400.00 yuan at stake.',
    });
  });

  it.each<[string, Partial<Employment>, string[]]>([
    ['for a month to the day', { from: '2026-10-24' }, ['L3']],
    ['for a day less', { from: '2026-10-25' }, []],
    ['from the last of a month to the last of the next', { from: '2026-01-31', to: '2026-02-28' }, ['L3']],
    ['for a day less than that', { from: '2026-01-31', to: '2026-02-27' }, []],
    ['still to come', { from: '2026-11-25' }, []],
    ['with the same employer', { employer: '乙社区' }, []],
    ['with nobody knows whom', { employer: null }, []],
    ['not formally', { kind: 'FLEXIBLE' }, []],
    ['registered as unemployed', { kind: 'REGISTERED_UNEMPLOYED', employer: null }, []],
  ])('employed %s', (_, given, expected) => expect(rulesFound([{ ...formal, ...given }])).toEqual(expected));

  it('is found for the insurance subsidy, whoever employs', () => {
    const subsidy = post({ programme: 'SOCIAL_INSURANCE_SUBSIDY', employer: null });
    expect(rulesFound([formal], subsidy)).toEqual(['L3']);
  });

  it('is not found for other aid for work', () => {
    expect(rulesFound([formal], post({ programme: 'TRAINING_SUBSIDY', employer: null }))).toEqual([]);
  });

  it('does not count days that are still to come', () => {
    const ending = { ...formal, from: '2026-10-25', to: '2027-12-31' };
    expect(rulesFound([ending], post({ to: '2027-06-30' }))).toEqual([]);
    const endOf = (to: string) => found([{ ...ending, from: '2026-10-01' }], post({ to }))[0]!;
    expect(endOf('2027-06-30')).toMatchObject({ to: null, months: 2, amount: '2400.00' });
    expect([endOf('2026-11-23').to, endOf('2026-11-24').to]).toEqual(['2026-11-23', null]);
  });

  it('takes a later employment in from its first day', () => {
    const before = { ...formal, from: '2026-10-01', to: '2026-10-02' };
    expect(rulesFound([before, { ...formal, from: '2026-11-24' }])).toEqual(['L3']);
    expect(rulesFound([before, { ...formal, from: '2026-11-25' }])).toEqual([]);
  });

  it('counts from the first shared day to the last, over breaks', () => {
    const parts: Employment[] = [
      { ...formal, from: '2026-10-01', to: '2026-10-02' },
      { ...formal, employer: '丙店', from: '2026-03-01', to: '2026-03-02' },
    ];
    expect(found(parts)).toEqual([
      expect.objectContaining({ from: '2026-03-01', to: '2026-10-02', months: 2, amount: '2400.00' }),
    ]);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found for aid %s', (status) => {
    expect(rulesFound([formal], post({ status }))).toEqual([]);
  });

  it('is not found in days of suspension, nor after the aid ended', () => {
    expect(rulesFound([formal], post({ suspensions: [{ from: '2026-10-01', to: null }] }))).toEqual([]);
    expect(rulesFound([formal], post({ to: '2026-10-23' }))).toEqual([]);
  });

  it('has no amount where the department does not say it', () => {
    expect(found([formal], post({ amount: null }))[0]).toMatchObject({ months: 2, amount: null });
  });

  it('is not found for the employment of another member', () => {
    const persons = [aPerson(), aPerson({ pid: 'p1.b', employments: [formal] })];
    expect(evaluate(aDossier({ persons, records: [post()] }), policies).findings).toEqual([]);
  });
});
