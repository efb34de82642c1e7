import { answerOf, inBoth, type Said } from './answer';
import { divisionOf, type Case, type CasePart, type ListedCase } from './cases';

/** A part that waits for the joint conference. */
export interface AgendaItem {
  case: Pick<ListedCase, 'id' | 'number' | 'greenChannel' | 'division' | 'applicant'>;
  part: Pick<
    CasePart,
    'part' | 'need' | 'programme' | 'state' | 'owner' | 'transfer' | 'proposal' | 'recall' | 'asked'
  >;
  why: string;
  /** The window's opinion; null where the department that proposed another wrote why. */
  opinion: string | null;
  since: string;
  /** What units answered that were asked for an opinion of the part, the first first. */
  opinions: { unit: string | null; note: string | null }[];
}

/** As many as the hub gives at once; a conference that has more to speak of sees the oldest. */
export const agendaMost = 200;

/** @returns what waits for the conference of a division, the oldest first */
export async function agendaOf(division: string, signal: AbortSignal): Promise<AgendaItem[]> {
  const query = `query Agenda($division: ID!, $first: Int!) { answer: conferenceAgenda(division: $division, first: $first) {
    case { id number greenChannel division { code ${inBoth('name')} } applicant { name }
      steps { part action unit note } }
    part { part need programme { code } state owner transfer proposal { to number answer } recall asked }
    why opinion since } }`;
  type RawCase = Omit<AgendaItem['case'], 'division'> & { division: { code: string } & Said } & Pick<Case, 'steps'>;
  type Raw = Omit<AgendaItem, 'case' | 'opinions'> & { case: RawCase };
  const items = await answerOf<Raw[]>(query, { division, first: agendaMost }, signal);
  return items.map(({ case: { steps, division, ...whole }, ...item }) => ({
    ...item,
    case: { ...whole, division: divisionOf(division) },
    opinions: steps.filter(({ part, action }) => action === 'GIVE_OPINION' && part === item.part.part),
  }));
}
