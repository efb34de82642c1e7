import { programmes } from '@one-door/schemas';
import { aDossier, aRecord } from './dossier.fixture';
import { evaluate } from './evaluate';
import { loadPolicies } from '../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('a rule', () => {
  it('holds in its region only', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    expect(rulesFound({ records, division: '110101001' })).toEqual([]);
    expect(rulesFound({ records, division: null })).toEqual(['D1']);
  });

  it('that holds nowhere near the family leaves the verdict open', () => {
    const verdictIn = (division: string) => evaluate(aDossier({ division }), policies).verdict;
    expect([verdictIn('370921101'), verdictIn('110101001')]).toEqual(['CLEAR', 'INCOMPLETE']);
  });

  it('holds from the day that it comes into force to the last', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    const ending = (from: string, to: string | null) => ({
      ...policies,
      rules: policies.rules.map((rule) => ({ ...rule, inForce: { from, to } })),
    });
    const found = (from: string, to: string | null) =>
      evaluate(aDossier({ records }), ending(from, to)).findings.length;
    expect([found('2026-11-24', '2026-11-24'), found('2026-11-25', null), found('2015-01-01', '2026-11-23')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('of duplicates looks at every programme in one way: by period, or by reference', () => {
    const listed = policies.rules.filter(({ kind }) => kind === 'DUPLICATE').flatMap((rule) => rule.programmes!);
    expect(listed.sort()).toEqual([...programmes.keys()].sort());
  });
});
