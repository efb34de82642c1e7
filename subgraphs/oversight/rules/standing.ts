import { getProgramme, type Title } from '@one-door/schemas';
import type { DossierPerson, DossierRecord, Period } from './dossier';
import type { RecordsByPerson, Sighting } from './finding';
import { hadAid, onDay } from './periods';

/** How a person stands on a day: what they hold, what is theirs, how old they are. */

/** @returns the first record whose aid the person has on the day */
export const heldOn = (
  records: RecordsByPerson,
  pid: string,
  day: string,
  isIt: (record: DossierRecord) => boolean = () => true,
): DossierRecord | undefined => records.get(pid)?.find((record) => isIt(record) && hadAid(record, pid, onDay(day)));

/** @returns whether the person had any such aid on a day of the period */
export const hadWithin = (
  records: RecordsByPerson,
  pid: string,
  period: Period,
  isIt: (record: DossierRecord) => boolean,
): boolean => (records.get(pid) ?? []).some((record) => isIt(record) && hadAid(record, pid, period));

/** JGJ 125: C is dangerous in part, D as a whole. */
export const isInDanger = ({ tenure, dangerGrade }: DossierPerson['dwellings'][number]): boolean =>
  tenure === 'NONE' || ['C', 'D'].includes(dangerGrade);

/** @returns full years on a day; null for a birthday that nobody knows */
export function ageOn({ birthDate }: DossierPerson, day: string): number | null {
  if (birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The school year that a day belongs to; it begins on 1 September. */
export function schoolYearOf(day: string): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

/** 家庭享受最低生活保障（低保）; "the family has …". */
export function sayStatus({ programme }: DossierRecord): Title {
  const { title } = getProgramme(programme);
  return { zh: `享受${title.zh}`, en: `there is ${title.en}` };
}

/** Advice for one person: what is missing has no days and, but for a bill, no amount. */
export const advice = (
  pid: string,
  records: DossierRecord[],
  since: string | null,
  explanation: Title,
  more: { amount?: string; about?: string; isShared?: boolean } = {},
): Sighting => {
  const { amount = null, ...rest } = more;
  return {
    pid,
    records,
    ...rest,
    days: [],
    tell: () => ({ from: since, to: null, months: null, amount, explanation }),
  };
};
