import { departments, getProgramme, programmes, type Department, type Title } from '@one-door/schemas';
import { meets, type Sight } from './conditions';
import { showsAbsence, type Dossier, type DossierRecord, type Period } from './dossier';
import { sayPeriod } from './explain';
import { addMonths, hadAid, onDay } from './periods';
import type { Policies } from './policy';

/** What speaks for a programme, of one person: facts, or that the person has it. */
export interface RouteHint {
  programme: string;
  pid: string;
  why: Title;
  /** The person has that aid already. */
  held: boolean;
}

export interface RouteHints {
  /** By person, then as programmes are listed; one of a person and a programme. */
  hints: RouteHint[];
  /** Whose facts could not be read or are in doubt: they may speak for more. */
  unknown: Department[];
  /** Of when the oldest data is that they are made of, as an ISO instant; null where there is none. */
  asOf: string | null;
}

/** What is given once, or by the year, is not sought again within the year, though its record may be of one day. */
const heldWithin = (programme: string, { today, lately }: Sight): Period =>
  ['YEARLY', 'ONCE'].includes(getProgramme(programme).rhythm) ? lately : onDay(today);

function sayHeld(record: DossierRecord, today: string): Title {
  const [{ title }, when] = [getProgramme(record.programme), sayPeriod(record, today)];
  return { zh: `已有${title.zh}（${when.zh}）。`, en: `${title.en} is there already (${when.en}).` };
}

/** Finance gives no aid, and no fact of its own speaks for one. */
const leaders = departments.filter((each) => [...programmes.values()].some(({ department }) => department === each));

function sightsOf({ today, persons, records }: Dossier, { routing, hardship: { parameters } }: Policies): Sight[] {
  const lately = { from: addMonths(today, -parameters.windowMonths.value), to: today };
  const settled = { today, lately, largeBillYuan: parameters.largeBillYuan.value, inHardship: routing.inHardship };
  return persons
    .filter(({ deathDate }) => deathDate === null)
    .map((person) => ({
      person,
      records: records.filter(({ covered }) => covered.some(({ pid }) => pid === person.pid)),
      ...settled,
    }));
}

/** A hint while its reasons are still apart. */
interface Speaking extends Omit<RouteHint, 'why'> {
  whys: Title[];
}

function hintsOf(dossier: Dossier, policies: Policies): Speaking[] {
  const sights = sightsOf(dossier, policies);
  return sights.flatMap((sight) => {
    const { pid } = sight.person;
    return [...programmes.keys()].flatMap((programme): Speaking[] => {
      const period = heldWithin(programme, sight);
      const held = sight.records.filter((record) => record.programme === programme && hadAid(record, pid, period));
      const speaking = policies.routing.hints.filter(
        ({ programme: code, when, family }) =>
          code === programme && meets(when, sight) && (!family || sights.some((other) => meets(family, other))),
      );
      const whys = [...held.map((record) => sayHeld(record, dossier.today)), ...speaking.map(({ why }) => why)];
      return whys.length ? [{ programme, pid, whys, held: held.length > 0 }] : [];
    });
  });
}

/**
 * Which facts and which aid speak for which programme, of everybody alive whom a case concerns. Pure. One more fact never
 * takes a hint away; what nobody could read is in `unknown`, and never a reason against anything.
 * @param dossiers of the households and the persons without one
 */
export function routeHintsOf(dossiers: readonly Dossier[], policies: Policies): RouteHints {
  // Who is registered in two households has the same records in both, and of his families either may speak.
  const hints = new Map<string, Speaking>();
  for (const hint of dossiers.flatMap((dossier) => hintsOf(dossier, policies))) {
    const key = `${hint.pid} ${hint.programme}`;
    const whys = [...(hints.get(key)?.whys ?? []), ...hint.whys];
    hints.set(key, { ...hint, whys: [...new Map(whys.map((why) => [why.zh, why])).values()] });
  }
  const known = (dossier: Dossier) => leaders.filter((each) => showsAbsence(dossier, each));
  const ages = dossiers.flatMap((dossier) => known(dossier).flatMap((each) => dossier.departments[each].asOf ?? []));
  return {
    hints: [...hints.values()].map(({ whys, ...hint }) => ({
      ...hint,
      why: { zh: whys.map(({ zh }) => zh).join(''), en: whys.map(({ en }) => en).join(' ') },
    })),
    unknown: leaders.filter((each) => !dossiers.every((dossier) => known(dossier).includes(each))),
    asOf: ages.sort()[0] ?? null,
  };
}
