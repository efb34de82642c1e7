import { aDossier, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../load-policies';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

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
