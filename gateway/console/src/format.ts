import programmes from '../../../schemas/programmes.json';
import type { Say } from './language';
import type { AidRecord } from './hub/model';

const monthlyProgrammes = new Set(programmes.filter(({ rhythm }) => rhythm === 'MONTHLY').map(({ code }) => code));

/** Exact: the digits are moved as text, never through a float. "1234.5" is 1,234.50元 or ¥1,234.50. */
export function money(decimal: string, say: Say): string {
  const [, sign = '', whole = '', cents = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (!whole) return decimal;
  const figure = `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
  return say.language === 'ZH' ? `${figure}元` : `¥${figure}`;
}

interface Amounting extends Pick<AidRecord, 'amount'> {
  programme: { code: string };
}

/** A record's amount: monthly programmes by the month, all others in all. */
export function recordAmount({ amount, programme }: Amounting, say: Say): string {
  if (amount === null) return '—';
  const sum = money(amount, say);
  return monthlyProgrammes.has(programme.code) ? say('monthly', { n: sum }) : sum;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2026年3月1日, or 1 Mar 2026 with spaces at which no line breaks. */
export function date(day: string, say: Say): string {
  const [year, month, of] = day.split('-').map(Number);
  if (!year || !month || !of) return day;
  return say.language === 'ZH' ? `${year}年${month}月${of}日` : [of, months[month - 1], year].join('\u00a0');
}

export function period(from: string, to: string | null, say: Say, running = false): string {
  if (!to) return say(running ? 'runsOn' : 'openEnd', { from: date(from, say) });
  return from === to ? date(from, say) : say('fromTo', { from: date(from, say), to: date(to, say) });
}

/** An instant on the wall clock of Asia/Shanghai, as `2026-11-24T16:05`. */
function inShanghai(instant: string | number): string {
  const shifted = new Date(new Date(instant).getTime() + 8 * 3_600_000);
  return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, 16);
}

export const dayInShanghai = (instant: string | number) => inShanghai(instant).slice(0, 10);

export function dateTime(instant: string, say: Say): string {
  const clock = inShanghai(instant);
  return clock ? `${date(clock.slice(0, 10), say)} ${clock.slice(11)}` : instant;
}

/** How old data of an instant was at another: under an hour, hours, or from two days on days. */
export function age(instant: string, at: string, say: Say): string {
  const hours = Math.floor((Date.parse(at) - Date.parse(instant)) / 3_600_000);
  if (hours < 1) return say('age.now');
  return hours < 48 ? say('age.hours', { n: hours }) : say('age.days', { n: Math.floor(hours / 24) });
}
