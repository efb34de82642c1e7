import { getProgramme } from '@one-door/schemas';
import type { DossierRecord, Payment, Period } from '../dossier';
import { sayAmount, sayRecord } from '../explain';
import type { Method, Sighting } from '../finding';
import { addUp, grantedOver, isAtMost, minus } from '../money';
import { countMonths, effectivePeriods, overlap } from '../periods';

const keyOf = (programme: string, number: string) => `${programme} ${number}`;

/** What a record entitles to up to today, whenever it is paid: a retroactive grant is paid in one sum. */
function approvedBy(record: DossierRecord, today: string): { amount: string; days: Period[] } {
  const pids = [...new Set(record.covered.map(({ pid }) => pid))];
  const days = pids
    .flatMap((pid) => effectivePeriods(record, pid))
    .flatMap((period) => overlap(period, { from: record.from, to: today }) ?? []);
  const monthly = getProgramme(record.programme).rhythm === 'MONTHLY';
  const granted = monthly || days.length ? grantedOver(record, countMonths(days, today))! : '0.00';
  return { amount: granted, days };
}

/** D5: what finance paid for a record to whom it covers, returned transfers left out, is more than what was approved. */
export const paidAboveApproved: Method = {
  facts: ['FINANCE'],
  look({ dossier: { persons, records, today } }) {
    const payments = new Map<string, (Payment & { pid: string })[]>();
    const known = new Set(persons.map(({ pid }) => pid));
    for (const payment of persons.flatMap(({ pid, payments: own }) => own.map((each) => ({ ...each, pid })))) {
      if (payment.result !== 'PAID' || payment.paidOn > today) continue;
      const key = keyOf(payment.programme, payment.recordNumber);
      payments.set(key, [...(payments.get(key) ?? []), payment]);
    }
    return records.flatMap((record): Sighting[] => {
      const paid = (payments.get(keyOf(record.programme, record.sourceNumber)) ?? []).filter((payment) =>
        record.covered.some(({ pid }) => pid === payment.pid),
      );
      if (!paid.length || record.amount === null) return [];
      const sum = addUp(paid)!;
      const approved = approvedBy(record, today).amount;
      if (isAtMost(sum, approved)) return [];
      const excess = minus(sum, approved);
      const said = sayRecord(record, today);
      const [paidText, approvedText, excessText] = [sum, approved, excess].map(sayAmount);
      const days = paid.map(({ paidOn }) => paidOn).sort();
      const explanation = {
        zh: `财政已发放${paid.length}笔共${paidText!.zh}，超过批准的${approvedText!.zh}，多发${excessText!.zh}：${said.zh}。`,
        en: `Finance made ${paid.length} payment${paid.length === 1 ? '' : 's'}, ${paidText!.en} in all, above the approved ${approvedText!.en} by ${excessText!.en}: ${said.en}.`,
      };
      return record.covered
        .filter(({ pid }) => known.has(pid))
        .map(({ pid }) => ({
          pid,
          records: [record],
          days: [],
          tell: () => ({ from: days[0]!, to: days.at(-1)!, months: null, amount: excess, explanation }),
        }));
    });
  },
};
