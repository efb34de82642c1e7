import { getProgramme } from '@one-door/schemas';
import { addDays, addMonths } from './calendar';
import type { Draft, Payment } from './draft';

/** A budget line a programme and year, a batch a division, programme and day: what a payment hangs on. */
export interface PaidFrom {
  budgetLine: { code: string; title: string; year: number; budgeted: string; appropriated: string };
  batch: { number: string; bank: string; sentOn: string; budgetLine: string };
}

export interface FinanceLedger {
  division: string;
  asOf: Date;
  source: 'SYSTEM' | 'LEDGER';
  budgetLines: PaidFrom['budgetLine'][];
  batches: PaidFrom['batch'][];
  payments: (Omit<Payment, 'division' | 'number'> & { batch: string })[];
}

const lineCode = (programme: string, paidOn: string) => `208-${paidOn.slice(0, 4)}-${programme}`;
export const batchNumber = ({ division, programme, paidOn }: Payment) => `${division}-${programme}-${paidOn}`;

export function paidFrom(payment: Payment): PaidFrom {
  const { programme, paidOn } = payment;
  const code = lineCode(programme, paidOn);
  const title = getProgramme(programme).title.zh;
  return {
    budgetLine: { code, title, year: Number(paidOn.slice(0, 4)), budgeted: '30000000.00', appropriated: '24000000.00' },
    batch: { number: batchNumber(payment), bank: '山东省农村信用社', sentOn: paidOn, budgetLine: code },
  };
}

const monthsPaid = 3;
/** The card is filled on the 10th. */
const payDay = (month: string) => addDays(month, 9);
const returnReasons = ['账号有误', '账户已注销', '户名不符'];
/** Settled at the hospital's window, so that nothing goes to a card. */
const paidToHospital = new Set(['MEDICAL_ASSISTANCE', 'EMERGENCY_DISEASE_AID']);

/** Finance pays what was approved and no more: a month's money a month, on days that count, or the whole once. */
export function payAll(d: Draft): void {
  const { today } = d.clock;
  for (const { record } of [...d.records]) {
    const { programme, status, from, to, amount, suspensions = [], covered, sourceNumber } = record;
    if (amount === null || status === 'REJECTED' || status === 'REVOKED' || status === 'SUSPENDED') continue;
    if (d.paidByHand.has(sourceNumber) || paidToHospital.has(programme)) continue;
    const [first] = covered;
    const counts = (day: string) =>
      day >= from &&
      (to === null || day <= to) &&
      (!first?.from || day >= first.from) &&
      (!first?.to || day <= first.to) &&
      suspensions.every((pause) => day < pause.from || (pause.to !== null && day > pause.to));
    const monthly = getProgramme(programme).rhythm === 'MONTHLY';
    const days = monthly
      ? Array.from({ length: monthsPaid + 1 }, (_, ago) => payDay(d.clock.month(ago))).filter(counts)
      : [payDay(addMonths(`${from.slice(0, 8)}01`, 1))].filter((day) => day >= d.clock.month(12));
    for (const paidOn of days) {
      if (paidOn > today) continue;
      if (monthly && paidOn >= d.clock.month(0)) {
        d.pay(record, paidOn, { result: 'PENDING' });
      } else if (d.random.chance(0.02) && addDays(paidOn, 12) <= today) {
        d.pay(record, paidOn, { result: 'RETURNED', returnReason: d.random.pick(returnReasons) });
        d.pay(record, addDays(paidOn, 12));
      } else {
        d.pay(record, paidOn);
      }
    }
  }
}
