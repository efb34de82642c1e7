import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../load-policies';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

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
