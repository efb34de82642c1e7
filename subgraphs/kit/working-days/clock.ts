import { calendarDate, endOfDay } from '../calendar';
import { day, dayBefore, hour } from './days';
import { calendarDaysAfter, hoursAfter, noDue, workingDaysAfter, type Due } from './due';
import type { Span } from './spans';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';

/** How long a step may take. `count` is whole, 1 to 10,000. Null: unknown, which is flagged and is never zero. */
export type ClockLimit = { unit: 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'HOURS'; count: number } | null;

/**
 * @param since the instant from which the clock runs
 * @param stopped when it stood still
 * @returns null for `at` where the limit is unknown, or the clock stands still
 * @throws RangeError for a count out of range
 */
export function dueBy(calendar: WorkingCalendar, limit: ClockLimit, since: Date, stopped: readonly Span[] = []): Due {
  if (!limit) return noDue;
  switch (limit.unit) {
    case 'WORKING_DAYS':
      return workingDaysAfter(calendar, since, limit.count, stopped);
    case 'CALENDAR_DAYS':
      return calendarDaysAfter(since, limit.count, stopped);
    case 'HOURS':
      return hoursAfter(since, limit.count, stopped);
  }
}

/** The last 24:00 that ended a working day, before the day that ends at the due. */
function oneWorkingDayBefore(calendar: WorkingCalendar, due: Date): Date {
  let date = dayBefore(calendarDate(new Date(due.getTime() - 1)));
  while (!isWorkingDay(calendar, date)) date = dayBefore(date);
  return endOfDay(date);
}

/**
 * When to remind of a deadline, so that there is still time to keep it:
 * - of 2 working days or more, at 24:00 of the working day before the last: one is left;
 * - of 2 calendar days or more, 24 hours before;
 * - of one day, at noon of it; of hours, when half of them are left.
 * @param due what `dueBy` said for that limit
 * @returns null where there is no due
 */
export function reminderAt(calendar: WorkingCalendar, { at }: Due, limit: ClockLimit): Date | null {
  if (!at || !limit) return null;
  if (limit.unit === 'WORKING_DAYS' && limit.count > 1) return oneWorkingDayBefore(calendar, at);
  const before = limit.unit === 'HOURS' ? (limit.count * hour) / 2 : limit.count > 1 ? day : day / 2;
  return new Date(at.getTime() - before);
}
