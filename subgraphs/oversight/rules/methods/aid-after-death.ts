import { getProgramme } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import { sayDate, sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { addMonths, countMonths, dayAfter, effectivePeriods, overlap } from '../periods';

/** The days of aid since the death. What ends only after today still runs: nobody has been paid for tomorrow. */
function daysSince(record: DossierRecord, pid: string, deathDate: string, today: string): Period[] {
  return effectivePeriods(record, pid)
    .flatMap((period) => overlap(period, { from: dayAfter(deathDate), to: null }) ?? [])
    .filter(({ from }) => from <= today)
    .map(({ from, to }) => ({ from, to: to !== null && to < today ? to : null }));
}

function tell(record: DossierRecord, deathDate: string, days: readonly Period[], today: string): Telling {
  const months = countMonths(days, today);
  // A household's aid is not all the dead member's: how much of it is, only the department can say.
  const isAlone = new Set(record.covered.map(({ pid }) => pid)).size === 1;
  const amount = isAlone ? amountAtStake([record], months) : null;
  const { from, to } = endsOf(days);
  const died = sayDate(deathDate);
  const said = sayRecord(record, today);
  const when = sayPeriod({ from: from!, to }, today);
  const stake = sayStake(months, amount);
  return {
    from,
    to,
    months,
    amount,
    explanation: {
      zh: `登记死亡日期为${died.zh}，但${said.zh}在死亡后仍在发放（${when.zh}${stake.zh}）。`,
      en: `The person died on ${died.en}, yet ${said.en} ran on after the death (${when.en}${stake.en}).`,
    },
  };
}

/** L1: monthly aid that runs on past a death. */
export const aidAfterDeath: Method = {
  look({ dossier: { persons, today }, rule, byPerson }) {
    const graceMonths = rule.parameters['graceMonths']!.value;
    return persons.flatMap(({ pid, deathDate }) => {
      if (deathDate === null) return [];
      const overdue = addMonths(deathDate, graceMonths);
      return (byPerson.get(pid) ?? []).flatMap((record): Sighting[] => {
        if (getProgramme(record.programme).rhythm !== 'MONTHLY') return [];
        const days = daysSince(record, pid, deathDate, today);
        const last = days.at(-1);
        if (!last || (last.to ?? today) < overdue) return [];
        return [{ pid, records: [record], days, tell: (all) => tell(record, deathDate, all, today) }];
      });
    });
  },
};
