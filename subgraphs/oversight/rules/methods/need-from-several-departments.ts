import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import type { Method, Sighting } from '../finding';
import { findLawfulPair } from '../lawful';
import { amountAtStake } from '../money';
import { addMonths, countMonths, effectivePeriods, sharedPeriods } from '../periods';

/** Whether two periods share a day, or one begins within so many months after the other's end. */
const isNear = (a: Period, b: Period, months: number) => {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return first.to === null || second.from <= addMonths(first.to, months);
};

function sight(
  pid: string,
  one: DossierRecord,
  other: DossierRecord,
  windowMonths: number,
  today: string,
): Sighting | null {
  const mine = effectivePeriods(one, pid);
  const theirs = effectivePeriods(other, pid);
  if (!mine.some((period) => theirs.some((each) => isNear(period, each, windowMonths)))) return null;
  const shared = sharedPeriods(mine, theirs);
  const months = countMonths(shared, today);
  const records = [one, other];
  // Without a common day the lesser aid as a whole is at stake, a monthly one for one month: the least it can be.
  const amount = amountAtStake(records, Math.max(months, 1));
  const later = one.from > other.from ? one : other;
  const from = shared[0]?.from ?? later.from;
  const to = shared.length ? shared.at(-1)!.to : later.to;
  const [first, second] = records.map(sayRecord) as [ReturnType<typeof sayRecord>, ReturnType<typeof sayRecord>];
  const when = sayPeriod(from, to);
  const stake = sayStake(Math.max(months, 1), amount);
  const together = shared.length
    ? { zh: `在${when.zh}重叠`, en: `they overlap ${when.en}` }
    : { zh: `相隔不足${windowMonths}个月`, en: `they lie less than ${windowMonths} months apart` };
  return {
    pid,
    records,
    from,
    to,
    months: months || null,
    amount,
    explanation: {
      zh: `同一需要由两个部门救助，且没有共同的协同办理编号：${first.zh}，与${second.zh}，${together.zh}${stake.zh}。`,
      en: `Two departments meet one need without a common case number: ${first.en}, and ${second.en}; ${together.en}${stake.en}.`,
    },
  };
}

/** M1: one need from two departments within a sliding window. */
export const needFromSeveralDepartments: Method = ({ dossier, rule, lawfulPairs, byPerson }) => {
  const windowMonths = rule.parameters['windowMonths']!.value;
  const sightings: Sighting[] = [];
  for (const [pid, records] of byPerson) {
    let near: DossierRecord[] = [];
    for (const record of [...records].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      near = near.filter(({ to }) => to === null || record.from <= addMonths(to, windowMonths));
      for (const other of near) {
        if (other.department === record.department || findLawfulPair(lawfulPairs, other, record)) continue;
        const sighting = sight(pid, other, record, windowMonths, dossier.today);
        if (sighting) sightings.push(sighting);
      }
      near.push(record);
    }
  }
  return sightings;
};
