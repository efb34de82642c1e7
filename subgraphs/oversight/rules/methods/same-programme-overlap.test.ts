import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../load-policies';

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
