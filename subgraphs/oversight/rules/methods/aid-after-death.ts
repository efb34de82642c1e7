import { getProgramme } from '@one-door/schemas';
import { sayDate, sayPeriod, sayRecord, sayStake } from '../explain';
import type { Method, Sighting } from '../finding';
import { amountAtStake } from '../money';
import { addMonths, countMonths, dayAfter, effectivePeriods, overlap } from '../periods';

/** L1: monthly aid that runs on past a death. */
export const aidAfterDeath: Method = ({ dossier, rule, byPerson }) => {
  const graceMonths = rule.parameters['graceMonths']!.value;
  return dossier.persons.flatMap(({ pid, deathDate }) => {
    if (deathDate === null) return [];
    const overdue = addMonths(deathDate, graceMonths);
    return (byPerson.get(pid) ?? []).flatMap((record): Sighting[] => {
      if (getProgramme(record.programme).rhythm !== 'MONTHLY') return [];
      const after = effectivePeriods(record, pid).flatMap(
        (period) => overlap(period, { from: dayAfter(deathDate), to: null }) ?? [],
      );
      const end = after.at(-1);
      if (!end || (end.to ?? dossier.today) < overdue) return [];
      const months = countMonths(after, dossier.today);
      const from = after[0]!.from;
      // A household's aid is not all the dead member's: how much of it is, only the department can say.
      const amount = record.covered.length === 1 ? amountAtStake([record], months) : null;
      const died = sayDate(deathDate);
      const said = sayRecord(record);
      const when = sayPeriod(from, end.to);
      const stake = sayStake(months, amount);
      return [
        {
          pid,
          records: [record],
          from,
          to: end.to,
          months,
          amount,
          explanation: {
            zh: `登记死亡日期为${died.zh}，但${said.zh}在死亡后仍在发放（${when.zh}${stake.zh}）。`,
            en: `The person died on ${died.en}, yet ${said.en} ran on after the death (${when.en}${stake.en}).`,
          },
        },
      ];
    });
  });
};
