import { getProgramme } from '@one-door/schemas';
import Big from 'big.js';
import type { DossierRecord } from './dossier';

/** What a record paid over so many months, in yuan; null when the department does not say its amount. */
function paidOver(record: DossierRecord, months: number): Big | null {
  if (record.amount === null) return null;
  const amount = new Big(record.amount);
  return getProgramme(record.programme).rhythm === 'MONTHLY' ? amount.times(months) : amount;
}

/** @returns the lesser record's amount over the overlap, "1234.50"; null when an amount is unknown */
export function amountAtStake(records: readonly DossierRecord[], months: number): string | null {
  const amounts = records.map((record) => paidOver(record, months));
  if (amounts.some((amount) => amount === null)) return null;
  return (amounts as Big[]).reduce((least, amount) => (amount.lt(least) ? amount : least)).toFixed(2);
}
