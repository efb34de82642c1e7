import { isCalendarDate } from '@one-door/kit';

/** @returns whether the text is a day that PostgreSQL has: before the year 1 comes no year 0 */
export const isDay = (text: string): boolean => isCalendarDate(text) && !text.startsWith('0000');
