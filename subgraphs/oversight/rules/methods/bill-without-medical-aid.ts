import { aidForBill, settledOn } from '../bills';
import type { Bill } from '../dossier';
import { sayAmount, sayDate } from '../explain';
import type { Method, Sighting } from '../finding';
import { isAtMost } from '../money';
import { addMonths } from '../periods';
import { isOf, parameterOf, type RulePolicy } from '../policy';
import { advice, heldOn, sayStatus } from '../standing';

/** Large, of late, and old enough that aid at the hospital's window would be booked by now. */
const isDue = (bill: Bill, rule: RulePolicy, today: string) =>
  isAtMost(String(parameterOf(rule, 'leastYuan')), bill.outOfPocket) &&
  isAtMost(bill.paidByAid, '0') &&
  settledOn(bill) >= addMonths(today, -parameterOf(rule, 'windowMonths')) &&
  addMonths(settledOn(bill), parameterOf(rule, 'graceMonths')) <= today;

/** O4: a large bill of a 低保 or 特困 person that nobody helped to pay. */
export const billWithoutMedicalAid: Method = {
  facts: ['CIVIL_AFFAIRS', 'HEALTH'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    return persons.flatMap(({ pid, deathDate, bills }): Sighting[] => {
      const status = heldOn(byPerson, pid, today);
      if (deathDate !== null || !status) return [];
      const medical = (allByPerson.get(pid) ?? []).filter((record) => isOf(rule.missing!, record));
      return bills
        .filter((bill) => isDue(bill, rule, today) && !aidForBill(medical, bill, pid).length)
        .map((bill) => {
          const [said, amount, date] = [sayStatus(status), sayAmount(bill.outOfPocket), sayDate(settledOn(bill))];
          const explanation = {
            zh: `${said.zh}，${date.zh}的住院费用（票据${bill.billNumber}）个人自付${amount.zh}，没有任何医疗救助，建议由民政部门核实医疗救助。`,
            en: `${amount.en} of a hospital bill (${bill.billNumber}, ${date.en}) was paid out of pocket; ${said.en}, yet no medical assistance: consider medical assistance by civil affairs.`,
          };
          return advice(pid, [status], settledOn(bill), explanation, {
            amount: bill.outOfPocket,
            about: bill.billNumber,
          });
        });
    });
  },
};
