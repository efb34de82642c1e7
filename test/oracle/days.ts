/** The calendar by counting: every date of three centuries in a row, its place being its number. No library, no Date. */

/** Day numbers, each a calendar day. */
export type Days = ReadonlySet<number>;

const [firstYear, lastYear] = [1900, 2199];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDayOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dates: string[] = [];
for (let year = firstYear; year <= lastYear; year++) {
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= lastDayOf(year, month); day++) dates.push(written(year, month, day));
  }
}
const numbers = new Map(dates.map((date, number) => [date, number]));

/** @throws Error for a date that is not in the calendar, such as 2026-02-29, or not of 1900 to 2199 */
export function dayNumber(date: string): number {
  const number = numbers.get(date);
  if (number === undefined) throw new Error(`no such day: ${date}`);
  return number;
}

/** @throws Error for a day outside 1900 to 2199 */
export function dateOf(day: number): string {
  const date = dates[day];
  if (date === undefined) throw new Error(`no such day number: ${day}`);
  return date;
}

/** The same day `count` months on (or back), or that month's last day where it has no such day: rules.md, "Words". */
export function addMonths(date: string, count: number): string {
  let [year, month, day] = date.split('-').map(Number) as [number, number, number];
  for (let step = 0; step < Math.abs(count); step++) {
    month += Math.sign(count);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  day = Math.min(day, lastDayOf(year, month));
  return written(year, month, day);
}

/** The days of a period, both ends included; none when it ends before it begins. */
export function daysFrom(first: number, last: number): Set<number> {
  const days = new Set<number>();
  for (let day = first; day <= last; day++) days.add(day);
  return days;
}

export function common(a: Days, b: Days): Set<number> {
  const both = new Set<number>();
  for (const day of a) if (b.has(day)) both.add(day);
  return both;
}

export function union(all: readonly Days[]): Set<number> {
  const any = new Set<number>();
  for (const days of all) for (const day of days) any.add(day);
  return any;
}

export function kept(days: Days, keep: (day: number) => boolean): Set<number> {
  const some = new Set<number>();
  for (const day of days) if (keep(day)) some.add(day);
  return some;
}

/** @throws Error when there is no day */
export function firstOf(days: Days): number {
  if (days.size === 0) throw new Error('there is no first of no days');
  let first = Infinity;
  for (const day of days) if (day < first) first = day;
  return first;
}

/** @throws Error when there is no day */
export function lastOf(days: Days): number {
  if (days.size === 0) throw new Error('there is no last of no days');
  let last = -Infinity;
  for (const day of days) if (day > last) last = day;
  return last;
}

/** The unbroken stretches, in order: a suspension makes two of one period. */
export function stretches(days: Days): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const latest = found.at(-1);
    if (latest && latest.last === day - 1) latest.last = day;
    else found.push({ first: day, last: day });
  }
  return found;
}

/** How many calendar months have one of the days. */
export function monthsOf(days: Days): number {
  const months = new Set<string>();
  for (const day of days) months.add(dateOf(day).slice(0, 7));
  return months.size;
}
