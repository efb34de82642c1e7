/** A calendar date in Asia/Shanghai, 'YYYY-MM-DD'. Such strings compare as dates do. */
export type CalendarDate = string;

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** @returns the calendar date in Asia/Shanghai at that instant. */
export function calendarDate(instant: Date): CalendarDate {
  return shanghai.format(instant);
}

/** 00:00 of a calendar date in Asia/Shanghai. */
export const startOfDay = (date: CalendarDate): Date => new Date(`${date}T00:00:00+08:00`);
/** 24:00 of it, which belongs to the next. */
export const endOfDay = (date: CalendarDate): Date => new Date(`${date}T16:00:00.000Z`);

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @returns whether the text is a date that exists: 2026-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (daysIn[month - 1] ?? 0) && (month !== 2 || day < 29 || leap);
}
