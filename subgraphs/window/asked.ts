import { ConflictError, InputError, isCalendarDate } from '@one-door/kit';
import { isDivision } from '@one-door/schemas';

/** What is asked of the window's cases, leads and lists alike, looked at before anything is asked of the database. */

/** @throws InputError for the code of no division */
export function checkDivision(code: string): void {
  if (!isDivision(code)) throw new InputError('没有这个区划。 There is no such division.');
}

/** @returns whether it is a county or a township: a window is of one, and a liaison too */
export const isWindowDivision = (code: string): boolean => isDivision(code) && code.length >= 6;

/** @throws InputError for what is neither a county nor a township */
export function checkWindowDivision(code: string): void {
  if (!isWindowDivision(code)) throw new InputError('division 应为县或乡镇代码。 division must be a county’s or township’s code.'); // prettier-ignore
}

/** @param from the first day @param to the last. @throws InputError */
export function checkPeriod(from: string, to: string): void {
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from)
    throw new InputError('from、to 应为起止日期。 from and to must be the first and the last day.');
}

/** @param first how many at once @param most of them. @throws InputError */
export function checkFirst(first: number, most: number): void {
  if (!Number.isInteger(first) || first < 1 || first > most)
    throw new InputError(`first 应为1至${most}。 first must be 1 to ${most}.`);
}

/** A key that comes again, and not for what it was sent for before. */
export const keyOfAnother = () =>
  new ConflictError('该 key 已用于另一请求，请换一个。 This key belongs to another request: choose a new one.');
