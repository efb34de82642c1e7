import type { Client } from 'pg';
import type { AllowedAge } from '../dossier/answers';
import { answersFrom, readStates, type DepartmentStates } from '../projection/answers';
import { isRebuilding } from '../projection/rebuild';
import {
  dossierOf,
  householdsOf,
  householdUnit,
  householdUnits,
  personUnit,
  personUnits,
  type Unit,
} from '../projection/units';
import type { Dossier } from '../rules';

/** Whom a case is about, as the window tells it. */
export interface CaseAbout {
  /** Null: the window knows of none. */
  household: string | null;
  persons: readonly string[];
}

/** As if no department had ever been heard. */
const nobody: DepartmentStates = new Map();

/** Of whom nobody has ever told anything, there may be everything: somebody of no registry, a household still to be heard of. */
const isUntold = ({ people }: Unit) => people.every(([, held]) => !held.length);

/**
 * Reads the picture of those whom cases are about, in four statements however many they are: of each case the households,
 * with everybody registered in them today, and the persons who are in none.
 * @returns by case, in the order given
 */
export async function readDossiers(
  client: Pick<Client, 'query'>,
  cases: readonly CaseAbout[],
  today: string,
  now: Date,
  allowedAge: AllowedAge,
): Promise<Dossier[][]> {
  const pids = [...new Set(cases.flatMap(({ persons }) => persons))];
  const [rebuilding, told, homes] = await Promise.all([
    isRebuilding(client),
    readStates(client),
    householdsOf(client, pids, today),
  ]);
  const homesOf = ({ household, persons }: CaseAbout) =>
    new Set([...(household ? [household] : []), ...persons.flatMap((pid) => homes.get(pid) ?? [])]);
  const units = (
    await Promise.all([
      householdUnits(client, [...new Set(cases.flatMap((each) => [...homesOf(each)]))], today),
      personUnits(
        client,
        pids.filter((pid) => !homes.has(pid)),
      ),
    ])
  ).flat();
  // A picture that is being made anew shows less than departments hold.
  const answers = answersFrom(rebuilding ? nobody : told, now, allowedAge);
  const unheard = answersFrom(nobody, now, allowedAge);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const dossierBy = (name: string): Dossier => {
    // A household of which the picture has not been told yet is one of nobody.
    const unit = byName.get(name) ?? { name, division: null, people: [] };
    return dossierOf(unit, today, (isUntold(unit) ? unheard : answers)(unit.division)).dossier;
  };
  return cases.map((each) => [
    ...[...homesOf(each)].map((id) => dossierBy(householdUnit(id))),
    ...each.persons.filter((pid) => !homes.has(pid)).map((pid) => dossierBy(personUnit(pid))),
  ]);
}
