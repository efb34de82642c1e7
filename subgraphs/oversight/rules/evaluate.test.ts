import { aDossier, aRecord } from './dossier.fixture';
import { evaluate } from './evaluate';
import { loadPolicies } from './load-policies';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('a rule', () => {
  it('holds in its region only', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    expect(rulesFound({ records, division: '110101001' })).toEqual([]);
    expect(rulesFound({ records, division: null })).toEqual(['D1']);
  });
});
