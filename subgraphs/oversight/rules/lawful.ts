import { getProgramme } from '@one-door/schemas';
import type { DossierRecord } from './dossier';
import type { LawfulPair, PairSide } from './policy';

const isOn = (side: PairSide, record: DossierRecord) =>
  (side.programmes?.includes(record.programme) ?? false) ||
  (side.needs?.includes(getProgramme(record.programme).need) ?? false);

/** A bill's own amounts are not in the dossier yet, so that this condition never holds a finding back. */
const conditions: Record<LawfulPair['condition'], (a: DossierRecord, b: DossierRecord) => boolean> = {
  ALWAYS: () => true,
  // A case coordinates departments; one department that pays twice under it still pays twice.
  COMMON_CASE_NUMBER: (a, b) => a.department !== b.department && a.caseNumber !== null && a.caseNumber === b.caseNumber,
  SAME_BILL_WITHIN_OUT_OF_POCKET: () => false,
};

/** @returns the lawful pair that two records make, if any */
export function findLawfulPair(
  pairs: readonly LawfulPair[],
  a: DossierRecord,
  b: DossierRecord,
): LawfulPair | undefined {
  return pairs.find(({ between, condition }) => {
    const fits =
      !between || (isOn(between[0], a) && isOn(between[1], b)) || (isOn(between[0], b) && isOn(between[1], a));
    return fits && conditions[condition](a, b);
  });
}
