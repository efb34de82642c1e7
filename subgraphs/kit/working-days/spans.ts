import { calendarDate, type CalendarDate } from '../calendar';
import { dayAfter } from './days';

/**
 * A time during which a clock stands still, as while the family owes materials. `to` is the instant at which it went
 * on, null while it has not. A span that ends before it begins stops nothing. Spans may overlap, in any order.
 */
export interface Span {
  from: Date;
  to: Date | null;
}

/**
 * The calendar dates after that of `since` on which the clock ran from midnight to midnight. The day on which it
 * stopped and the one on which it went on are left out, as a first day is. They end where a span is open, else never.
 */
export function* runningDays(since: Date, stopped: readonly Span[]): Generator<CalendarDate, void> {
  const spans = stopped.map(({ from, to }) => ({ from: calendarDate(from), to: to && calendarDate(to) }));
  for (let date = dayAfter(calendarDate(since)); ; date = dayAfter(date)) {
    const standing = spans.filter(({ from, to }) => from <= date && (to === null || date <= to));
    if (standing.some(({ to }) => to === null)) return;
    if (!standing.length) yield date;
  }
}
