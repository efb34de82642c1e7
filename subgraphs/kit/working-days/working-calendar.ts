import published from 'chinese-days/dist/chinese-days.json';
import type { CalendarDate } from '../calendar';

export type DayKind = 'WORKDAY' | 'HOLIDAY';

/** Which days are worked in China: the calendar of the State Council's yearly notices (调休), make-up days included. */
export interface WorkingCalendar {
  /** The days that the notices name. Of every other day its weekday says what it is. */
  days: ReadonlyMap<CalendarDate, DayKind>;
  /** The years whose notice is in `days`, whole. */
  years: ReadonlySet<number>;
}

/** What an office adds: a notice that came out after this version, or a day that its county moved. */
export interface CalendarOverride {
  /** Years whose notice `days` holds whole. */
  years: readonly number[];
  /** Stronger than what is built in. */
  days: Readonly<Record<CalendarDate, DayKind>>;
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
const namesAs = (kind: DayKind, dates: object) =>
  Object.keys(dates).map((date): [CalendarDate, DayKind] => [date, kind]);
const holidays = Object.keys(published.holidays);

/**
 * The notices that chinese-days has. Its data alone is used: its functions are a day off in a process west of
 * Greenwich, and take a year that they do not know for one of plain weekdays.
 */
export const builtInCalendar: WorkingCalendar = {
  days: new Map([...namesAs('HOLIDAY', published.holidays), ...namesAs('WORKDAY', published.workdays)]),
  // A notice may name the last days of the year before; National Day is in the notice of its own year only.
  years: new Set(holidays.filter((date) => date.endsWith('-10-01')).map(yearOf)),
};

/** @returns the built-in calendar with the override upon it */
export function calendarWith({ years, days }: CalendarOverride): WorkingCalendar {
  return {
    days: new Map([...builtInCalendar.days, ...Object.entries(days)]),
    years: new Set([...builtInCalendar.years, ...years]),
  };
}

/** @returns whether the notice of that day's year is known; where not, what is said of the day is provisional */
export function isPublished({ years }: WorkingCalendar, date: CalendarDate): boolean {
  return years.has(yearOf(date));
}

/** @returns whether the day is worked; of a year that is not published, whether it is a weekday */
export function isWorkingDay({ days }: WorkingCalendar, date: CalendarDate): boolean {
  const named = days.get(date);
  if (named) return named === 'WORKDAY';
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
