import type { DossierRecord, Period } from '../dossier';
import { sayRecord, sayStake } from '../explain';
import { endsOf, type MethodInput, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { effectivePeriods } from '../periods';

type Said = ReturnType<typeof sayRecord>;

/**
 * Finds the records of a person that pay for one and the same thing, whenever they do.
 * @param keyOf what a record pays for; null: nothing that is counted
 * @param excludes whether two of one key may not both be paid
 * @param say what is wrong with the two, in both languages, up to what is at stake
 */
export function paidTwice(
  { dossier: { today }, isLawful, byPerson }: MethodInput,
  keyOf: (record: DossierRecord) => string | null,
  excludes: (one: DossierRecord, other: DossierRecord) => boolean,
  say: (one: DossierRecord, first: Said, second: Said) => Said,
): Sighting[] {
  function tell(one: DossierRecord, other: DossierRecord, days: readonly Period[]): Telling {
    const amount = amountAtStake([one, other], 1);
    const stake = sayStake(null, amount);
    const said = say(one, sayRecord(one, today), sayRecord(other, today));
    const explanation = { zh: `${said.zh}${stake.zh}。`, en: `${said.en}${stake.en}.` };
    return { ...endsOf(days), months: null, amount, explanation };
  }

  const sightings: Sighting[] = [];
  for (const [pid, records] of byPerson) {
    const byKey = new Map<string, DossierRecord[]>();
    for (const record of records) {
      const key = keyOf(record);
      if (key === null || !effectivePeriods(record, pid).length) continue;
      const before = byKey.get(key) ?? [];
      for (const other of before) {
        if (!excludes(other, record) || isLawful(other, record)) continue;
        // One bill paid in March and again in July shares no day: both payments' days are what it is about.
        const days = [other, record].map(({ from, to }) => ({ from, to }));
        sightings.push({ pid, records: [other, record], days, tell: (all) => tell(other, record, all) });
      }
      byKey.set(key, [...before, record]);
    }
  }
  return sightings;
}
