import type { Bill, Dossier, DossierRecord } from './dossier';
import { addUp, isAtMost, minus } from './money';
import { effectivePeriods } from './periods';
import { isOf, type LawfulPair } from './policy';

/** The bill that both aids are for, if it is known: 一站式结算 settles insurance, then aid, then the person. */
function commonBill(dossier: Dossier, a: DossierRecord, b: DossierRecord): { bill: Bill; pid: string } | null {
  if (a.reference === null || a.reference !== b.reference) return null;
  for (const { pid, bills } of dossier.persons) {
    const bill = bills.find(({ billNumber }) => billNumber === a.reference);
    if (bill && [a, b].every(({ covered }) => covered.some((each) => each.pid === pid))) return { bill, pid };
  }
  return null;
}

/** @returns every aid that a person has for a bill, whoever gives it */
export const aidForBill = (records: readonly DossierRecord[], { billNumber }: Bill, pid: string) =>
  records.filter((record) => record.reference === billNumber && effectivePeriods(record, pid).length > 0);

/** @returns what was left of a bill for aid and the person to pay, in yuan */
export const needOf = ({ total, paidByInsurance }: Bill) => minus(total, paidByInsurance);

const conditions: Record<LawfulPair['condition'], (a: DossierRecord, b: DossierRecord, dossier: Dossier) => boolean> = {
  ALWAYS: () => true,
  // A case coordinates departments; one department that pays twice under it still pays twice.
  COMMON_CASE_NUMBER: (a, b) => a.department !== b.department && a.caseNumber !== null && a.caseNumber === b.caseNumber,
  // A bill that nobody hands over shows nothing, and neither does an aid without an amount.
  SAME_BILL_WITHIN_OUT_OF_POCKET(a, b, dossier) {
    const common = commonBill(dossier, a, b);
    if (!common) return false;
    const paid = addUp(aidForBill(dossier.records, common.bill, common.pid));
    return paid !== null && isAtMost(paid, needOf(common.bill));
  },
};

/** @returns the lawful pair that two records make, if any */
export function findLawfulPair(
  pairs: readonly LawfulPair[],
  a: DossierRecord,
  b: DossierRecord,
  dossier: Dossier,
): LawfulPair | undefined {
  return pairs.find(({ between, condition }) => {
    const fits =
      !between || (isOf(between[0], a) && isOf(between[1], b)) || (isOf(between[0], b) && isOf(between[1], a));
    return fits && conditions[condition](a, b, dossier);
  });
}
