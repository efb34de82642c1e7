const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));

/** @returns that day (1 to 28) of the month so many months before. */
export const monthsBefore = (date: string, months: number, day = 1) => iso(yearOf(date), monthOf(date) - months, day);

/** @returns the date so many days later; earlier for a negative number. */
export const daysAfter = (date: string, days: number) => iso(yearOf(date), monthOf(date), Number(date.slice(8)) + days);

/** @returns the year in which the school year of that day began: it begins in September. */
export const schoolYearOf = (date: string) => yearOf(date) - (date.slice(5) < '09-01' ? 1 : 0);
