import { getProgramme } from '@one-door/schemas';
import type { DossierRecord } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import type { Method, Sighting } from '../finding';
import { findLawfulPair } from '../lawful';
import { amountAtStake } from '../money';
import { countMonths, effectivePeriods, sharedPeriods } from '../periods';

function sight(pid: string, one: DossierRecord, other: DossierRecord, today: string): Sighting | null {
  const shared = sharedPeriods(effectivePeriods(one, pid), effectivePeriods(other, pid));
  if (!shared.length) return null;
  const months = countMonths(shared, today);
  const records = [one, other];
  const amount = amountAtStake(records, months);
  const { from } = shared[0]!;
  const { to } = shared.at(-1)!;
  const { title } = getProgramme(one.programme);
  const [first, second] = records.map(sayRecord) as [ReturnType<typeof sayRecord>, ReturnType<typeof sayRecord>];
  const when = sayPeriod(from, to);
  const stake = sayStake(months, amount);
  return {
    pid,
    records,
    from,
    to,
    months,
    amount,
    explanation: {
      zh: `同一人重复享受${title.zh}：${first.zh}，与${second.zh}，在${when.zh}重叠${stake.zh}。`,
      en: `The same person has ${title.en} twice: ${first.en}, and ${second.en}; they overlap ${when.en}${stake.en}.`,
    },
  };
}

/** D1: one person, one programme, overlapping periods. Sorted by start, a record meets only those still running. */
export const sameProgrammeOverlap: Method = ({ dossier, lawfulPairs, byPerson }) => {
  const sightings: Sighting[] = [];
  for (const [pid, records] of byPerson) {
    const running = new Map<string, DossierRecord[]>();
    for (const record of [...records].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const before = (running.get(record.programme) ?? []).filter(({ to }) => to === null || to >= record.from);
      for (const other of before) {
        if (findLawfulPair(lawfulPairs, other, record)) continue;
        const sighting = sight(pid, other, record, dossier.today);
        if (sighting) sightings.push(sighting);
      }
      running.set(record.programme, [...before, record]);
    }
  }
  return sightings;
};
