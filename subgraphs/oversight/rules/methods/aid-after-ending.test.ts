import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

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

  it('is not found the day after a death because the aid was granted to a later day', () => {
    const records = [aRecord({ to: '2027-12-31' })];
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-11-23' })], records })).toEqual([]);
    const { findings } = evaluate(aDossier({ persons: [aPerson({ deathDate: '2026-09-30' })], records }), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-10-01', to: null, months: 2, amount: '1000.00' })]);
  });

  it('counts a month from the last of a month by the calendar', () => {
    expect(rulesFound({ ...died('2026-01-31'), today: '2026-02-27' })).toEqual([]);
    expect(rulesFound({ ...died('2026-01-31'), today: '2026-02-28' })).toEqual(['L1']);
    expect(
      rulesFound({ ...died('2024-01-31'), today: '2024-02-29', records: [aRecord({ from: '2023-01-01' })] }),
    ).toEqual(['L1']);
  });

  it('is not found for aid that was suspended at the death', () => {
    const record = aRecord({ status: 'SUSPENDED', suspensions: [{ from: '2026-09-01', to: null }] });
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] })).toEqual([]);
  });

  it('has no amount for a household, whose share of the dead only the department knows', () => {
    const record = aRecord({ pids: ['p1.a', 'p1.b'] });
    const { findings } = evaluate(
      aDossier({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] }),
      policies,
    );
    expect(findings[0]).toMatchObject({ pids: ['p1.a'], months: 3, amount: null });
  });
});
