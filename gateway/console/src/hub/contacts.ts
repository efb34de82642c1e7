import { answerOf, inBoth, type Said } from './answer';
import { divisionOf, type Division } from './cases';

/** Whom the window can turn to: the liaisons of units, and who is willing to help where the programmes do not suffice. */

export interface Liaison {
  unit: string;
  division: Division;
  name: string;
  phone: string;
}

export interface HelperInput {
  kind: string;
  name: string;
  phone: string;
  offers: string;
  needs: string[];
  /** Its code. */
  division: string;
  active: boolean;
}
export type Helper = Omit<HelperInput, 'division'> & { id: string; division: Division };

type Raw<T> = Omit<T, 'division'> & { division: { code: string } & Said };

const placed = <T extends { division: Division }>({ division, ...rest }: Raw<T>) =>
  ({ ...rest, division: divisionOf(division) }) as unknown as T;

const place = `division { code ${inBoth('name')} }`;
const helperFields = `id kind name phone offers needs active ${place}`;

/** @param division a county's or a township's code: those of the county of a township, and of a county's townships, come too */
export async function liaisonsOf(division: string, signal: AbortSignal): Promise<Liaison[]> {
  const query = `query Liaisons($division: ID!) { answer: liaisons(division: $division) { unit name phone ${place} } }`;
  return (await answerOf<Raw<Liaison>[]>(query, { division }, signal)).map(placed<Liaison>);
}

/** Names a unit's liaison, in place of whoever was before. */
export async function keepLiaison(
  liaison: { unit: string; division: string; name: string; phone: string },
  by: string,
  signal: AbortSignal,
): Promise<void> {
  const query = `mutation Liaison($unit: Unit!, $division: ID!, $name: String!, $phone: String!, $by: ID!) {
    answer: keepLiaison(unit: $unit, division: $division, name: $name, phone: $phone, by: $by) { unit } }`;
  await answerOf(query, { ...liaison, by }, signal);
}

/** @param past also who helps no more */
export async function helpersOf(need: string, division: string, past: boolean, signal: AbortSignal): Promise<Helper[]> {
  const query = `query Helpers($need: Need!, $division: ID!, $past: Boolean!) {
    answer: helpers(need: $need, division: $division, past: $past) { ${helperFields} } }`;
  return (await answerOf<Raw<Helper>[]>(query, { need, division, past }, signal)).map(placed<Helper>);
}

/** @param id null for somebody new */
export async function keepHelper(
  id: string | null,
  helper: HelperInput,
  by: string,
  signal: AbortSignal,
): Promise<Helper> {
  const query = `mutation Helper($id: ID, $helper: HelperInput!, $by: ID!) {
    answer: keepHelper(id: $id, helper: $helper, by: $by) { ${helperFields} } }`;
  return placed<Helper>(await answerOf<Raw<Helper>>(query, { id, helper, by }, signal));
}
