import type { Bill, DossierRecord } from './dossier';
import { isAtMost, minus } from './money';
import { effectivePeriods } from './periods';

/** 一站式结算 settles a bill: insurance first, then aid, then the person. */

/** @returns the day that a bill is of: while the person is still in hospital, the day that they came */
export const settledOn = ({ admittedOn, dischargedOn }: Bill): string => dischargedOn ?? admittedOn;

/** @returns the bills since a day of which the person paid at least so much */
export const billsPaid = (bills: readonly Bill[], from: string, leastYuan: string): Bill[] =>
  bills.filter((bill) => settledOn(bill) >= from && isAtMost(leastYuan, bill.outOfPocket));

/** @returns what was left of a bill for aid and the person to pay, in yuan */
export const needOf = ({ total, paidByInsurance }: Bill): string => minus(total, paidByInsurance);

/** @returns every aid that a person has for a bill, whoever gives it */
export const aidForBill = (records: readonly DossierRecord[], { billNumber }: Bill, pid: string): DossierRecord[] =>
  records.filter((record) => record.reference === billNumber && effectivePeriods(record, pid).length > 0);
