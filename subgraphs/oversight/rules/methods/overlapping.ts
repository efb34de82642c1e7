import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type MethodInput, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { countMonths, effectivePeriods, sharedPeriods } from '../periods';

/** Two records of one person that ran on the same days. */
export interface OverlappingPair {
  pid: string;
  one: DossierRecord;
  other: DossierRecord;
  days: Period[];
}

/**
 * Finds the records of a person that run at the same time. Older first, a record meets only those still running, so that
 * a long ledger costs no more than it is long.
 * @param keyOf only records of one key are held against each other
 */
export function overlappingPairs(
  { byPerson, isLawful }: MethodInput,
  keyOf: (record: DossierRecord) => string,
  excludes: (one: DossierRecord, other: DossierRecord) => boolean = () => true,
): OverlappingPair[] {
  const pairs: OverlappingPair[] = [];
  for (const [pid, records] of byPerson) {
    const running = new Map<string, DossierRecord[]>();
    for (const record of records) {
      const key = keyOf(record);
      const before = (running.get(key) ?? []).filter(({ to }) => to === null || to >= record.from);
      for (const other of before) {
        if (!excludes(other, record)) continue;
        const days = sharedPeriods(effectivePeriods(other, pid), effectivePeriods(record, pid));
        if (!days.length || isLawful(other, record)) continue;
        pairs.push({ pid, one: other, other: record, days });
      }
      before.push(record);
      running.set(key, before);
    }
  }
  return pairs;
}

/** @param say what is wrong with the two, in both languages, up to where the overlap is told */
export function sightingOf(
  { pid, one, other, days }: OverlappingPair,
  today: string,
  say: (first: ReturnType<typeof sayRecord>, second: ReturnType<typeof sayRecord>) => { zh: string; en: string },
): Sighting {
  const tell = (all: readonly Period[]): Telling => {
    const months = countMonths(all, today);
    const amount = amountAtStake([one, other], months);
    const { from, to } = endsOf(all);
    const said = say(sayRecord(one, today), sayRecord(other, today));
    const when = sayPeriod({ from: from!, to }, today);
    const stake = sayStake(months, amount);
    const explanation = {
      zh: `${said.zh}，在${when.zh}重叠${stake.zh}。`,
      en: `${said.en}; they overlap ${when.en}${stake.en}.`,
    };
    return { from, to, months, amount, explanation };
  };
  return { pid, records: [one, other], days, tell };
}
