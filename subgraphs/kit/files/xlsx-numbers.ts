import { isCalendarDate } from '../calendar';
import { style } from './xlsx-parts';

const dayMs = 86_400_000;
/** 1970-01-01, by Excel's count of days. */
const epoch = 25_569;
/** 1900-03-01: before, Excel counts a day that never was. */
const firstSerial = 61;

/** What each style shows, as a number of at most 15 digits, which is what Excel keeps. */
const numbers: Record<number, (text: string) => string | undefined> = {
  [style.count]: (text) => (/^-?\d{1,15}$/.test(text) ? text : undefined),
  [style.money]: (text) => (/^-?\d{1,13}(\.\d{1,2})?$/.test(text) ? text : undefined),
  [style.day]: (text) => serial(text, '00:00:00'),
  [style.moment]: (text) => serial(text.slice(0, 10), text.slice(11)),
};

function serial(day: string, time: string): string | undefined {
  if (!isCalendarDate(day) || !/^\d\d:\d\d:\d\d$/.test(time)) return undefined;
  const days = Date.parse(`${day}T${time}Z`) / dayMs + epoch;
  return days >= firstSerial ? String(days) : undefined;
}

/** @returns a cell of that style as the number that Excel keeps; undefined where it is to be a text */
export const cellNumber = (text: string, of: number): string | undefined => numbers[of]?.(text);
