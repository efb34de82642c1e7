/** Arithmetic with calendar days 'YYYY-MM-DD', which compare as text. */

const dayLength = 86_400_000;

/** @returns days since 1970-01-01 */
export const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayLength;

export const dateOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** A month later is the same day, or the month's last where it has none: 2026-01-31 and a month is 2026-02-28. */
export function addMonths(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const inYear = month - year * 12;
  const last = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  return `${year}-${twoDigits(inYear + 1)}-${twoDigits(Math.min(Number(date.slice(8, 10)), last))}`;
}

export const addYears = (date: string, years: number): string => addMonths(date, 12 * years);

/** @returns full years on that day */
export const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/** @returns the school year that has this day, by the year in which it begins; it begins on 1 September */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The days that a county is written around; all are reckoned from the one on which it is made. */
export function createClock(today: string) {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const schoolYear = schoolYearOf(today);
  const month = (ago: number) => addMonths(firstOfMonth, -ago);
  return {
    today,
    year: Number(today.slice(0, 4)),
    schoolYear,
    termStart: `${schoolYear}-09-01`,
    /** The first day of the month so many months ago: monthly aid begins on it. */
    month,
    monthEnd: (ago: number) => addDays(month(ago - 1), -1),
    /** The last day since which full months have gone by: a month later it is still short of them. */
    lastFull(months: number): string {
      let day = addMonths(today, -months);
      while (addMonths(addDays(day, 1), months) <= today) day = addDays(day, 1);
      return day;
    },
    /** The newest 29 February that is over a month ago. */
    leapDay(): string {
      let year = Number(today.slice(0, 4));
      for (;;) {
        const day = addDays(`${year}-03-01`, -1);
        if (day.endsWith('29') && day < month(1)) return day;
        year--;
      }
    },
  };
}
export type Clock = ReturnType<typeof createClock>;
