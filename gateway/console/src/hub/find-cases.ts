import { answerOrNull, HubError } from './answer';
import { casesOf, type ListedCase } from './cases';
import { post } from './post';

/** @returns the id of the case of a number; null where there is none. @throws HubError */
export async function caseIdOf(number: string, signal: AbortSignal): Promise<string | null> {
  const query = 'query CaseOf($number: String!) { answer: caseOf(number: $number) { id } }';
  return (await answerOrNull<{ id: string }>(query, { number }, signal))?.id ?? null;
}

/**
 * Cases of any of some persons, those first that were accepted last; of each person the twenty most urgent.
 * @param states undefined is all
 */
export async function casesOfPersons(
  pids: readonly string[],
  states: string[] | undefined,
  signal: AbortSignal,
): Promise<ListedCase[]> {
  const pages = await Promise.all(
    pids.map((person) => casesOf({ person, lateOnly: false, ...(states && { states }) }, null, signal)),
  );
  const byId = new Map(pages.flatMap(({ cases }) => cases).map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => b.acceptedAt.localeCompare(a.acceptedAt));
}

/**
 * @returns the pids of a number's owner and of all in the household
 * @throws HubError for a number that is none, and while the registry is silent: whose family it is, nobody knows then
 */
async function familyOf(idNumber: string, signal: AbortSignal): Promise<string[]> {
  const query = `query FamilyOf($idNumber: String!) {
    household: householdOf(idNumber: $idNumber) { members { pid } } person(idNumber: $idNumber) { pid } }`;
  type Answer = { household: { members: { pid: string }[] } | null; person: { pid: string } | null };
  const { data, problems } = await post<Answer>(query, { idNumber }, signal);
  const problem = problems.find(({ code }) => code !== 'NOT_FOUND');
  if (!data?.person || problem) throw new HubError(problem ?? { code: 'BAD_ANSWER' });
  return [...new Set([data.person, ...(data.household?.members ?? [])].map(({ pid }) => pid))];
}

/** @returns all cases of whoever has a number, and of the family. @throws HubError */
export const casesOfNumber = async (idNumber: string, signal: AbortSignal): Promise<ListedCase[]> =>
  casesOfPersons(await familyOf(idNumber, signal), undefined, signal);
