import { endOf, shanghai, with2027 } from './calendars.fixture';
import { dueBy } from './clock';
import { calendarDaysAfter, workingDaysAfter } from './due';
import { builtInCalendar } from './working-calendar';

const since = shanghai('2026-12-30 15:00');

describe('a deadline that is counted into a year that is not published', () => {
  it('takes weekdays as working days, and says that it may change', () => {
    expect(workingDaysAfter(builtInCalendar, since, 2, [])).toEqual({ at: endOf('2027-01-01'), provisional: true });
  });

  it('is certain while it ends in the year before', () => {
    expect(workingDaysAfter(builtInCalendar, since, 1, [])).toEqual({ at: endOf('2026-12-31'), provisional: false });
  });

  it('changes once the year is published, counted again from the same', () => {
    const limit = { unit: 'WORKING_DAYS', count: 2 } as const;
    expect(dueBy(builtInCalendar, limit, since)).toEqual({ at: endOf('2027-01-01'), provisional: true });
    expect(dueBy(with2027, limit, since)).toEqual({ at: endOf('2027-01-04'), provisional: false });
  });

  it('comes earlier where the notice makes a Saturday up', () => {
    const friday = shanghai('2027-01-08 09:00');
    expect(workingDaysAfter(builtInCalendar, friday, 1, [])).toEqual({ at: endOf('2027-01-11'), provisional: true });
    expect(workingDaysAfter(with2027, friday, 1, [])).toEqual({ at: endOf('2027-01-09'), provisional: false });
  });

  it('is as provisional when it ends in a year that is published', () => {
    const gap = { days: with2027.days, years: new Set([2027]) };
    expect(workingDaysAfter(gap, since, 2, [])).toEqual({ at: endOf('2027-01-04'), provisional: true });
  });

  it('is certain in calendar days, for which no notice matters', () => {
    expect(calendarDaysAfter(since, 3)).toEqual({ at: endOf('2027-01-02'), provisional: false });
  });
});
