import type { Language } from '../texts';
import { isUnknown } from './judge';
import type { Household, Person } from './model';
import { nameRecords } from './name-records';
import { post, type Problem } from './post';
import { householdByIdQuery, householdQuery, personQuery } from './queries';

/** Why a person was asked for and not a household. */
export type Reason = 'NO_HOUSEHOLD' | 'REGISTRY_UNAVAILABLE';

export type Outcome =
  | { kind: 'household'; household: Household; problems: Problem[] }
  | { kind: 'person'; person: Person; reason: Reason; problems: Problem[] }
  | { kind: 'problem'; problem: Problem };

/** The hub's largest page: hardly a family has more records than that. */
const page = 200;

type HouseholdAnswer = { household: Household | null };

function householdIn({ data, problems }: Awaited<ReturnType<typeof post<HouseholdAnswer>>>): Outcome | null {
  const household = data?.household;
  return household ? { kind: 'household', household: nameRecords(household, household.members), problems } : null;
}

/** Asks for a household that is known already, say a case's. */
export async function askHousehold(id: string, lang: Language, signal: AbortSignal): Promise<Outcome> {
  const answer = await post<HouseholdAnswer>(householdByIdQuery, { id, lang, first: page }, signal);
  return householdIn(answer) ?? { kind: 'problem', problem: answer.problems[0] ?? { code: 'NOT_FOUND' } };
}

/** Asks for the household; for the person alone when there is none, or when the registry does not answer. */
export async function ask(idNumber: string, lang: Language, signal: AbortSignal): Promise<Outcome> {
  const first = await post<HouseholdAnswer>(householdQuery, { idNumber, lang, first: page }, signal);
  const found = householdIn(first);
  if (found) return found;

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
