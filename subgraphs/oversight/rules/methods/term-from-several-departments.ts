import type { DossierRecord, Period } from '../dossier';
import { sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { effectivePeriods } from '../periods';

/** School year and instalment, as all departments write it: 2026-2027/1. */
const term = /^\d{4}-\d{4}\/\d+$/;

function tell(one: DossierRecord, other: DossierRecord, days: readonly Period[], today: string): Telling {
  const amount = amountAtStake([one, other], 1);
  const stake = sayStake(null, amount);
  const [first, second] = [sayRecord(one, today), sayRecord(other, today)];
  const explanation = {
    zh: `两个部门资助了同一学年同一期（${one.reference}）：${first.zh}，与${second.zh}${stake.zh}。`,
    en: `Two departments paid for one instalment of one school year (${one.reference}): ${first.en}, and ${second.en}${stake.en}.`,
  };
  return { ...endsOf(days), months: null, amount, explanation };
}

/** M3: education aid of two departments for one person, school year and instalment. */
export const termFromSeveralDepartments: Method = {
  facts: [],
  look({ dossier: { today }, byPerson, isLawful }) {
    const sightings: Sighting[] = [];
    for (const [pid, records] of byPerson) {
      const byTerm = new Map<string, DossierRecord[]>();
      for (const record of records) {
        if (!term.test(record.reference ?? '') || !effectivePeriods(record, pid).length) continue;
        const before = byTerm.get(record.reference!) ?? [];
        for (const other of before) {
          if (other.department === record.department || isLawful(other, record)) continue;
          const days = [other, record].map(({ from, to }) => ({ from, to }));
          sightings.push({ pid, records: [other, record], days, tell: (all) => tell(other, record, all, today) });
        }
        byTerm.set(record.reference!, [...before, record]);
      }
    }
    return sightings;
  },
};
