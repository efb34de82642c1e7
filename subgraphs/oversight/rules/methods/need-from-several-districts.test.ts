import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const persons = ['p1.a', 'p1.b', 'p1.c'].map((pid) => aPerson({ pid }));
const found = (...records: ReturnType<typeof aRecord>[]) => evaluate(aDossier({ persons, records }), policies).findings;
const rulesFound = (...records: ReturnType<typeof aRecord>[]) => found(...records).map(({ rule }) => rule.id);
const here = (given: Parameters<typeof aRecord>[0] = {}) => aRecord({ pids: ['p1.a'], to: '2026-06-30', ...given });
const there = (given: Parameters<typeof aRecord>[0] = {}) =>
  aRecord({ id: 'r2', pids: ['p1.b'], division: '370911001', from: '2026-06-30', ...given });

describe('M4, one household aided by two districts', () => {
  it('is found for two members who share one day', () => {
    expect(rulesFound(here(), there())).toEqual(['M4']);
    expect(rulesFound(here({ to: '2026-06-29' }), there())).toEqual([]);
  });

  it('names both members, both records, the days, and the lesser amount', () => {
    const [finding] = found(here({ to: '2026-08-01' }), there({ amount: '420.00' }));
    expect(finding).toMatchObject({ kind: 'MULTIPLE', pids: ['p1.a', 'p1.b'], recordIds: ['r1', 'r2'] });
    expect(finding).toMatchObject({ from: '2026-06-30', to: '2026-08-01', months: 3, amount: '1260.00' });
    expect(finding!.explanation).toEqual({
      zh: '同一家庭由两个区县救助同一需要：宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至2026年8月1日，每月500.00元），与岱岳区粥店街道民政的最低生活保障（低保）（2026年6月30日至今，每月420.00元），在2026年6月30日至2026年8月1日重叠，共3个月，涉及1,260.00元。',
      en: 'Two districts meet one need of one family: Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (from 1 January 2026 to 1 August 2026, 500.00 yuan a month), and Minimum living security (dibao) by Civil affairs in Zhoudian Subdistrict, Daiyue District (since 30 June 2026, 420.00 yuan a month); they overlap from 30 June 2026 to 1 August 2026, 3 months, 1,260.00 yuan at stake.',
    });
  });

  it('is not found for two townships of one district', () => {
    expect(rulesFound(here(), there({ division: '370921102' }))).toEqual([]);
  });

  it('is left to D1 where one person has one programme twice on a day', () => {
    expect(rulesFound(here({ pids: ['p1.a', 'p1.c'] }), there({ pids: ['p1.c', 'p1.b'] }))).toEqual(['D1']);
  });

  it('is found where one person has it twice, but never on one day', () => {
    const covered = [
      { pid: 'p1.a', from: null, to: null },
      { pid: 'p1.c', from: null, to: '2026-05-31' },
    ];
    expect(rulesFound(here({ covered }), there({ pids: ['p1.c', 'p1.b'] }))).toEqual(['M4']);
  });

  it('is found for one person with two programmes of one need', () => {
    const family = { programme: 'MODEL_WORKER_AID', department: 'TRADE_UNION', pids: ['p1.a'] } as const;
    expect(rulesFound(here(), there({ ...family, pids: ['p1.a'] }))).toContain('M4');
  });

  it('is found for housing, and not between housing and living', () => {
    const rental = { programme: 'PUBLIC_RENTAL_HOUSING', department: 'HOUSING' } as const;
    expect(rulesFound(here(rental), there({ ...rental, programme: 'RENT_SUBSIDY' }))).toEqual(['M4']);
    expect(rulesFound(here({ programme: 'DESTITUTE_SUPPORT' }), there(rental))).toEqual([]);
  });

  it('is not found for another need', () => {
    const relief = { programme: 'DISASTER_RELIEF' } as const;
    expect(rulesFound(here(relief), there(relief))).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound(here(), there({ status }))).toEqual([]);
  });

  it('is not found for the days of suspension, nor of who is not of the family', () => {
    expect(rulesFound(here({ suspensions: [{ from: '2026-06-30', to: null }] }), there())).toEqual([]);
    expect(rulesFound(here(), there({ pids: ['p1.gone'] }))).toEqual([]);
  });

  it('is not found for a lawful pair', () => {
    const planning = { programme: 'FAMILY_PLANNING_SPECIAL_AID', department: 'HEALTH' } as const;
    expect(rulesFound(here(), there(planning))).toEqual([]);
    const union = { programme: 'MODEL_WORKER_AID', department: 'TRADE_UNION', caseNumber: 'A-1' } as const;
    expect(rulesFound(here({ caseNumber: 'A-1' }), there(union))).toEqual([]);
  });

  it('is found between each two of three districts', () => {
    const third = there({ id: 'r3', pids: ['p1.c'], division: '370102001' });
    expect(
      found(here(), there(), third)
        .map(({ recordIds }) => recordIds.join(' '))
        .sort(),
    ).toEqual(['r1 r2', 'r1 r3', 'r2 r3']);
  });

  it('finds a long aid again after a short one beside it has ended', () => {
    const short = here({ id: 'r0', pids: ['p1.c'], division: '370102001', from: '2026-01-01', to: '2026-01-31' });
    expect(rulesFound(short, here({ from: '2026-02-01' }), there())).toEqual(['M4']);
  });

  it('does not count the days of who is not of the family', () => {
    const covered = [
      { pid: 'p1.a', from: null, to: '2026-05-31' },
      { pid: 'p1.gone', from: null, to: null },
    ];
    expect(rulesFound(here({ covered, to: null }), there({ from: '2026-06-01' }))).toEqual([]);
    expect(rulesFound(here({ covered, to: null }), there({ from: '2026-05-31' }))).toEqual(['M4']);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['r1', '2026-01-01', 'r2', '2026-03-01', /：宁阳县.*，与岱岳区/],
    ['r1', '2026-03-01', 'r2', '2026-01-01', /：岱岳区.*，与宁阳县/],
    ['r1', '2026-01-01', 'r2', '2026-01-01', /：宁阳县.*，与岱岳区/],
    ['r2', '2026-01-01', 'r1', '2026-01-01', /：岱岳区.*，与宁阳县/],
  ])(
    'of %s since %s and %s since %s begins with the older, then with the lesser id',
    (id, from, other, since, said) => {
      const records = [here({ id, from, to: null }), there({ id: other, from: since })];
      for (const order of [records, [...records].reverse()]) expect(found(...order)[0]!.explanation.zh).toMatch(said);
    },
  );
});
