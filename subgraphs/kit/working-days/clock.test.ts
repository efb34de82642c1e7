import { endOf, shanghai } from './calendars.fixture';
import { dueBy, reminderAt, type ClockLimit } from './clock';
import { builtInCalendar } from './working-calendar';

const since = shanghai('2026-09-30 15:00');
const limit = (count: number, unit: NonNullable<ClockLimit>['unit']): ClockLimit => ({ unit, count });
const due = (of: ClockLimit, from = since) => dueBy(builtInCalendar, of, from);

describe('the due by a limit', () => {
  it('is counted in the unit of the limit', () => {
    expect(due(limit(2, 'WORKING_DAYS'))).toEqual({ at: endOf('2026-10-09'), provisional: false });
    expect(due(limit(2, 'CALENDAR_DAYS'))).toEqual({ at: endOf('2026-10-02'), provisional: false });
    expect(due(limit(4, 'HOURS'))).toEqual({ at: shanghai('2026-09-30 19:00'), provisional: false });
  });

  it.each(['WORKING_DAYS', 'CALENDAR_DAYS', 'HOURS'] as const)('heeds the stops of a clock in %s', (unit) => {
    const standing = [{ from: shanghai('2026-09-30 16:00'), to: null }];
    expect(dueBy(builtInCalendar, limit(2, unit), since, standing)).toEqual({ at: null, provisional: false });
  });

  it('is unknown where the limit is, never zero', () => {
    expect(due(null)).toEqual({ at: null, provisional: false });
    expect(() => due(limit(0, 'HOURS'))).toThrow(RangeError);
    expect(() => due(limit(0, 'CALENDAR_DAYS'))).toThrow(RangeError);
  });
});

describe('the reminder', () => {
  const reminder = (of: ClockLimit, from = since) => reminderAt(builtInCalendar, due(of, from), of);

  it('comes when one working day is left', () => {
    expect(reminder(limit(2, 'WORKING_DAYS'))).toEqual(endOf('2026-10-08'));
    expect(reminder(limit(3, 'WORKING_DAYS'))).toEqual(endOf('2026-10-09'));
  });

  it('comes before a holiday that lies before the last day', () => {
    expect(reminder(limit(2, 'WORKING_DAYS'), shanghai('2026-09-29 09:00'))).toEqual(endOf('2026-09-30'));
  });

  it('comes at noon of an only day', () => {
    expect(reminder(limit(1, 'WORKING_DAYS'))).toEqual(shanghai('2026-10-08 12:00'));
    expect(reminder(limit(1, 'CALENDAR_DAYS'))).toEqual(shanghai('2026-10-01 12:00'));
  });

  it('comes a day before the end of calendar days', () => {
    expect(reminder(limit(2, 'CALENDAR_DAYS'))).toEqual(endOf('2026-10-01'));
    expect(reminder(limit(10, 'CALENDAR_DAYS'))).toEqual(endOf('2026-10-09'));
  });

  it('comes when half of the hours are left', () => {
    expect(reminder(limit(4, 'HOURS'))).toEqual(shanghai('2026-09-30 17:00'));
    expect(reminder(limit(1, 'HOURS'))).toEqual(shanghai('2026-09-30 15:30'));
  });

  it('comes not at all where there is no due', () => {
    expect(reminder(null)).toBeNull();
    expect(reminderAt(builtInCalendar, { at: null, provisional: false }, limit(2, 'WORKING_DAYS'))).toBeNull();
  });
});
