import { answerOf, answerWithHoles, inBoth, passed, type Arguments, type Said, type Stepped } from './answer';
import { divisionOf, type Division } from './cases';
import type { Member } from './model';

/** How the page of leads speaks with the window. Enums are plain strings: the hub may learn values that the page does not know. */

export interface LeadWords {
  who: string | null;
  where: string | null;
  phone: string | null;
  seen: string;
  reporter: string;
  reporterName: string | null;
  reporterPhone: string | null;
}

export interface LeadStep {
  revision: number;
  action: string;
  by: string;
  at: string;
  from: string | null;
  to: string;
  reason: string | null;
  case: { id: string; number: string } | null;
  note: string | null;
}

export interface Lead {
  id: string;
  number: string;
  revision: number;
  source: string;
  state: string;
  /** Null: nobody knows where. */
  division: Division | null;
  household: string | null;
  persons: (Member & { households: { id: string; address: string | null }[] | null })[];
  needs: string[];
  programme: { code: string } | null;
  rule: string | null;
  /** Null of a report, or while oversight is silent. */
  finding: { explanation: Said } | null;
  report: LeadWords | null;
  reportedAt: string;
  follower: string | null;
  case: { id: string; number: string } | null;
  reason: string | null;
  possible: string[];
  steps: LeadStep[];
}

/** A lead in the list: enough to say whether to look. */
export interface ListedLead extends Pick<Lead, 'id' | 'number' | 'source' | 'state' | 'division' | 'needs' | 'programme' | 'reportedAt' | 'follower'> {
  persons: { name: string | null }[];
  report: { who: string | null } | null;
} // prettier-ignore

export interface LeadFilter {
  division?: string;
  states?: string[];
  source?: string;
  need?: string;
}

export interface LeadPage {
  leads: ListedLead[];
  /** Where the next page begins; null: this is the last. */
  next: string | null;
}

type RawDivision = { code: string } & Said;
type Raw<T extends { division: Division | null }> = Omit<T, 'division'> & { division: RawDivision | null };
type RawLead = Omit<Raw<Lead>, 'finding'> & { finding: Said | null };

const placed = (division: RawDivision | null) => division && divisionOf(division);
const leadOf = ({ finding, division, ...rest }: RawLead): Lead => ({
  ...rest,
  division: placed(division),
  finding: finding && { explanation: { zh: finding.zh, en: finding.en } },
});

const leadFragment = `
fragment Whole on Lead {
  id number revision source state division { code ${inBoth('name')} } household
  persons { pid name maskedIdNumber relation households { id address } }
  needs programme { code } rule finding { ${inBoth('explanation')} }
  report { who where phone seen reporter reporterName reporterPhone }
  reportedAt follower case { id number } reason possible
  steps { revision action by at from to reason case { id number } note }
}`;

/** @throws HubError NOT_FOUND where there is no such lead */
export async function leadById(id: string, signal: AbortSignal): Promise<Lead> {
  const query = `query Lead($id: ID!) { answer: lead(id: $id) { ...Whole } }${leadFragment}`;
  return leadOf(await answerWithHoles<RawLead>(query, { id }, signal));
}

/** The open ones first, the oldest of them at the top. @param after where a page begins; null: at the first */
export async function leadsOf(filter: LeadFilter, after: string | null, signal: AbortSignal): Promise<LeadPage> {
  const query = `query Leads($filter: LeadFilter!, $after: ID) { answer: leads(filter: $filter, first: 20, after: $after) {
    edges { node {
      id number source state division { code ${inBoth('name')} } needs programme { code } reportedAt follower
      persons { name } report { who } } }
    pageInfo { hasNextPage endCursor } } }`;
  type Answer = { edges: { node: Raw<ListedLead> }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const { edges, pageInfo } = await answerWithHoles<Answer>(query, { filter, after }, signal);
  return {
    leads: edges.map(({ node }) => ({ ...node, division: placed(node.division) })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

export interface LeadReport extends Record<Exclude<keyof LeadWords, 'reporter'>, string> {
  division: string;
  needs: string[];
  reporter: string;
}

/** @returns the id of the lead, which comes again for a key that was sent before */
export async function reportLead(report: LeadReport, key: string, by: string, signal: AbortSignal): Promise<string> {
  const query = `mutation Report($report: LeadReport!, $key: String!, $by: ID!) {
    answer: reportLead(report: $report, key: $key, by: $by) { id } }`;
  return (await answerOf<{ id: string }>(query, { report, key, by }, signal)).id;
}

export interface LeadStepInput {
  lead: string;
  revision: number;
  key: string;
  by: string;
  note: string | null;
}

/** @param mutation its name in the SDL: followLead */
export async function takeLeadStep(
  mutation: string,
  step: LeadStepInput,
  said: Arguments,
  signal: AbortSignal,
): Promise<Stepped<Lead>> {
  const { declared, handed, values } = passed(said);
  const query = `mutation Step($step: LeadStepInput!${declared}) {
    answer: ${mutation}(step: $step${handed}) {
      ... on LeadTaken { lead { ...Whole } }
      ... on LeadRefused { refusal: reason ${inBoth('message')} lead { ...Whole } } } }${leadFragment}`;
  type Answer = { lead: RawLead; refusal?: string } & Said;
  const { lead, refusal, zh, en } = await answerWithHoles<Answer>(query, { step, ...values }, signal);
  return { now: leadOf(lead), refused: refusal ? { reason: refusal, message: { zh, en } } : null };
}
