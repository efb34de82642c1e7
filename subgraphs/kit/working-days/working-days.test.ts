import { endOf, shanghai } from './calendars.fixture';
import { workingDaysAfter } from './due';
import { builtInCalendar } from './working-calendar';

const after = (since: string, days: number) => workingDaysAfter(builtInCalendar, shanghai(since), days, []);
const until = (date: string) => ({ at: endOf(date), provisional: false });

describe('working days', () => {
  it('leave the first day out, and last until 24:00 in Shanghai', () => {
    expect(after('2026-03-02 09:00', 2)).toEqual({ at: new Date('2026-03-04T16:00:00.000Z'), provisional: false });
  });

  it('pass over a weekend', () => {
    expect(after('2026-03-05 09:00', 2)).toEqual(until('2026-03-09'));
  });

  it('pass over the Spring Festival, the Saturday made up for before it counted', () => {
    expect(after('2026-02-13 16:30', 1)).toEqual(until('2026-02-14'));
    expect(after('2026-02-13 16:30', 2)).toEqual(until('2026-02-24'));
  });

  it('count the Saturday made up for after the Spring Festival', () => {
    expect(after('2026-02-24 09:00', 4)).toEqual(until('2026-02-28'));
    expect(after('2026-02-24 09:00', 5)).toEqual(until('2026-03-02'));
  });

  it('pass over National Day and count the days made up for on both sides', () => {
    expect(after('2026-09-18 09:00', 1)).toEqual(until('2026-09-20'));
    expect(after('2026-09-30 09:00', 2)).toEqual(until('2026-10-09'));
    expect(after('2026-09-30 09:00', 3)).toEqual(until('2026-10-10'));
    expect(after('2026-09-30 09:00', 4)).toEqual(until('2026-10-12'));
  });

  it('begin on the next working day where the case came in on a holiday', () => {
    expect(after('2026-10-03 11:00', 1)).toEqual(until('2026-10-08'));
  });

  it.each([0, -1, 1.5, NaN, Infinity, 10_001])('refuse %d of them', (days) => {
    expect(() => after('2026-03-02 09:00', days)).toThrow(RangeError);
    expect(() => after('2026-03-02 09:00', days)).toThrow('时限应为 1 至 10000 的整数 a limit is a whole number');
  });

  it('may be 10,000', () => {
    expect(after('2015-03-02 09:00', 10_000).provisional).toBe(true);
  });
});
