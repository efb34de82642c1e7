import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { Bill, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const bill: Bill = {
  billNumber: 'ZY-1',
  admittedOn: '2026-09-01',
  dischargedOn: '2026-09-12',
  total: '20000.00',
  paidByInsurance: '14000.00',
  paidByAid: '6000.00',
  outOfPocket: '0.00',
};
const aid = (id: string, amount: string | null, given: Partial<DossierRecord> = {}) =>
  aRecord({
    id,
    programme: 'MEDICAL_ASSISTANCE',
    status: 'ENDED',
    from: '2026-09-12',
    to: '2026-09-12',
    reference: 'ZY-1',
    amount,
    ...given,
  });
const union = (id: string, amount: string | null, given: Partial<DossierRecord> = {}) =>
  aid(id, amount, { department: 'TRADE_UNION', programme: 'HARDSHIP_WORKER_MEDICAL', ...given });
const judge = (records: DossierRecord[], bills = [bill]) =>
  evaluate(aDossier({ persons: [aPerson({ bills })], records }), policies);
const found = (...of: Parameters<typeof judge>) => judge(...of).findings;
const rulesFound = (...of: Parameters<typeof judge>) => found(...of).map(({ rule }) => rule.id);

describe('M2, medical aid of several departments above the bill', () => {
  it('is found from one fen above what insurance left', () => {
    expect(rulesFound([aid('r1', '4000.00'), union('r2', '2000.00')])).toEqual([]);
    expect(found([aid('r1', '4000.00'), union('r2', '2000.01')])).toEqual([
      expect.objectContaining({ kind: 'MULTIPLE', amount: '0.01', months: null }),
    ]);
  });

  it('is held back as lawful, and noted, up to what insurance left', () => {
    const { looked } = judge([aid('r1', '4000.00'), union('r2', '2000.00')]);
    expect(looked.find(({ rule }) => rule.id === 'M2')!.heldBack).toEqual([
      { pair: expect.objectContaining({ id: 'P10' }), recordIds: ['r1', 'r2'] },
    ]);
    const one = judge([aid('r1', '1000.00'), aid('r2', '1000.00', { from: '2026-09-13', to: '2026-09-13' })]);
    expect(one.looked.find(({ rule }) => rule.id === 'M2')!.heldBack).toEqual([]);
  });

  it('notes no two aids of one department as held back', () => {
    const records = [aid('r1', '1.00'), aid('r2', '1.00'), union('r3', '1.00')];
    const lawfulPairs = [{ ...policies.lawfulPairs[0]!, between: null, condition: 'ALWAYS' as const }];
    const { looked } = evaluate(aDossier({ persons: [aPerson({ bills: [bill] })], records }), {
      ...policies,
      lawfulPairs,
    });
    expect(looked.find(({ rule }) => rule.id === 'M2')!.heldBack.map(({ recordIds }) => recordIds)).toEqual([
      ['r1', 'r3'],
      ['r2', 'r3'],
    ]);
  });

  it('is found above the bill under a common case number too: no case makes a bill larger', () => {
    const records = [aid('r1', '4000.00', { caseNumber: 'A-1' }), union('r2', '2000.01', { caseNumber: 'A-1' })];
    expect(rulesFound(records)).toEqual(['M2']);
  });

  it('is not one department alone above the bill', () => {
    const two = [aid('r1', '4000.00'), aid('r2', '9000.00', { programme: 'MEDICAL_PREMIUM_SUBSIDY' })];
    expect(rulesFound(two)).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED'] as const)('leaves out aid that is %s', (status) => {
    expect(rulesFound([aid('r1', '4000.00', { status }), union('r2', '9000.00')])).toEqual([]);
  });

  it('leaves out aid for another bill, for none, for another person, and of another need', () => {
    for (const given of [
      { reference: 'ZY-2' },
      { reference: null },
      { covered: aRecord({ pids: ['p1.b'] }).covered },
      { programme: 'REHABILITATION_AID', department: 'DISABILITY' as const },
    ])
      expect(rulesFound([aid('r1', '5000.00', given), union('r2', '5000.00')])).toEqual([]);
  });

  it('is not found while one amount is unknown', () => {
    expect(rulesFound([aid('r1', null), union('r2', '9000.00')])).toEqual([]);
  });

  it('is one finding for each bill that is exceeded', () => {
    const other = { ...bill, billNumber: 'ZY-2', total: '14000.01' };
    const records = [
      aid('r1', '4000.00'),
      union('r2', '2000.00'),
      aid('r3', '0.01', { reference: 'ZY-2', from: '2026-10-01', to: '2026-10-01' }),
      union('r4', '0.01', { reference: 'ZY-2', from: '2026-10-01', to: '2026-10-01' }),
    ];
    expect(found(records, [bill, other])).toEqual([
      expect.objectContaining({ recordIds: ['r3', 'r4'], amount: '0.01' }),
    ]);
  });

  it('names every aid for the bill, and the days in hospital', () => {
    const health = aid('r3', '500.00', { department: 'HEALTH', programme: 'EMERGENCY_DISEASE_AID' });
    const [finding] = found([aid('r1', '4000.00'), union('r2', '2000.00'), health]);
    expect(finding).toMatchObject({ recordIds: ['r1', 'r2', 'r3'], pids: ['p1.a'], amount: '500.00' });
    expect(finding).toMatchObject({ from: '2026-09-01', to: '2026-09-12' });
    expect(finding!.explanation).toEqual({
      zh: '同一次就医（票据ZY-1）医保报销后自付6,000.00元，各部门救助合计6,500.00元，超出500.00元：宁阳县泗店镇民政的医疗救助（2026年9月12日，4,000.00元）；宁阳县泗店镇总工会的困难职工医疗救助（2026年9月12日，2,000.00元）；宁阳县泗店镇卫生计生的疾病应急救助（2026年9月12日，500.00元）。',
      en: 'For one stay in hospital (bill ZY-1) insurance left 6,000.00 yuan to pay, and departments together gave 6,500.00 yuan, 500.00 yuan too much: Medical assistance by Civil affairs in Sidian Town, Ningyang County (on 12 September 2026, 4,000.00 yuan); Medical aid for hardship workers by Trade union in Sidian Town, Ningyang County (on 12 September 2026, 2,000.00 yuan); Emergency-disease aid by Health in Sidian Town, Ningyang County (on 12 September 2026, 500.00 yuan).',
    });
  });

  it('is about the day of admission while the patient is still in', () => {
    const [finding] = found([aid('r1', '4000.00'), union('r2', '9000.00')], [{ ...bill, dischargedOn: null }]);
    expect(finding).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
  });
});
