import { getProgramme } from '@one-door/schemas';
import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const found = (given: Parameters<typeof aDossier>[0]) => evaluate(aDossier(given), policies).findings;
const rulesFound = (given: Parameters<typeof aDossier>[0]) => found(given).map(({ rule }) => rule.id);
const record = (programme: string, given: Partial<DossierRecord> = {}) =>
  aRecord({ id: programme, programme, department: getProgramme(programme).department, ...given });

describe.each([
  ['D3', 'MINIMUM_LIVING_SECURITY', 'DESTITUTE_SUPPORT'],
  ['D4', 'PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY'],
  ['D6', 'DESTITUTE_SUPPORT', 'DISABILITY_LIVING_SUBSIDY'],
  ['D6', 'DESTITUTE_SUPPORT', 'NURSING_SUBSIDY'],
])('%s, %s beside %s', (rule, one, other) => {
  const before = { from: '2026-01-01', to: '2026-06-30' };

  it('is found for one common day, whichever came first', () => {
    expect(rulesFound({ records: [record(one, before), record(other, { from: '2026-06-30' })] })).toEqual([rule]);
    expect(rulesFound({ records: [record(other, before), record(one, { from: '2026-06-30' })] })).toEqual([rule]);
  });

  it('is not found when one begins the day after the other ends', () => {
    expect(rulesFound({ records: [record(one, before), record(other, { from: '2026-07-01' })] })).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound({ records: [record(one), record(other, { status })] })).toEqual([]);
  });

  it('is not found in days of suspension', () => {
    const suspended = record(one, { suspensions: [{ from: '2026-03-01', to: '2026-05-31' }] });
    expect(rulesFound({ records: [suspended, record(other, { from: '2026-03-01', to: '2026-05-31' })] })).toEqual([]);
    expect(rulesFound({ records: [suspended, record(other, { from: '2026-03-01', to: '2026-06-01' })] })).toEqual([
      rule,
    ]);
  });

  it('is not found for two persons of one family', () => {
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid }));
    expect(rulesFound({ persons, records: [record(one), record(other, aRecord({ pids: ['p1.b'] }))] })).not.toContain(
      rule,
    );
  });
});

describe('two aids that exclude each other', () => {
  it('are not a finding before the documents that say so', () => {
    const dibao = aRecord({ from: '2015-06-01' });
    const records = [dibao, record('DESTITUTE_SUPPORT', { from: '2015-07-01' })];
    expect(rulesFound({ records, today: '2015-12-31' })).toEqual([]);
    expect(rulesFound({ records, today: '2016-01-01' })).toEqual(['D3']);
    const subsidies = [records[1]!, record('NURSING_SUBSIDY', { from: '2015-07-01' })];
    expect(rulesFound({ records: subsidies, today: '2015-12-31' })).toEqual([]);
    expect(rulesFound({ records: subsidies, today: '2016-01-01' })).toEqual(['D6']);
  });

  it('are not two of one side', () => {
    expect(rulesFound({ records: [record('NURSING_SUBSIDY'), record('DISABILITY_LIVING_SUBSIDY')] })).toEqual([]);
  });

  it('name the persons who share a day, the records, the days, and the lesser amount', () => {
    const persons = ['p1.a', 'p1.b', 'p1.c'].map((pid) => aPerson({ pid }));
    const dibao = aRecord({ id: 'r1', pids: ['p1.a', 'p1.b'], amount: '620.50', to: '2026-08-31' });
    const destitute = aRecord({
      id: 'r2',
      programme: 'DESTITUTE_SUPPORT',
      pids: ['p1.b', 'p1.c'],
      from: '2026-06-30',
      amount: '1000.00',
    });
    const [finding, ...others] = found({ persons, records: [destitute, dibao] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'DUPLICATE', pids: ['p1.b'], recordIds: ['r1', 'r2'] });
    expect(finding).toMatchObject({ from: '2026-06-30', to: '2026-08-31', months: 3, amount: '1861.50' });
    expect(finding!.explanation.zh).toBe(
      '两项救助不能同时享受：宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至2026年8月31日，每月620.50元），与宁阳县泗店镇民政的特困人员供养（2026年6月30日至今，每月1,000.00元），在2026年6月30日至2026年8月31日重叠，共3个月，涉及1,861.50元。',
    );
    expect(finding!.explanation.en).toBe(
      'Two aids that exclude each other: Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (from 1 January 2026 to 31 August 2026, 620.50 yuan a month), and Support for the destitute (tekun) by Civil affairs in Sidian Town, Ningyang County (since 30 June 2026, 1,000.00 yuan a month); they overlap from 30 June 2026 to 31 August 2026, 3 months, 1,861.50 yuan at stake.',
    );
  });

  it('are found for every member of a household that shares the rental home', () => {
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid }));
    const records = ['PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY'].map((programme) => ({
      ...record(programme),
      covered: aRecord({ pids: ['p1.a', 'p1.b'] }).covered,
    }));
    expect(found({ persons, records }).map(({ pids }) => pids)).toEqual([['p1.a', 'p1.b']]);
  });

  it('count an overlap that a suspension splits by its months on both sides', () => {
    const split = aRecord({ suspensions: [{ from: '2026-02-10', to: '2026-05-20' }], to: '2026-06-30' });
    const destitute = record('DESTITUTE_SUPPORT', { from: '2026-02-01', to: '2026-06-01' });
    expect(found({ records: [split, destitute] })).toEqual([
      expect.objectContaining({ from: '2026-02-01', to: '2026-06-01', months: 3, amount: '1500.00' }),
    ]);
  });
});
