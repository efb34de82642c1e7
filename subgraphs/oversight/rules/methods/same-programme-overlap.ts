import { getProgramme } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { findLawfulPair } from '../lawful';
import { amountAtStake } from '../money';
import { countMonths, effectivePeriods, sharedPeriods } from '../periods';

function tell(one: DossierRecord, other: DossierRecord, days: readonly Period[], today: string): Telling {
  const months = countMonths(days, today);
  const amount = amountAtStake([one, other], months);
  const { from, to } = endsOf(days);
  const { title } = getProgramme(one.programme);
  const [first, second] = [sayRecord(one, today), sayRecord(other, today)];
  const when = sayPeriod({ from: from!, to }, today);
  const stake = sayStake(months, amount);
  return {
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

/** D1: one person, one programme, overlapping periods. Older first, a record meets only those still running. */
export const sameProgrammeOverlap: Method = {
  look({ dossier: { today }, lawfulPairs, byPerson }) {
    const sightings: Sighting[] = [];
    for (const [pid, records] of byPerson) {
      const running = new Map<string, DossierRecord[]>();
      for (const record of records) {
        const before = (running.get(record.programme) ?? []).filter(({ to }) => to === null || to >= record.from);
        for (const other of before) {
          if (findLawfulPair(lawfulPairs, other, record)) continue;
          const days = sharedPeriods(effectivePeriods(other, pid), effectivePeriods(record, pid));
          if (!days.length) continue;
          sightings.push({ pid, records: [other, record], days, tell: (all) => tell(other, record, all, today) });
        }
        running.set(record.programme, [...before, record]);
      }
    }
    return sightings;
  },
};
