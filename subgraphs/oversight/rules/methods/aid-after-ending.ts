import { getProgramme, type Title } from '@one-door/schemas';
import type { DossierRecord, Period } from '../dossier';
import { sayPeriod, sayRecord, sayStake } from '../explain';
import { endsOf, type Method, type Sighting, type Telling } from '../finding';
import { amountAtStake } from '../money';
import { addMonths, countMonths, dayAfter, effectivePeriods, sharedPeriods, untilToday } from '../periods';
import { parameterOf } from '../policy';
import { endings } from './endings';

/** The days of aid since the ending. */
const daysSince = (record: DossierRecord, pid: string, endedOn: string, today: string): Period[] =>
  untilToday(sharedPeriods(effectivePeriods(record, pid), [{ from: dayAfter(endedOn), to: null }]), today);

function tell(record: DossierRecord, ended: Title, days: readonly Period[], today: string): Telling {
  const months = countMonths(days, today);
  // A household's aid is not all this member's: how much of it is, only the department can say.
  const isAlone = new Set(record.covered.map(({ pid }) => pid)).size === 1;
  const isMonthly = getProgramme(record.programme).rhythm === 'MONTHLY';
  const amount = isAlone && isMonthly ? amountAtStake([record], months) : null;
  const { from, to } = endsOf(days);
  const said = sayRecord(record, today);
  const when = sayPeriod({ from: from!, to }, today);
  const stake = sayStake(months, amount);
  const explanation = {
    zh: `${ended.zh}，但${said.zh}在此之后仍在发放（${when.zh}${stake.zh}）。`,
    en: `${ended.en}, yet ${said.en} ran on after that (${when.en}${stake.en}).`,
  };
  return { from, to, months, amount, explanation };
}

/**
 * L1, L2: aid that runs on past what it was given for. An ending for which the rule names no programmes is about all
 * monthly aid.
 */
export const aidAfterEnding: Method = {
  facts: ['CIVIL_AFFAIRS', 'EDUCATION', 'DISABILITY'],
  look({ dossier: { persons, today }, rule, byPerson }) {
    const grace = parameterOf(rule, 'graceMonths');
    return persons.flatMap((person) =>
      (byPerson.get(person.pid) ?? []).flatMap((record): Sighting[] => {
        for (const { ending, programmes } of rule.endings!) {
          const isMeant = programmes
            ? programmes.includes(record.programme)
            : getProgramme(record.programme).rhythm === 'MONTHLY';
          const endedOn = isMeant ? endings[ending].endedOn(person, record, today) : null;
          if (endedOn === null) continue;
          const days = daysSince(record, person.pid, endedOn, today);
          const last = days.at(-1);
          if (!last || (last.to ?? today) < addMonths(endedOn, grace)) continue;
          const ended = endings[ending].say(endedOn);
          return [{ pid: person.pid, records: [record], days, tell: (all) => tell(record, ended, all, today) }];
        }
        return [];
      }),
    );
  },
};
