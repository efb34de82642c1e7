import fc from 'fast-check';
import { aRecord } from './dossier.fixture';
import {
  addMonths,
  countMonths,
  dayAfter,
  dayBefore,
  effectivePeriods,
  holdsOn,
  hull,
  overlap,
  sharedPeriods,
  without,
} from './periods';

const date = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const period = fc
  .tuple(date, fc.option(date))
  .map(([a, b]) => (b === null || a <= b ? { from: a, to: b } : { from: b, to: a }));

describe('periods', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, expected) => expect(addMonths(from, months)).toBe(expected));

  it('count each calendar month once, up to today for an open end', () => {
    expect(countMonths([{ from: '2026-01-31', to: '2026-02-01' }], '2026-11-24')).toBe(2);
    expect(countMonths([{ from: '2026-09-30', to: null }], '2026-11-24')).toBe(3);
    expect(countMonths([{ from: '2026-01-01', to: '2026-01-10' }, { from: '2026-01-20', to: '2026-01-31' }], '2026-11-24')).toBe(1); // prettier-ignore
    expect(countMonths([{ from: '2026-12-01', to: null }], '2026-11-24')).toBe(0);
  });

  it('share what both have, ends included', () => {
    expect(overlap({ from: '2026-01-01', to: '2026-02-28' }, { from: '2026-02-28', to: null })).toEqual({
      from: '2026-02-28',
      to: '2026-02-28',
    });
    expect(overlap({ from: '2026-01-01', to: '2026-02-27' }, { from: '2026-02-28', to: null })).toBeNull();
  });

  it('overlap the same whichever comes first', () => {
    fc.assert(fc.property(period, period, (a, b) => expect(overlap(a, b)).toEqual(overlap(b, a))));
  });

  it('lose exactly the days of a hole', () => {
    fc.assert(
      fc.property(period, period, date, (whole, hole, day) => {
        const has = (each: { from: string; to: string | null }) =>
          each.from <= day && (each.to === null || day <= each.to);
        expect(without(whole, hole).some(has)).toBe(has(whole) && !has(hole));
      }),
    );
  });

  it('step over month ends', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  });

  it('of a record leave out suspensions and days outside the coverage', () => {
    const record = aRecord({
      from: '2026-01-01',
      to: '2026-12-31',
      covered: [{ pid: 'p1.a', from: '2026-02-01', to: null }],
      suspensions: [{ from: '2026-04-01', to: '2026-04-30' }],
    });
    expect(effectivePeriods(record, 'p1.a')).toEqual([
      { from: '2026-02-01', to: '2026-03-31' },
      { from: '2026-05-01', to: '2026-12-31' },
    ]);
    expect(effectivePeriods(record, 'p1.other')).toEqual([]);
    expect(effectivePeriods({ ...record, status: 'REVOKED' }, 'p1.a')).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof aRecord>[0]>, object[]]>([
    ['REJECTED', { status: 'REJECTED' }, []],
    ['REVOKED', { status: 'REVOKED' }, []],
    ['SUSPENDED without days', { status: 'SUSPENDED' }, []],
    ['SUSPENDED with days', { status: 'SUSPENDED', suspensions: [{ from: '2026-05-01', to: null }] }, [{ from: '2026-01-01', to: '2026-04-30' }]],
    ['ENDED', { status: 'ENDED', to: '2026-04-30' }, [{ from: '2026-01-01', to: '2026-04-30' }]],
    ['APPROVED', { status: 'APPROVED' }, [{ from: '2026-01-01', to: null }]],
    ['suspended as a whole', { suspensions: [{ from: '2025-01-01', to: null }] }, []],
    ['covered outside its days', { covered: [{ pid: 'p1.a', from: '2025-01-01', to: '2025-12-31' }] }, []],
  ])('of a record %s', (_, given, expected) => expect(effectivePeriods(aRecord(given), 'p1.a')).toEqual(expected)); // prettier-ignore

  it('of a person covered twice are in order', () => {
    const covered = [
      { pid: 'p1.a', from: '2026-06-01', to: null },
      { pid: 'p1.a', from: null, to: '2026-03-31' },
    ];
    expect(effectivePeriods(aRecord({ covered }), 'p1.a')).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-06-01', to: null },
    ]);
  });

  it('hold on their first day and their last', () => {
    const on = (day: string) => holdsOn({ from: '2026-02-01', to: '2026-02-28' }, day);
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(on)).toEqual([false, true, true, false]);
    expect(holdsOn({ from: '2026-02-01', to: null }, '9999-12-31')).toBe(true);
  });

  it.each<[string, string | null, object[]]>([
    ['2026-01-01', '2026-02-28', [{ from: '2026-03-01', to: '2026-06-30' }]],
    ['2026-01-01', '2026-03-31', [{ from: '2026-04-01', to: '2026-06-30' }]],
    ['2026-03-01', '2026-03-01', [{ from: '2026-03-02', to: '2026-06-30' }]],
    ['2026-06-30', '2026-06-30', [{ from: '2026-03-01', to: '2026-06-29' }]],
    ['2026-04-01', null, [{ from: '2026-03-01', to: '2026-03-31' }]],
    ['2026-07-01', null, [{ from: '2026-03-01', to: '2026-06-30' }]],
    ['2026-03-01', '2026-06-30', []],
  ])('from March to June without %s to %s', (from, to, expected) => {
    expect(without({ from: '2026-03-01', to: '2026-06-30' }, { from, to })).toEqual(expected);
  });

  it('that run on go on after a hole', () => {
    expect(without({ from: '2026-03-01', to: null }, { from: '2026-03-01', to: '2026-03-31' })).toEqual([
      { from: '2026-04-01', to: null },
    ]);
  });

  it('shared by any of two lists are in order', () => {
    const [a, b, c] = ['2026-03-01', '2026-01-01', '2026-02-01'].map((from) => ({ from, to: from }));
    expect(sharedPeriods([a!, b!], [{ from: '2026-01-01', to: null }, c!])).toEqual([b, a]);
    expect(sharedPeriods([a!], [b!])).toEqual([]);
  });

  it('together reach from the first day to the last, or run on', () => {
    const [a, b] = [
      { from: '2026-03-01', to: '2026-05-31' },
      { from: '2026-01-01', to: '2026-04-30' },
    ];
    expect([hull([a, b]), hull([b, a])]).toEqual(Array(2).fill({ from: '2026-01-01', to: '2026-05-31' }));
    const open = { from: '2026-04-01', to: null };
    expect([hull([a, open]), hull([open, a])]).toEqual(Array(2).fill({ from: '2026-03-01', to: null }));
    expect(hull([])).toBeNull();
  });

  it('count the months over a year’s end, up to today itself', () => {
    expect(countMonths([{ from: '2025-12-31', to: '2026-01-01' }], '2026-11-24')).toBe(2);
    expect(countMonths([{ from: '2026-11-24', to: null }], '2026-11-24')).toBe(1);
    expect(countMonths([{ from: '2026-11-25', to: null }], '2026-11-24')).toBe(0);
    expect(countMonths([{ from: '2024-02-29', to: '2025-02-28' }], '2026-11-24')).toBe(13);
  });
});
