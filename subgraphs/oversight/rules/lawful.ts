import { aidForBill, needOf } from './bills';
import type { Bill, Dossier, DossierRecord } from './dossier';
import { addUp, isAtMost } from './money';
import { isOf, type LawfulPair } from './policy';

/** The bill that both aids are for, if it is known. */
function commonBill(dossier: Dossier, a: DossierRecord, b: DossierRecord): { bill: Bill; pid: string } | null {
  if (a.reference === null || a.reference !== b.reference) return null;
  for (const { pid, bills } of dossier.persons) {
    const bill = bills.find(({ billNumber }) => billNumber === a.reference);
    if (bill && [a, b].every(({ covered }) => covered.some((each) => each.pid === pid))) return { bill, pid };
  }
  return null;
}

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
