/** The months of some periods as a clerk marks them on a strip of paper: pure, for the page and the terminal alike. */

export interface StripPeriod {
  /** 'YYYY-MM-DD'. */
  from: string;
  /** Null: still running. */
  to: string | null;
}

export interface MonthStrip {
  /** 'YYYY-MM', without gaps, at most so many as asked, the last ones. */
  months: string[];
  /** For each period, whether it has a day in each month. */
  rows: boolean[][];
  /** Whether each month shares a day with the overlap. */
  shared: boolean[];
  /** Whether earlier months were left out. */
  isCut: boolean;
}

const number = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const text = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * @param periods what is set side by side
 * @param overlap the days that they share
 * @param today open ends run up to it
 * @param most how many months the strip may have
 */
export function monthStrip(
  periods: readonly StripPeriod[],
  overlap: StripPeriod,
  today: string,
  most = 24,
): MonthStrip {
  const last = ({ from, to }: StripPeriod) => Math.max(number(from), number(to ?? today));
  const end = Math.max(...[...periods, overlap].map(last));
  const first = Math.min(...periods.map(({ from }) => number(from)));
  const start = Math.max(first, end - most + 1);
  const months = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const has = (period: StripPeriod) => months.map((month) => number(period.from) <= month && month <= last(period));
  return { months: months.map(text), rows: periods.map(has), shared: has(overlap), isCut: start > first };
}
