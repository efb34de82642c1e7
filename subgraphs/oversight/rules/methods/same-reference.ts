import { getProgramme } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import { sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { effectivePeriods } from '../periods';

function tell(one: DossierRecord, other: DossierRecord, days: readonly Period[], today: string): Telling {
  const amount = amountAtStake([one, other], 1);
  const stake = sayStake(null, amount);
  const { title } = getProgramme(one.programme);
  const [first, second] = [sayRecord(one, today), sayRecord(other, today)];
  return {
    ...endsOf(days),
    months: null,
    amount,
    explanation: {
      zh: `${title.zh}对同一事项（${one.reference}）发放了两次：${first.zh}，与${second.zh}${stake.zh}。`,
      en: `${title.en} was paid twice for one thing (${one.reference}): ${first.en}, and ${second.en}${stake.en}.`,
    },
  };
}

/** D2: the same reference (school year and instalment, bill, disaster, incident) paid twice in one programme. */
export const sameReference: Method = {
  facts: [],
  look({ dossier: { today }, isLawful, byPerson }) {
    const sightings: Sighting[] = [];
    for (const [pid, records] of byPerson) {
      const byReference = new Map<string, DossierRecord[]>();
      for (const record of records) {
        if (record.reference === null || !effectivePeriods(record, pid).length) continue;
        const key = `${record.programme} ${record.reference}`;
        const before = byReference.get(key) ?? [];
        for (const other of before) {
          if (isLawful(other, record)) continue;
          // One bill paid in March and again in July shares no day: both payments' days are what it is about.
          sightings.push({
            pid,
            records: [other, record],
            days: [other, record].map(({ from, to }) => ({ from, to })),
            tell: (days) => tell(other, record, days, today),
          });
        }
        byReference.set(key, [...before, record]);
      }
    }
    return sightings;
  },
};
