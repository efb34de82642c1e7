import { calendarDate, isCalendarDate } from '@one-door/kit';

/** @returns the last day on which what ends now must be there, YYYY-MM-DD, Asia/Shanghai */
export function keptUntil(now: Date, years: number): string {
  const [year, ...rest] = calendarDate(now).split('-');
  const until = [Number(year) + years, ...rest].join('-');
  // 29 February has no day of its own in most years.
  return isCalendarDate(until) ? until : until.replace(/29$/, '28');
}
