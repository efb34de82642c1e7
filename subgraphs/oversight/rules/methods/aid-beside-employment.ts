import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { addMonths, countMonths, effectivePeriods, sharedPeriods, untilToday } from '../periods';
import { parameterOf } from '../policy';

function tell(record: DossierRecord, days: readonly Period[], today: string): Telling {
  const months = countMonths(days, today);
  const amount = amountAtStake([record], months);
  const { from, to } = endsOf(days);
  const said = sayRecord(record, today);
  const when = sayPeriod({ from: from!, to }, today);
  const stake = sayStake(months, amount);
  const explanation = {
    zh: `已在其他单位正式就业，但${said.zh}仍在享受，重叠${when.zh}${stake.zh}。`,
    en: `Formally employed elsewhere, yet ${said.en} ran on; they overlap ${when.en}${stake.en}.`,
  };
  return { from, to, months, amount, explanation };
}

/** L3: aid for who has no other work, beside formal employment with another employer. */
export const aidBesideEmployment: Method = {
  facts: ['HUMAN_RESOURCES'],
  look({ dossier: { persons, today }, rule, byPerson }) {
    const grace = parameterOf(rule, 'graceMonths');
    return persons.flatMap(({ pid, employments }) =>
      (byPerson.get(pid) ?? []).flatMap((record): Sighting[] => {
        // An employer that nobody names may be the post's own.
        const elsewhere = employments.filter(
          ({ kind, employer }) => kind === 'FORMAL' && employer !== null && employer !== record.employer,
        );
        const days = untilToday(sharedPeriods(effectivePeriods(record, pid), elsewhere), today);
        const [first, last] = [days[0], days.at(-1)];
        if (!first || !last || (last.to ?? today) < addMonths(first.from, grace)) return [];
        return [{ pid, records: [record], days, tell: (all) => tell(record, all, today) }];
      }),
    );
  },
};
