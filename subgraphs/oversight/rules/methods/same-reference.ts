import { getProgramme } from '@one-door/schemas';
import type { DossierRecord } from '../dossier';
import { sayAmount, sayRecord } from '../explain';
import type { Method, Sighting } from '../finding';
import { findLawfulPair } from '../lawful';
import { amountAtStake } from '../money';
import { effectivePeriods } from '../periods';

function sight(pid: string, one: DossierRecord, other: DossierRecord): Sighting {
  const records = [one, other];
  const amount = amountAtStake(records, 1);
  const stake = amount === null ? null : sayAmount(amount);
  const { title } = getProgramme(one.programme);
  const [first, second] = records.map(sayRecord) as [ReturnType<typeof sayRecord>, ReturnType<typeof sayRecord>];
  return {
    pid,
    records,
    from: one.from < other.from ? one.from : other.from,
    to: [one, other].some(({ to }) => to === null) ? null : one.to! > other.to! ? one.to : other.to,
    months: null,
    amount,
    explanation: {
      zh: `${title.zh}对同一事项（${one.reference}）发放了两次：${first.zh}，与${second.zh}${stake ? `，涉及${stake.zh}` : ''}。`,
      en: `${title.en} was paid twice for one thing (${one.reference}): ${first.en}, and ${second.en}${stake ? `; ${stake.en} at stake` : ''}.`,
    },
  };
}

/** D2: the same reference (school year and instalment, bill, disaster, incident) paid twice in one programme. */
export const sameReference: Method = ({ lawfulPairs, byPerson }) => {
  const sightings: Sighting[] = [];
  for (const [pid, records] of byPerson) {
    const byReference = new Map<string, DossierRecord[]>();
    for (const record of records) {
      if (record.reference === null || !effectivePeriods(record, pid).length) continue;
      const key = `${record.programme} ${record.reference}`;
      const before = byReference.get(key) ?? [];
      for (const other of before) {
        if (!findLawfulPair(lawfulPairs, other, record)) sightings.push(sight(pid, other, record));
      }
      byReference.set(key, [...before, record]);
    }
  }
  return sightings;
};
