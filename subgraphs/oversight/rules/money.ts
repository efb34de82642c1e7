import { getProgramme } from '@one-door/schemas';
import Big from 'big.js';
import type { DossierRecord } from './dossier';

/** Exact decimals in yuan, as text; null where a department does not say its amount. */

/** What a record grants over so many months; for aid that is not monthly its amount in all. */
export function grantedOver(record: DossierRecord, months: number): string | null {
  if (record.amount === null) return null;
  return getProgramme(record.programme).rhythm === 'MONTHLY'
    ? new Big(record.amount).times(months).toFixed(2)
    : record.amount;
}

/** @returns the lesser record's amount over the overlap, "1234.50"; null when an amount is unknown */
export function amountAtStake(records: readonly DossierRecord[], months: number): string | null {
  const amounts = records.map((record) => grantedOver(record, months));
  if (amounts.some((amount) => amount === null)) return null;
  return (amounts as string[])
    .map((amount) => new Big(amount))
    .reduce((least, amount) => (amount.lt(least) ? amount : least))
    .toFixed(2);
}

/** @returns the sum of amounts; null when one is unknown */
export function addUp(parts: readonly { amount: string | null }[]): string | null {
  if (parts.some(({ amount }) => amount === null)) return null;
  return parts.reduce((sum, { amount }) => sum.plus(amount!), new Big(0)).toFixed(2);
}

export const minus = (a: string, b: string): string => new Big(a).minus(b).toFixed(2);

export const isAtMost = (amount: string, limit: string): boolean => new Big(amount).lte(limit);
