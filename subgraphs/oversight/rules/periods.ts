import type { DossierRecord, Period } from './dossier';

/** Calendar arithmetic on 'YYYY-MM-DD', which compares as text. Both ends of a period are included. */

const day = 86_400_000;
const format = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (date: string) => Date.parse(`${date}T00:00:00Z`);

export const dayBefore = (date: string): string => format(time(date) - day);
export const dayAfter = (date: string): string => format(time(date) + day);

/** @returns the same day so many months on, or the month's last day where it has no such day: 31 January + 1 = 28 February */
export function addMonths(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return format(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)));
}

const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
/** Orders periods by their first day. */
export const byStart = (a: Period, b: Period) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** @returns the days that both have, or null when they share none */
export function overlap(a: Period, b: Period): Period | null {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return to !== null && to < from ? null : { from, to };
}

/** @returns whether a period has a day */
export const holdsOn = ({ from, to }: Period, day: string): boolean => from <= day && (to === null || day <= to);

/** @returns what is left of a period without the other's days, in order */
export function without(period: Period, hole: Period): Period[] {
  if (!overlap(period, hole)) return [period];
  const before = period.from < hole.from ? [{ from: period.from, to: dayBefore(hole.from) }] : [];
  const goesOn = hole.to !== null && (period.to === null || period.to > hole.to);
  return goesOn ? [...before, { from: dayAfter(hole.to!), to: period.to }] : before;
}

/**
 * When a person really had a record's aid: the record's days, cut to the person's coverage, without suspensions.
 * A record REJECTED or REVOKED has none; one that is SUSPENDED now and does not say since when has none either.
 */
export function effectivePeriods(record: DossierRecord, pid: string): Period[] {
  if (record.status === 'REJECTED' || record.status === 'REVOKED') return [];
  if (record.status === 'SUSPENDED' && !record.suspensions.length) return [];
  // Who left a household and came back is covered twice.
  const covered = record.covered
    .filter((each) => each.pid === pid)
    .flatMap(({ from, to }) => overlap(record, { from: from ?? record.from, to: to ?? record.to }) ?? []);
  return record.suspensions
    .reduce<Period[]>((left, suspension) => left.flatMap((period) => without(period, suspension)), covered)
    .sort(byStart);
}

/** @returns whether a person had a record's aid on a day of the period */
export const hadAid = (record: DossierRecord, pid: string, period: Period): boolean =>
  effectivePeriods(record, pid).some((each) => overlap(each, period));

/** A day as a period. */
export const onDay = (day: string): Period => ({ from: day, to: day });

/** What ends only after today still runs, and what begins after it has not: nobody has been paid for tomorrow. */
export const untilToday = (periods: readonly Period[], today: string): Period[] =>
  periods
    .filter(({ from }) => from <= today)
    .map(({ from, to }) => ({ from, to: to !== null && to < today ? to : null }));

/** @returns the days that any of the one and any of the other share, in order */
export function sharedPeriods(a: readonly Period[], b: readonly Period[]): Period[] {
  return a.flatMap((one) => b.flatMap((other) => overlap(one, other) ?? [])).sort(byStart);
}

/** @returns the one period from the first day of all to the last; null for none */
export function hull(periods: readonly Period[]): Period | null {
  return periods.length
    ? periods.reduce((all, { from, to }) => ({
        from: from < all.from ? from : all.from,
        to: all.to === null || to === null ? null : later(all.to, to),
      }))
    : null;
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/**
 * Calendar months that share a day with any of the periods, each once. An open end counts up to today, since nobody
 * knows how long it will run; an end that is fixed counts whole, so that months agree with the days a finding names.
 */
export function countMonths(periods: readonly Period[], today: string): number {
  const months = new Set<number>();
  for (const { from, to } of periods) {
    const end = to ?? today;
    if (end < from) continue;
    for (let month = monthNumber(from); month <= monthNumber(end); month++) months.add(month);
  }
  return months.size;
}
