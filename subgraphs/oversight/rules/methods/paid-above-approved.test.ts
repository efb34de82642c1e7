import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierRecord, Payment } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const paidOut = (amount: string, given: Partial<Payment> = {}): Payment => ({
  recordNumber: 'MZ-r1',
  programme: 'MINIMUM_LIVING_SECURITY',
  paidOn: '2026-11-20',
  amount,
  result: 'PAID',
  ...given,
});
const found = (payments: Payment[], given: Parameters<typeof aRecord>[0] = {}, today = '2026-11-24') =>
  evaluate(aDossier({ today, persons: [aPerson({ payments })], records: [aRecord(given)] }), policies).findings;
const excess = (...of: Parameters<typeof found>) => found(...of)[0]?.amount ?? null;
const bill: Partial<DossierRecord> = {
  programme: 'MEDICAL_ASSISTANCE',
  from: '2026-05-05',
  to: '2026-05-05',
  amount: '800.00',
};
const forBill = (amount: string) => paidOut(amount, { programme: 'MEDICAL_ASSISTANCE' });

describe('D5, paid more than approved', () => {
  it('is found from one fen above what the months grant', () => {
    expect(excess([paidOut('5500.00')])).toBeNull();
    expect(excess([paidOut('5500.01')])).toBe('0.01');
  });

  it('adds payments up, and takes refunds off', () => {
    expect(excess([paidOut('5000.00'), paidOut('1000.00')])).toBe('500.00');
    expect(excess([paidOut('5000.00'), paidOut('1000.00'), paidOut('-500.00')])).toBeNull();
    expect(excess([paidOut('6000.00'), paidOut('-499.99')])).toBe('0.01');
  });

  it.each<[string, Partial<Payment>]>([
    ['returned', { result: 'RETURNED' }],
    ['paid after today', { paidOn: '2026-11-25' }],
    ['for another record', { recordNumber: 'MZ-r2' }],
    ['for another programme under the same number', { programme: 'DESTITUTE_SUPPORT' }],
  ])('leaves out what is %s', (_, given) => {
    expect(excess([paidOut('9000.00', given)])).toBeNull();
    expect(excess([paidOut('5500.00'), paidOut('0.01', given)])).toBeNull();
  });

  it('counts what was paid today', () => {
    expect(excess([paidOut('5500.01', { paidOn: '2026-11-24' })])).toBe('0.01');
  });

  it('lets a grant with effect for the past be paid in one sum', () => {
    expect(excess([paidOut('5500.00', { paidOn: '2026-11-01' })], { status: 'APPROVED' })).toBeNull();
  });

  it.each([
    ['2026-01-31', 1],
    ['2026-02-01', 2],
    ['2024-02-29', 2],
  ])('grants up to today: on %s %i months', (today, months) => {
    const from = `${today.slice(0, 4)}-01-31`;
    const payment = (amount: string) => [paidOut(amount, { paidOn: from })];
    expect(excess(payment(`${months * 500}.00`), { from }, today)).toBeNull();
    expect(excess(payment(`${months * 500}.01`), { from }, today)).toBe('0.01');
  });

  it('grants no month after the end, and none of a suspension', () => {
    expect(excess([paidOut('5000.00')], { to: '2026-10-31' })).toBeNull();
    expect(excess([paidOut('5000.01')], { to: '2026-10-31' })).toBe('0.01');
    const suspensions = [{ from: '2026-03-01', to: '2026-05-31' }];
    expect(excess([paidOut('4000.00')], { suspensions })).toBeNull();
    expect(excess([paidOut('4000.01')], { suspensions })).toBe('0.01');
  });

  it('grants the months of all members together, each once', () => {
    const covered = [
      { pid: 'p1.a', from: null, to: '2026-03-31' },
      { pid: 'p1.b', from: '2026-03-01', to: '2026-04-30' },
    ];
    expect(excess([paidOut('2000.00')], { covered })).toBeNull();
    expect(excess([paidOut('2000.01')], { covered })).toBe('0.01');
  });

  it.each(['REJECTED', 'REVOKED'] as const)('grants nothing for a record %s, monthly or not', (status) => {
    expect(excess([paidOut('0.01')], { status })).toBe('0.01');
    expect(excess([forBill('800.00')], { ...bill, status })).toBe('800.00');
  });

  it('grants the amount in all of what is not monthly, once it has begun', () => {
    expect(excess([forBill('800.00')], bill)).toBeNull();
    expect(excess([forBill('400.00'), forBill('400.01')], bill)).toBe('0.01');
    expect(excess([forBill('800.00')], { ...bill, from: '2026-11-25', to: '2026-11-25' })).toBe('800.00');
  });

  it('is not found where the department does not say what it approved, nor where nothing was paid', () => {
    expect(found([paidOut('9000.00')], { amount: null })).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it('counts what was paid to every member, and names them all', () => {
    const persons = ['p1.b', 'p1.a'].map((pid) => aPerson({ pid, payments: [paidOut('3000.00')] }));
    const records = [aRecord({ pids: ['p1.a', 'p1.b', 'p1.gone'] })];
    const { findings } = evaluate(aDossier({ persons, records }), policies);
    expect(findings).toEqual([expect.objectContaining({ pids: ['p1.a', 'p1.b'], amount: '500.00' })]);
  });

  it('does not count what was paid to somebody whom the record does not cover', () => {
    const persons = [aPerson(), aPerson({ pid: 'p1.b', payments: [paidOut('9000.00')] })];
    expect(evaluate(aDossier({ persons, records: [aRecord()] }), policies).findings).toEqual([]);
  });

  it('says how often, how much, and for what, from the first payment to the last', () => {
    const payments = ['2026-10-20', '2026-02-20', '2026-05-20'].map((paidOn) => paidOut('2000.00', { paidOn }));
    const [finding] = found(payments);
    expect(finding).toMatchObject({ recordIds: ['r1'], from: '2026-02-20', to: '2026-10-20', months: null });
    expect(finding!.explanation).toEqual({
      zh: '财政已发放3笔共6,000.00元，超过批准的5,500.00元，多发500.00元：宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至今，每月500.00元）。',
      en: 'Finance made 3 payments, 6,000.00 yuan in all, above the approved 5,500.00 yuan by 500.00 yuan: Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (since 1 January 2026, 500.00 yuan a month).',
    });
    expect(found([paidOut('6000.00')])[0]!.explanation.en).toContain('Finance made 1 payment, 6,000.00 yuan in all');
  });
});
