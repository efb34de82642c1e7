import type { CalendarDate } from '../calendar';

export const hour = 3_600_000;
export const day = 24 * hour;

const moved = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

export const dayAfter = (date: CalendarDate): CalendarDate => moved(date, 1);
export const dayBefore = (date: CalendarDate): CalendarDate => moved(date, -1);

/** @returns 24:00 of that day in Asia/Shanghai, which is UTC+8 all year */
export const endOfDay = (date: CalendarDate): Date => new Date(`${date}T16:00:00.000Z`);
