import { calendarDate } from '@one-door/kit';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** @returns the day in Asia/Shanghai, 2026年11月26日 */
export function dayText(at: Date): string {
  const [year, month, day] = calendarDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** @returns the same to the minute, 2026年11月26日 09:30 */
export const momentText = (at: Date): string => `${dayText(at)} ${time.format(at)}`;

/** @returns by when something must be done; the end of a day is that day's 24:00, not the next one's beginning */
export function untilText(at: Date): string {
  const clock = time.format(at);
  return clock === '00:00' ? `${dayText(new Date(at.getTime() - 1))} 24:00` : `${dayText(at)} ${clock}`;
}
