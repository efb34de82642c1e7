import type { CalendarDate } from '../calendar';

export const hour = 3_600_000;
export const day = 24 * hour;

const moved = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

export const dayAfter = (date: CalendarDate): CalendarDate => moved(date, 1);
export const dayBefore = (date: CalendarDate): CalendarDate => moved(date, -1);
