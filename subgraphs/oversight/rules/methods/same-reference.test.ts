import { aDossier, aPerson, aRecord } from '../dossier.fixture';
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

  it('says the reference and both records, in both languages', () => {
    const [finding] = evaluate(
      aDossier({ records: [grant('r1', '2026/1'), grant('r2', '2026/1')] }),
      policies,
    ).findings;
    expect(finding).toMatchObject({ kind: 'DUPLICATE', pids: ['p1.a'], recordIds: ['r1', 'r2'] });
    expect(finding!.explanation).toEqual({
      zh: '义务教育家庭经济困难学生生活补助对同一事项（2026/1）发放了两次：宁阳县泗店镇教育的义务教育家庭经济困难学生生活补助（2026年9月1日至2027年1月31日，625.00元），与宁阳县泗店镇教育的义务教育家庭经济困难学生生活补助（2026年9月1日至2027年1月31日，625.00元），涉及625.00元。',
      en: 'Living subsidy for pupils in compulsory education was paid twice for one thing (2026/1): Living subsidy for pupils in compulsory education by Education in Sidian Town, Ningyang County (from 1 September 2026 to 31 January 2027, 625.00 yuan), and Living subsidy for pupils in compulsory education by Education in Sidian Town, Ningyang County (from 1 September 2026 to 31 January 2027, 625.00 yuan), 625.00 yuan at stake.',
    });
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound({ records: [grant('r1', '2026/1'), { ...grant('r2', '2026/1'), status }] })).toEqual([]);
    expect(rulesFound({ records: [{ ...grant('r1', '2026/1'), status }, grant('r2', '2026/1')] })).toEqual([]);
  });

  it('is found in two districts, and not for two children', () => {
    const other = { ...grant('r2', '2026/1'), division: '370911001' };
    expect(rulesFound({ records: [grant('r1', '2026/1'), other] })).toEqual(['D2']);
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid }));
    const sibling = { ...grant('r2', '2026/1'), covered: aRecord({ pids: ['p1.b'] }).covered };
    expect(rulesFound({ persons, records: [grant('r1', '2026/1'), sibling] })).toEqual([]);
  });

  it('is found between each two of three', () => {
    const records = ['r1', 'r2', 'r3'].map((id) => grant(id, '2026/1'));
    expect(rulesFound({ records })).toEqual(['D2', 'D2', 'D2']);
  });

  it('is found under one case number too', () => {
    const records = ['r1', 'r2'].map((id) => ({ ...grant(id, '2026/1'), caseNumber: 'A-1' }));
    expect(rulesFound({ records })).toEqual(['D2']);
  });

  it('is not found for a pair that is lawful together', () => {
    const lawfulPairs = [{ ...policies.lawfulPairs[0]!, between: null, condition: 'ALWAYS' as const }];
    const records = [grant('r1', '2026/1'), grant('r2', '2026/1')];
    expect(evaluate(aDossier({ records }), { ...policies, lawfulPairs }).findings).toEqual([]);
  });

  it('of a programme that is judged by period is left to D1', () => {
    const dibao = (id: string) => aRecord({ id, reference: 'X-1' });
    expect(rulesFound({ records: [dibao('r1'), dibao('r2')] })).toEqual(['D1']);
  });
});
