import { daysFrom, dayNumber, kept, monthsOf, union, type Days } from './days';
import { fenOf } from './money';
import { programmeOf, type OracleHousehold, type OraclePeriod, type OracleRecord } from './rows';

/** A household with the days of its records counted out. */
export interface View extends OracleHousehold {
  /** The number of the day of the check. */
  now: number;
  /** A day later than every date of the household: it stands for the whole future, so that only open ends have it. */
  forever: number;
  pids: string[];
  daysOf(period: OraclePeriod): Set<number>;
  effective(record: OracleRecord, pid: string): Days;
}

/** Every date from or to which anything of the household runs. */
function datesOf({ today, persons, records, facts, payments }: OracleHousehold): (string | null)[] {
  const ends = (periods: { from: string | null; to: string | null }[]) => periods.flatMap(({ from, to }) => [from, to]);
  return [
    today,
    ...persons.map(({ deathDate }) => deathDate),
    ...ends(records),
    ...records.flatMap(({ covered, suspensions }) => [...ends(covered), ...ends(suspensions)]),
    ...ends([...facts.enrolments, ...facts.employments, ...facts.dwellings, ...facts.certificates]),
    ...payments.map(({ paidOn }) => paidOn),
  ];
}

/**
 * Counts open ends out to one day past the household's latest date: beyond it nothing begins or ends any more, so that
 * this one day is to the overlaps (D1, D3, D4, D6, M1, M4) what every later day would be.
 */
export function viewOf(household: OracleHousehold): View {
  const latest = datesOf(household).reduce<string>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    household.today,
  );
  const forever = dayNumber(latest) + 1;
  const daysOf = ({ from, to }: OraclePeriod) => daysFrom(dayNumber(from), to === null ? forever : dayNumber(to));
  const counted = new Map<OracleRecord, Map<string, Days>>();

  function effective(record: OracleRecord, pid: string): Days {
    const known = counted.get(record)?.get(pid);
    if (known) return known;
    const days = effectiveDays(record, pid, daysOf);
    if (!counted.has(record)) counted.set(record, new Map());
    counted.get(record)!.set(pid, days);
    return days;
  }
  const pids = household.persons.map(({ pid }) => pid).sort();
  return { ...household, now: dayNumber(household.today), forever, pids, daysOf, effective };
}

/** rules.md, "Effective days of a record for a person"; domain.md, "Precision". */
function effectiveDays(record: OracleRecord, pid: string, daysOf: (period: OraclePeriod) => Set<number>): Days {
  if (['REJECTED', 'REVOKED'].includes(record.status)) return new Set();
  // Nobody knows since when: then no day counts.
  if (record.status === 'SUSPENDED' && record.suspensions.length === 0) return new Set();
  const own = daysOf(record);
  const effective = new Set<number>();
  for (const covered of record.covered.filter((covered) => covered.pid === pid)) {
    const days = daysOf({ from: covered.from ?? record.from, to: covered.to ?? record.to });
    for (const day of days) if (own.has(day)) effective.add(day);
  }
  for (const suspension of record.suspensions) for (const day of daysOf(suspension)) effective.delete(day);
  return effective;
}

export const hasDays = (view: View, record: OracleRecord, pid: string) => view.effective(record, pid).size > 0;

/** Whether the record runs for the person on the day of the check. */
export const runs = (view: View, record: OracleRecord, pid: string) => view.effective(record, pid).has(view.now);

/** Whether a fact holds on the day of the check. */
export const holds = ({ today }: View, { from, to }: OraclePeriod) => from <= today && (to === null || to >= today);

/** The record's days for any of the persons. */
export const daysForAll = (view: View, record: OracleRecord, pids: readonly string[]): Set<number> =>
  union(pids.map((pid) => view.effective(record, pid)));

/**
 * domain.md, "Precision": calendar months that share a day. What runs on counts up to the day of the check, since nobody
 * knows how long it will; an end that is fixed counts whole.
 */
export const monthsShared = (view: View, days: Days) =>
  monthsOf(days.has(view.forever) ? kept(days, (day) => day <= view.now) : days);

/** Calendar months of the days up to the day of the check: what has not come yet was not to be paid. */
export const monthsUpToNow = (view: View, days: Days) => monthsOf(kept(days, (day) => day <= view.now));

/** @returns fen; null when the amount is not known */
export function paidOver(record: OracleRecord, months: number): bigint | null {
  if (record.amount === null) return null;
  const amount = fenOf(record.amount);
  return programmeOf(record).rhythm === 'MONTHLY' ? amount * BigInt(months) : amount;
}

/** The first six digits of a division: the county or district. */
export const districtOf = (division: string) => division.slice(0, 6);

/** Every two, once. */
export function pairsOf<T>(all: readonly T[]): [T, T][] {
  const pairs: [T, T][] = [];
  for (let first = 0; first < all.length; first++) {
    for (let second = first + 1; second < all.length; second++) pairs.push([all[first]!, all[second]!]);
  }
  return pairs;
}

export const numbersOf = (records: readonly OracleRecord[]) => records.map(({ sourceNumber }) => sourceNumber).sort();
