import type { Department } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { addMonths, countMonths, effectivePeriods, sharedPeriods } from '../periods';
import { parameterOf } from '../policy';

/** Whether two periods share a day, or one begins within so many months after the other's end. */
const isNear = (a: Period, b: Period, months: number) => {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return first.to === null || second.from <= addMonths(first.to, months);
};

/** @param days that both share; none where one only follows the other within the window */
function tell(
  one: DossierRecord,
  other: DossierRecord,
  days: readonly Period[],
  windowMonths: number,
  today: string,
): Telling {
  const months = days.length ? countMonths(days, today) : null;
  // Without a common day the lesser aid as a whole is at stake, a monthly one for one month: the least it can be.
  const amount = amountAtStake([one, other], months ?? 1);
  const { from, to } = days.length ? endsOf(days) : other;
  const [first, second] = [sayRecord(one, today), sayRecord(other, today)];
  const when = sayPeriod({ from: from!, to }, today);
  const stake = sayStake(months, amount);
  const together = days.length
    ? { zh: `在${when.zh}重叠`, en: `they overlap ${when.en}` }
    : { zh: `相隔不超过${windowMonths}个月`, en: `they lie at most ${windowMonths} months apart` };
  return {
    from,
    to,
    months,
    amount,
    explanation: {
      zh: `同一需要由两个部门救助，且没有共同的协同办理编号：${first.zh}，与${second.zh}，${together.zh}${stake.zh}。`,
      en: `Two departments meet one need without a common case number: ${first.en}, and ${second.en}; ${together.en}${stake.en}.`,
    },
  };
}

/** A record as the sweep keeps it: what would be asked of it again and again is worked out once. */
interface Kept {
  record: DossierRecord;
  periods: Period[];
  /** The last day on which another record may begin and still be near; null: always. */
  nearUntil: string | null;
}

/**
 * M1: one need from two departments within a sliding window. Older first, a record meets only those of other
 * departments that are still near: a ledger of daily entries of one department is never held against itself.
 */
export const needFromSeveralDepartments: Method = {
  facts: [],
  look({ dossier: { today }, rule, isLawful, byPerson }) {
    const windowMonths = parameterOf(rule, 'windowMonths');
    const sightings: Sighting[] = [];
    for (const [pid, records] of byPerson) {
      const kept = new Map<Department, Kept[]>();
      for (const record of records) {
        const periods = effectivePeriods(record, pid);
        if (!periods.length) continue;
        for (const [department, all] of kept) {
          if (department === record.department) continue;
          const near = all.filter(({ nearUntil }) => nearUntil === null || record.from <= nearUntil);
          kept.set(department, near);
          for (const { record: other, periods: theirs } of near) {
            if (!theirs.some((each) => periods.some((period) => isNear(each, period, windowMonths)))) continue;
            if (isLawful(other, record)) continue;
            sightings.push({
              pid,
              records: [other, record],
              days: sharedPeriods(theirs, periods),
              tell: (days) => tell(other, record, days, windowMonths, today),
            });
          }
        }
        const nearUntil = record.to === null ? null : addMonths(record.to, windowMonths);
        const own = kept.get(record.department);
        if (own) own.push({ record, periods, nearUntil });
        else kept.set(record.department, [{ record, periods, nearUntil }]);
      }
    }
    return sightings;
  },
};
