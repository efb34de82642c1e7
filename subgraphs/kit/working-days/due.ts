import { endOfDay } from '../calendar';
import { hour } from './days';
import { runningDays, type Span } from './spans';
import { isPublished, isWorkingDay, type WorkingCalendar } from './working-calendar';

/** A deadline. It follows from what it was counted from alone: whoever learns more (a notice, a stop) counts again. */
export interface Due {
  /** Null while the limit is unknown, and while the clock stands still and nobody knows how long. Never zero. */
  at: Date | null;
  /** The calendar of a year that it was counted through is not out yet: it may change. */
  provisional: boolean;
}

/** @returns the deadline as events have it (events/contracts/shared/words.json) */
export const toldDue = ({ at, provisional }: Due) => ({ at: at?.toISOString() ?? null, provisional });

/** @returns what an event says of a deadline */
export const heardDue = (told: { at: string | null; provisional: boolean }): Due => ({
  at: told.at === null ? null : new Date(told.at),
  provisional: told.provisional,
});

export const noDue: Due = { at: null, provisional: false };

/** @throws RangeError for what is no limit: the settings and tables that limits come from hold none such */
function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new RangeError(`时限应为 1 至 10000 的整数 a limit is a whole number from 1 to 10000, not ${count}`);
}

/**
 * Working days: the first day is left out, the last one counts until 24:00 in Asia/Shanghai.
 * @param days whole, 1 to 10,000
 * @param stopped a day on which the clock stood at any moment does not count. A stop that begins after the last day
 *   changes nothing: what was late stays late. One that is open and began by then leaves no due
 * @throws RangeError for days out of range
 */
export function workingDaysAfter(calendar: WorkingCalendar, since: Date, days: number, stopped: readonly Span[]): Due {
  checkCount(days);
  let left = days;
  let provisional = false;
  for (const date of runningDays(since, stopped)) {
    provisional ||= !isPublished(calendar, date);
    if (isWorkingDay(calendar, date)) left -= 1;
    if (left === 0) return { at: endOfDay(date), provisional };
  }
  return noDue;
}

/**
 * Calendar days (日), holidays among them: the first day is left out, the last one counts until 24:00 in Asia/Shanghai.
 * @param days whole, 1 to 10,000
 * @param stopped as in workingDaysAfter
 * @throws RangeError for days out of range
 */
export function calendarDaysAfter(since: Date, days: number, stopped: readonly Span[] = []): Due {
  checkCount(days);
  let left = days;
  for (const date of runningDays(since, stopped)) {
    left -= 1;
    if (left === 0) return { at: endOfDay(date), provisional: false };
  }
  return noDue;
}

/**
 * Hours, to the millisecond, by night and on holidays too.
 * @param hours whole, 1 to 10,000
 * @param stopped the time of a stop is added; otherwise as in workingDaysAfter
 * @throws RangeError for hours out of range
 */
export function hoursAfter(since: Date, hours: number, stopped: readonly Span[] = []): Due {
  checkCount(hours);
  let due = since.getTime() + hours * hour;
  let ranUntil = since.getTime();
  for (const { from, to } of [...stopped].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (from.getTime() >= due) break;
    if (to === null) return noDue;
    // Of spans that overlap, each instant is added once.
    const start = Math.max(from.getTime(), ranUntil);
    ranUntil = Math.max(to.getTime(), start);
    due += ranUntil - start;
  }
  return { at: new Date(due), provisional: false };
}
