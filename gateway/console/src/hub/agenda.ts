import { answerOf, inBoth, type Said } from './answer';
import { divisionOf, type CasePart, type ListedCase } from './cases';

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
}

/** As many as the hub gives at once; a conference that has more to speak of sees the oldest. */
export const agendaMost = 200;

/** @returns what waits for the conference of a division, the oldest first */
export async function agendaOf(division: string, signal: AbortSignal): Promise<AgendaItem[]> {
  const query = `query Agenda($division: ID!, $first: Int!) { answer: conferenceAgenda(division: $division, first: $first) {
    case { id number greenChannel division { code ${inBoth('name')} } applicant { name } }
    part { part need programme { code } state owner transfer proposal { to number answer } recall asked }
    why opinion since } }`;
  type Raw = Omit<AgendaItem, 'case'> & {
    case: Omit<AgendaItem['case'], 'division'> & { division: { code: string } & Said };
  };
  const items = await answerOf<Raw[]>(query, { division, first: agendaMost }, signal);
  return items.map((item) => ({ ...item, case: { ...item.case, division: divisionOf(item.case.division) } }));
}
