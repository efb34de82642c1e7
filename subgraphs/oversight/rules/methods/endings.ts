import type { Title } from '@one-door/schemas';
import type { DossierPerson, DossierRecord, Period } from '../dossier';
import { sayDate } from '../explain';
import type { EndingName } from '../policy';

/** The day by which the ground of an aid ended, and how a clerk says it. */
interface Ending {
  endedOn(person: DossierPerson, record: DossierRecord, today: string): string | null;
  say(date: string): Title;
}

const district = (division: string | null) => division?.slice(0, 6) ?? null;

/** @returns the last day of all periods, if there are any and all are over */
function lastDayOf(periods: readonly Period[], today: string): string | null {
  if (!periods.length || periods.some(({ to }) => to === null || to >= today)) return null;
  return periods.map(({ to }) => to!).reduce((last, to) => (to > last ? to : last));
}

const say = (zh: string, en: string) => (date: string) => ({
  zh: `${zh}日期为${sayDate(date).zh}`,
  en: `${en} ${sayDate(date).en}`,
});

export const endings: Record<EndingName, Ending> = {
  DEATH: {
    endedOn: ({ deathDate }) => deathDate,
    say: say('登记死亡', 'The person died on'),
  },
  MOVED_OUT: {
    // Who came back has not moved out; a move within the district changes nothing, and one to nobody knows where may be.
    endedOn({ moves }, record, today) {
      const here = district(record.division);
      const out = moves
        .filter((move) => move.kind === 'MOVED_OUT' && move.on <= today)
        .filter(({ fromDivision }) => district(fromDivision) === here)
        .filter(({ toDivision }) => toDivision !== null && district(toDivision) !== here)
        .map(({ on }) => on)
        .sort()
        .at(-1);
      const isBack = moves.some(
        ({ kind, on, toDivision }) =>
          kind === 'MOVED_IN' && out !== undefined && on >= out && district(toDivision) === here,
      );
      return out === undefined || isBack ? null : out;
    },
    say: say('登记迁出', 'The person moved out of the district on'),
  },
  GRADUATED: {
    endedOn: ({ enrolments }, _, today) =>
      lastDayOf(
        enrolments.filter(({ attendance }) => ['ATTENDING', 'UNABLE_TO_ATTEND'].includes(attendance)),
        today,
      ),
    say: say('学籍终止', 'The person was enrolled last on'),
  },
  CERTIFICATE_EXPIRED: {
    endedOn: ({ certificates }, _, today) => lastDayOf(certificates, today),
    say: say('残疾人证到期', 'The disability certificate expired on'),
  },
};
