/** A calendar date in Asia/Shanghai, 'YYYY-MM-DD'. Such strings compare as dates do. */
export type CalendarDate = string;

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** @returns the calendar date in Asia/Shanghai at that instant. */
export function calendarDate(instant: Date): CalendarDate {
  return shanghai.format(instant);
}

/** @returns whether the text is a date that exists: 2026-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
