import { endOf, shanghai } from './calendars.fixture';
import { calendarDaysAfter, workingDaysAfter } from './due';
import { builtInCalendar } from './working-calendar';

const after = (since: Date, stopped: [string, string][] = []) =>
  workingDaysAfter(
    builtInCalendar,
    since,
    1,
    stopped.map(([from, to]) => ({ from: shanghai(from), to: shanghai(to) })),
  ).at;

describe('midnight in Shanghai', () => {
  it('parts one first day from the next', () => {
    expect(after(shanghai('2026-03-02 23:59:59.999'))).toEqual(endOf('2026-03-03'));
    expect(after(shanghai('2026-03-03 00:00'))).toEqual(endOf('2026-03-04'));
  });

  it('is not that of UTC', () => {
    expect(after(new Date('2026-03-02T15:59:59.999Z'))).toEqual(new Date('2026-03-03T16:00:00.000Z'));
    expect(after(new Date('2026-03-02T16:00:00.000Z'))).toEqual(new Date('2026-03-04T16:00:00.000Z'));
  });

  it('parts calendar days too', () => {
    expect(calendarDaysAfter(shanghai('2026-12-31 23:59:59.999'), 2).at).toEqual(endOf('2027-01-02'));
    expect(calendarDaysAfter(shanghai('2027-01-01 00:00'), 2).at).toEqual(endOf('2027-01-03'));
  });

  it('parts the day on which a clock stops from the one before', () => {
    const since = shanghai('2026-03-02 09:00');
    expect(after(since, [['2026-03-03 23:59:59.999', '2026-03-03 23:59:59.999']])).toEqual(endOf('2026-03-04'));
    expect(after(since, [['2026-03-04 00:00', '2026-03-05 10:00']])).toEqual(endOf('2026-03-03'));
  });

  it('parts the day on which a clock goes on from the one before', () => {
    const since = shanghai('2026-03-02 09:00');
    expect(after(since, [['2026-03-02 10:00', '2026-03-03 23:59:59.999']])).toEqual(endOf('2026-03-04'));
    expect(after(since, [['2026-03-02 10:00', '2026-03-04 00:00']])).toEqual(endOf('2026-03-05'));
  });
});
