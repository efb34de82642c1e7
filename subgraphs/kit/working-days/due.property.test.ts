import fc from 'fast-check';
import { calendarDate } from '../calendar';
import { with2027 } from './calendars.fixture';
import { dueBy, reminderAt, type ClockLimit } from './clock';
import { dayAfter } from './days';
import { workingDaysAfter, type Due } from './due';
import type { Span } from './spans';
import { builtInCalendar, isWorkingDay, type WorkingCalendar } from './working-calendar';

const instant = fc.date({ min: new Date('2015-01-01'), max: new Date('2027-11-01'), noInvalidDate: true });
const limit = fc.record({
  unit: fc.constantFrom('WORKING_DAYS', 'CALENDAR_DAYS', 'HOURS'),
  count: fc.integer({ min: 1, max: 60 }),
}) satisfies fc.Arbitrary<ClockLimit>;
const calendar = fc.constantFrom(builtInCalendar, with2027);

/** One clock with stops near it: each begins so many hours after the clock, and lasts so many, or goes on. */
const clock = fc
  .record({
    since: instant,
    stops: fc.array(
      fc.tuple(fc.integer({ min: -200, max: 1500 }), fc.option(fc.integer({ min: 0, max: 400 }), { freq: 8 })),
      { maxLength: 4 },
    ),
  })
  .map(({ since, stops }) => ({
    since,
    stopped: stops.map(([start, hours]): Span => {
      const from = since.getTime() + start * 3_600_000;
      return { from: new Date(from), to: hours === null ? null : new Date(from + hours * 3_600_000) };
    }),
  }));

/** No due comes after every due: nobody knows when. */
const late = ({ at }: Due): number => at?.getTime() ?? Infinity;
/** The day that ends at a due of 24:00. */
const lastDay = (at: Date): string => calendarDate(new Date(at.getTime() - 1));

/** The days after the first, to the last, told by plain counting. */
function workedWithin(of: WorkingCalendar, since: Date, at: Date): string[] {
  const days: string[] = [];
  for (let day = dayAfter(calendarDate(since)); day <= lastDay(at); day = dayAfter(day))
    if (isWorkingDay(of, day)) days.push(day);
  return days;
}

describe('a due', () => {
  it('never comes earlier by a longer limit', () => {
    fc.assert(
      fc.property(calendar, clock, limit, fc.integer({ min: 1, max: 20 }), (by, { since, stopped }, short, more) => {
        const long = { ...short, count: short.count + more };
        expect(late(dueBy(by, long, since, stopped))).toBeGreaterThanOrEqual(late(dueBy(by, short, since, stopped)));
      }),
    );
  });

  it('never comes earlier by a later start', () => {
    fc.assert(
      fc.property(calendar, clock, limit, fc.nat({ max: 500 }), (by, { since, stopped }, of, hours) => {
        const later = new Date(since.getTime() + hours * 3_600_000);
        expect(late(dueBy(by, of, later, stopped))).toBeGreaterThanOrEqual(late(dueBy(by, of, since, stopped)));
      }),
    );
  });

  it('never comes earlier by one more stop', () => {
    fc.assert(
      fc.property(calendar, clock, limit, (by, { since, stopped }, of) => {
        for (const i of stopped.keys())
          expect(late(dueBy(by, of, since, stopped))).toBeGreaterThanOrEqual(late(dueBy(by, of, since, stopped.toSpliced(i, 1)))); // prettier-ignore
      }),
    );
  });

  it('does not depend on the order of the stops', () => {
    fc.assert(
      fc.property(calendar, clock, limit, (by, { since, stopped }, of) => {
        expect(dueBy(by, of, since, stopped.toReversed())).toEqual(dueBy(by, of, since, stopped));
      }),
    );
  });

  it('of days is 24:00 in Shanghai', () => {
    fc.assert(
      fc.property(calendar, clock, limit, (by, { since, stopped }, of) => {
        const { at } = dueBy(by, of, since, stopped);
        if (at && of.unit !== 'HOURS') expect(at.toISOString().slice(10)).toBe('T16:00:00.000Z');
      }),
    );
  });

  it('of working days ends a working day on which the clock did not stand', () => {
    fc.assert(
      fc.property(calendar, clock, fc.integer({ min: 1, max: 60 }), (by, { since, stopped }, days) => {
        const { at } = workingDaysAfter(by, since, days, stopped);
        if (!at) return;
        expect(isWorkingDay(by, lastDay(at))).toBe(true);
        const begins = at.getTime() - 24 * 3_600_000;
        for (const { from, to } of stopped) expect(from < at && (!to || to.getTime() >= begins)).toBe(false);
      }),
    );
  });

  it('of n working days has exactly n of them behind the first day', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 60 }), (by, since, days) => {
        expect(workedWithin(by, since, workingDaysAfter(by, since, days, []).at!)).toHaveLength(days);
      }),
    );
  });

  it('of n working days has exactly n of them on which the clock ran', () => {
    fc.assert(
      fc.property(calendar, clock, fc.integer({ min: 1, max: 60 }), (by, { since, stopped }, days) => {
        const { at } = workingDaysAfter(by, since, days, stopped);
        if (!at) return;
        const stood = (day: string) => stopped.some(({ from, to }) => calendarDate(from) <= day && (!to || day <= calendarDate(to))); // prettier-ignore
        expect(workedWithin(by, since, at).filter((day) => !stood(day))).toHaveLength(days);
      }),
    );
  });

  it('is provisional exactly where working days reach a year that is not out', () => {
    fc.assert(
      fc.property(calendar, instant, limit, (by, since, of) => {
        const { at, provisional } = dueBy(by, of, since);
        const unpublished = lastDay(at!) >= (by === with2027 ? '2028' : '2027');
        expect(provisional).toBe(of.unit === 'WORKING_DAYS' && unpublished);
      }),
    );
  });
});

describe('a reminder', () => {
  it('comes between the start and the due', () => {
    fc.assert(
      fc.property(calendar, clock, limit, (by, { since, stopped }, of) => {
        const due = dueBy(by, of, since, stopped);
        const reminder = reminderAt(by, due, of);
        expect(reminder === null).toBe(due.at === null);
        if (!reminder) return;
        expect(reminder.getTime()).toBeLessThan(due.at!.getTime());
        expect(reminder.getTime()).toBeGreaterThan(since.getTime());
      }),
    );
  });
});
