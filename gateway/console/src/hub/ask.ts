import type { Language } from '../texts';
import { isUnknown } from './judge';
import type { Household, Person } from './model';
import { nameRecords } from './name-records';
import { post, type Problem } from './post';
import { householdQuery, personQuery } from './queries';

/** Why a person was asked for and not a household. */
export type Reason = 'NO_HOUSEHOLD' | 'REGISTRY_UNAVAILABLE';

export type Outcome =
  | { kind: 'household'; household: Household; problems: Problem[] }
  | { kind: 'person'; person: Person; reason: Reason; problems: Problem[] }
  | { kind: 'problem'; problem: Problem };

/** The hub's largest page: hardly a family has more records than that. */
const page = 200;

/** Asks for the household; for the person alone when there is none, or when the registry does not answer. */
export async function ask(idNumber: string, lang: Language, signal: AbortSignal): Promise<Outcome> {
  const first = await post<{ householdOf: Household | null }>(householdQuery, { idNumber, lang, first: page }, signal);
  const household = first.data?.householdOf;
  if (household) {
    const named = nameRecords(household, household.members);
    return { kind: 'household', household: named, problems: first.problems };
  }

  const registryDown = first.problems.find(({ code }) => code === 'REGISTRY_UNAVAILABLE');
  const other = first.problems.find(({ code }) => code !== 'REGISTRY_UNAVAILABLE' && code !== 'NOT_FOUND');
  if (!registryDown && other) return { kind: 'problem', problem: other };

  const second = await post<{ person: Person | null }>(personQuery, { idNumber, lang, first: page }, signal);
  const { data, problems } = second;
  const reason: Reason = registryDown ? 'REGISTRY_UNAVAILABLE' : 'NO_HOUSEHOLD';
  // Eight departments with nothing under a mistyped number are CLEAR: no verdict to show beside a family's.
  if (data?.person && reason === 'NO_HOUSEHOLD' && !problems.length && isUnknown(data.person))
    return { kind: 'problem', problem: { code: 'UNKNOWN_NUMBER' } };
  if (data?.person) return { kind: 'person', person: nameRecords(data.person, [data.person]), reason, problems };
  // With the registry silent, nobody may be called unknown.
  return { kind: 'problem', problem: registryDown ?? problems[0] ?? { code: 'NOT_FOUND' } };
}
