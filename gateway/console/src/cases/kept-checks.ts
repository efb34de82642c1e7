import type { Check } from '../hub/model';

/** A check that a transfer may rely on. */
export type KeptCheck = Pick<Check, 'verdict' | 'checkedAt' | 'validUntil'> & { receipt: string };

/** By case, for as long as the page is open: a receipt is about a family and belongs in no storage. */
const kept = new Map<string, KeptCheck>();

export const keptCheck = (caseId: string): KeptCheck | null => kept.get(caseId) ?? null;

/** @returns what of it a transfer shows; null for a check that nobody signed */
export function keepCheck(caseId: string, check: Check | null): KeptCheck | null {
  if (!check?.receipt) return null;
  const { verdict, checkedAt, validUntil, receipt } = check;
  const next = { verdict, checkedAt, validUntil, receipt };
  kept.set(caseId, next);
  return next;
}
