import { monthStrip } from './month-strip';

const marks = (row: boolean[]) => row.map((has) => (has ? '#' : '.')).join('');

describe('a strip of months', () => {
  it('begins with the first record and ends today where it runs on', () => {
    const strip = monthStrip(
      [
        { from: '2026-01-31', to: '2026-04-01' },
        { from: '2026-03-01', to: null },
      ],
      { from: '2026-03-01', to: '2026-04-01' },
      '2026-06-15',
    );
    expect(strip.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(strip.rows.map(marks)).toEqual(['####..', '..####']);
    expect(marks(strip.shared)).toBe('..##..');
    expect(strip.isCut).toBe(false);
  });

  it('keeps the last months of a long time, and says that it was cut', () => {
    const open = { from: '2015-12-01', to: null };
    const strip = monthStrip([open, open], open, '2026-01-31');
    expect([strip.months.length, strip.months[0], strip.months.at(-1), strip.isCut]).toEqual([
      24, '2024-02', '2026-01', true,
    ]); // prettier-ignore
    expect(marks(strip.shared)).toBe('#'.repeat(24));
  });

  it('shows what is still to come', () => {
    const coming = { from: '2026-12-01', to: null };
    expect(monthStrip([coming, coming], coming, '2026-11-24').months).toEqual(['2026-12']);
  });
});
