import type { Receipts } from '@one-door/kit';
import type { Case, ReliedOn } from './case';
import type { Refusal } from './refusal';

/**
 * The check that a transfer relies on: genuine, of this family, and still valid. None at all holds nobody up.
 * @param receipt as oversight gave it with the check
 */
export function relyOn(
  { household, persons }: Case,
  receipt: string | null,
  at: Date,
  receipts: Receipts,
): ReliedOn | { refused: Refusal } {
  if (receipt === null) return { id: null, verdict: 'UNCHECKED' };
  const read = receipts.read(receipt);
  const isOurs = read && (read.household ? read.household === household : read.persons.some((pid) => persons.includes(pid))); // prettier-ignore
  if (!read || !isOurs) return { refused: 'CHECK_OF_OTHERS' };
  if (new Date(read.validUntil) < at) return { refused: 'CHECK_TOO_OLD' };
  return { id: read.id, verdict: read.verdict };
}
