import { endOf, shanghai } from './calendars.fixture';
import { calendarDaysAfter, hoursAfter, workingDaysAfter, type Due } from './due';
import type { Span } from './spans';
import { builtInCalendar } from './working-calendar';

const span = (from: string, to: string | null): Span => ({
  from: shanghai(from),
  to: to === null ? null : shanghai(to),
});
// A Monday; the weeks after it have no holiday.
const since = shanghai('2026-03-09 09:00');
const after = (days: number, ...stopped: Span[]): Due => workingDaysAfter(builtInCalendar, since, days, stopped);
const until = (date: string): Due => ({ at: endOf(date), provisional: false });
const none: Due = { at: null, provisional: false };

describe('a clock that stood still', () => {
  it('does not count the day on which it stopped, nor the one on which it went on', () => {
    expect(after(2, span('2026-03-10 17:00', '2026-03-12 08:00'))).toEqual(until('2026-03-16'));
  });

  it('does not count a day on which it stood for a moment', () => {
    expect(after(2, span('2026-03-10 10:00', '2026-03-10 10:05'))).toEqual(until('2026-03-12'));
  });

  it('goes on with the days that ran before', () => {
    expect(after(2, span('2026-03-11 10:00', '2026-03-13 10:00'))).toEqual(until('2026-03-16'));
  });

  it('loses nothing by a stop on its first day, or before', () => {
    expect(after(2, span('2026-03-09 10:00', '2026-03-09 16:00'), span('2026-03-01 10:00', '2026-03-02 16:00'))).toEqual(after(2)); // prettier-ignore
  });

  it('loses nothing by a stop over a weekend', () => {
    expect(after(5, span('2026-03-14 10:00', '2026-03-15 16:00'))).toEqual(after(5));
  });

  it('counts a day once that two stops share, in any order', () => {
    const both = [span('2026-03-11 10:00', '2026-03-12 10:00'), span('2026-03-10 10:00', '2026-03-11 16:00')];
    expect(after(1, ...both)).toEqual(until('2026-03-13'));
    expect(after(1, ...both.reverse())).toEqual(until('2026-03-13'));
  });

  it('has no due while it stands', () => {
    expect(after(2, span('2026-03-11 10:00', null))).toEqual(none);
    expect(after(2, span('2026-03-09 09:00', null))).toEqual(none);
    expect(after(2, span('2026-03-11 10:00', null), span('2026-03-10 10:00', '2026-03-12 10:00'))).toEqual(none);
  });

  it('stays late where it stops after its last day', () => {
    expect(after(2, span('2026-03-12 00:00', null))).toEqual(until('2026-03-11'));
    expect(after(2, span('2026-03-12 00:00', '2026-03-20 10:00'))).toEqual(until('2026-03-11'));
  });

  it('loses nothing by a stop that ends before it begins', () => {
    expect(after(2, span('2026-03-12 10:00', '2026-03-10 10:00'))).toEqual(after(2));
  });

  it('is provisional by the days that it ran, not by those on which it stood', () => {
    const calendar = { days: builtInCalendar.days, years: new Set([2026, 2028]) };
    const standing = [span('2026-12-30 10:00', '2027-12-31 23:00')];
    expect(workingDaysAfter(calendar, shanghai('2026-12-29 09:00'), 1, standing)).toEqual(until('2028-01-03'));
  });
});

describe('calendar days that stood still', () => {
  it('do not count', () => {
    expect(calendarDaysAfter(since, 2, [span('2026-03-11 10:00', '2026-03-12 10:00')])).toEqual(until('2026-03-13'));
    expect(calendarDaysAfter(since, 2, [span('2026-03-11 10:00', null)])).toEqual(none);
  });
});

describe('hours', () => {
  const hours = (...stopped: Span[]) => hoursAfter(since, 4, stopped);
  const at = (text: string): Due => ({ at: shanghai(text), provisional: false });

  it('run by night and on holidays', () => {
    expect(hoursAfter(shanghai('2026-09-30 22:00'), 4)).toEqual(at('2026-10-01 02:00'));
  });

  it('that stood still are added', () => {
    expect(hours(span('2026-03-09 10:00', '2026-03-09 11:30'))).toEqual(at('2026-03-09 14:30'));
    expect(hours(span('2026-03-09 08:00', '2026-03-09 09:30'))).toEqual(at('2026-03-09 13:30'));
  });

  it('that stood still are added once where stops overlap, in any order', () => {
    const both = [span('2026-03-09 10:30', '2026-03-09 12:00'), span('2026-03-09 10:00', '2026-03-09 13:00')];
    expect(hours(...both)).toEqual(at('2026-03-09 16:00'));
    expect(hours(...both.reverse())).toEqual(at('2026-03-09 16:00'));
  });

  it('let a second stop in by the first', () => {
    expect(hours(span('2026-03-09 12:00', '2026-03-09 13:00'), span('2026-03-09 13:30', '2026-03-09 14:00'))).toEqual(at('2026-03-09 14:30')); // prettier-ignore
  });

  it('have no due while the clock stands, unless it was over', () => {
    expect(hours(span('2026-03-09 12:59:59.999', null))).toEqual(none);
    expect(hours(span('2026-03-09 13:00', null))).toEqual(at('2026-03-09 13:00'));
  });

  it('lose nothing by a stop that ends before it begins', () => {
    expect(hours(span('2026-03-09 12:00', '2026-03-09 10:00'))).toEqual(at('2026-03-09 13:00'));
  });
});
