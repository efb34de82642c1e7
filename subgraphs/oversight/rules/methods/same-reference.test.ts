import { aDossier, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

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

  it('is not found without a reference, nor in two programmes', () => {
    const nameless = ['r1', 'r2'].map((id) => ({ ...grant(id, ''), reference: null }));
    expect(rulesFound({ records: nameless })).toEqual([]);
    const other = { ...grant('r2', '2026/1'), programme: 'HIGH_SCHOOL_GRANT' };
    expect(rulesFound({ records: [grant('r1', '2026/1'), other] })).toEqual([]);
  });

  it('is found months apart, over the days of both payments', () => {
    const bill = (id: string, day: string, amount: string) =>
      aRecord({ id, programme: 'MEDICAL_ASSISTANCE', reference: 'B-7', from: day, to: day, status: 'ENDED', amount });
    const records = [bill('r1', '2026-07-09', '800.00'), bill('r2', '2026-03-01', '950.00')];
    expect(evaluate(aDossier({ records }), policies).findings).toEqual([
      expect.objectContaining({ from: '2026-03-01', to: '2026-07-09', months: null, amount: '800.00' }),
    ]);
  });
});
