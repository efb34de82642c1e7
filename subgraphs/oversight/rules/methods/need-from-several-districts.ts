import { getProgramme } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import type { Method, Sighting } from '../finding';
import { effectivePeriods, sharedPeriods } from '../periods';
import { sightingOf } from './overlapping';

const districtOf = ({ division }: DossierRecord) => division.slice(0, 6);
const needOf = ({ programme }: DossierRecord) => getProgramme(programme).need;

interface Kept {
  record: DossierRecord;
  /** The days of any member, and of each. */
  days: Period[];
  byPid: ReadonlyMap<string, Period[]>;
}

/** One person holding one programme twice on a day is D1's finding already. */
const isDuplicate = (a: Kept, b: Kept) =>
  a.record.programme === b.record.programme &&
  [...a.byPid].some(([pid, days]) => sharedPeriods(days, b.byPid.get(pid) ?? []).length > 0);

/** M4: one household aided by two districts for one need at the same time, whoever of it is aided. */
export const needFromSeveralDistricts: Method = {
  facts: [],
  look({ dossier: { persons, today }, byPerson, isLawful }) {
    const members = new Set(persons.map(({ pid }) => pid));
    const records = [...new Set([...members].flatMap((pid) => byPerson.get(pid) ?? []))];
    records.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
    const sightings: Sighting[] = [];
    const running = new Map<string, Kept[]>();
    for (const record of records) {
      const pids = [...new Set(record.covered.map(({ pid }) => pid))].filter((pid) => members.has(pid));
      const byPid = new Map(pids.map((pid) => [pid, effectivePeriods(record, pid)]));
      const kept = { record, byPid, days: [...byPid.values()].flat() };
      const need = needOf(record);
      const before = (running.get(need) ?? []).filter(({ record: { to } }) => to === null || to >= record.from);
      for (const other of before) {
        if (districtOf(other.record) === districtOf(record) || isDuplicate(other, kept)) continue;
        const days = sharedPeriods(other.days, kept.days);
        if (!days.length || isLawful(other.record, record)) continue;
        for (const pid of new Set([...other.byPid.keys(), ...pids])) {
          sightings.push(
            sightingOf({ pid, one: other.record, other: record, days }, today, (first, second) => ({
              zh: `同一家庭由两个区县救助同一需要：${first.zh}，与${second.zh}`,
              en: `Two districts meet one need of one family: ${first.en}, and ${second.en}`,
            })),
          );
        }
      }
      running.set(need, [...before, kept]);
    }
    return sightings;
  },
};
