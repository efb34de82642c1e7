import { departmentTitles, divisionFullName, getProgramme, type Title } from '@one-door/schemas';
import type { DossierRecord, Period } from './dossier';

/** Says things the way a window clerk would, in both languages. Never names a person. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

export function sayDate(date: string): Title {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` };
}

/** 2026年3月1日至今; "since 1 March 2026"; for what is still to come 2027年1月1日起; "from 1 January 2027 on". */
export function sayPeriod({ from, to }: Period, today: string): Title {
  const start = sayDate(from);
  if (to === null && from > today) return { zh: `${start.zh}起`, en: `from ${start.en} on` };
  if (to === null) return { zh: `${start.zh}至今`, en: `since ${start.en}` };
  if (from === to) return { zh: start.zh, en: `on ${start.en}` };
  const end = sayDate(to);
  return { zh: `${start.zh}至${end.zh}`, en: `from ${start.en} to ${end.en}` };
}

/** 5400.00 → 5,400.00元. */
export function sayAmount(amount: string): Title {
  const [whole, cents] = amount.split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (cents ? `.${cents}` : '');
  return { zh: `${grouped}元`, en: `${grouped} yuan` };
}

/** A record in one breath: department, programme, where, since when, how much. */
export function sayRecord(record: DossierRecord, today: string): Title {
  const { title, rhythm } = getProgramme(record.programme);
  const where = divisionFullName(record.division);
  const department = departmentTitles[record.department];
  const when = sayPeriod(record, today);
  const amount = record.amount === null ? null : sayAmount(record.amount);
  const monthly = rhythm === 'MONTHLY';
  return {
    zh: `${where.zh}${department.zh}的${title.zh}（${when.zh}${amount ? `，${monthly ? '每月' : ''}${amount.zh}` : ''}）`,
    en: `${title.en} by ${department.en} in ${where.en} (${when.en}${amount ? `, ${amount.en}${monthly ? ' a month' : ''}` : ''})`,
  };
}

/** ", 12 months, 5,400.00 yuan at stake", as far as it is known; nothing is at stake yet of what is still to come. */
export function sayStake(count: number | null, amount: string | null): Title {
  if (count === 0) return { zh: '', en: '' };
  const stake = amount === null ? null : sayAmount(amount);
  return {
    zh: `${count ? `，共${count}个月` : ''}${stake ? `，涉及${stake.zh}` : ''}`,
    en: `${count ? `, ${count} month${count === 1 ? '' : 's'}` : ''}${stake ? `, ${stake.en} at stake` : ''}`,
  };
}
