import { isWorkday } from 'chinese-days';
import { dayAfter } from './days';
import { builtInCalendar, calendarWith, isPublished, isWorkingDay } from './working-calendar';

const worked = (dates: string[]) => dates.map((date) => isWorkingDay(builtInCalendar, date));
const daysFrom = (first: string, last: string) => {
  const days = [first];
  while (days.at(-1)! < last) days.push(dayAfter(days.at(-1)!));
  return days;
};

describe('the working calendar', () => {
  it('leaves out the Spring Festival of 2026 with its bridge days, and counts the Saturdays made up for', () => {
    expect(worked(daysFrom('2026-02-15', '2026-02-23'))).toEqual(Array(9).fill(false));
    expect(worked(['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-28', '2026-03-01'])).toEqual([true, true, true, true, false]); // prettier-ignore
  });

  it('leaves out National Day of 2026, and counts the Sunday before and the Saturday after', () => {
    expect(worked(daysFrom('2026-10-01', '2026-10-07'))).toEqual(Array(7).fill(false));
    expect(worked(['2026-09-20', '2026-09-30', '2026-10-08', '2026-10-10', '2026-10-11'])).toEqual([true, true, true, true, false]); // prettier-ignore
  });

  // In a process west of Greenwich the functions of chinese-days are a day off.
  (new Date().getTimezoneOffset() > 0 ? it.skip : it)('says of every published day what chinese-days says', () => {
    const years = [...builtInCalendar.years].sort();
    const days = daysFrom(`${years[0]}-01-01`, `${years.at(-1)}-12-31`);
    expect(days.filter((date) => isWorkingDay(builtInCalendar, date) !== isWorkday(date))).toEqual([]);
  });

  it('knows which years are published, without gap', () => {
    const years = [...builtInCalendar.years].sort();
    expect(years).toEqual(years.map((_, i) => years[0]! + i));
    expect(['2015-01-01', '2026-12-31', '2027-01-01'].map((date) => isPublished(builtInCalendar, date))).toEqual([true, true, false]); // prettier-ignore
  });

  it('takes weekdays as working days in a year that nobody published', () => {
    expect(worked(['2027-10-01', '2027-10-02'])).toEqual([true, false]);
  });

  it('lets a day of the override be stronger, and publishes no year by it', () => {
    const moved = calendarWith({ years: [], days: { '2026-02-14': 'HOLIDAY', '2027-02-06': 'WORKDAY' } });
    expect(['2026-02-14', '2027-02-06', '2026-02-28'].map((date) => isWorkingDay(moved, date))).toEqual([false, true, true]); // prettier-ignore
    expect(isPublished(moved, '2027-02-06')).toBe(false);
  });
});
