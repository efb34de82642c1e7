import { answerOf, answerWithHoles, inBoth, passed, type Arguments, type Said, type Stepped } from './answer';
import type { Member, PersonName } from './model';

/** How the window's pages speak with it. Enums are plain strings: the hub may learn values that the page does not know. */

export interface Division {
  code: string;
  name: Said;
}

export interface CasePart {
  part: number;
  need: string;
  programme: { code: string } | null;
  state: string;
  owner: string;
  /** By which the department knows it. */
  transfer: string | null;
  check: { verdict: string } | null;
  proposal: { to: string; number: number; answer: string | null } | null;
  recall: 'ASKED' | 'KEPT' | null;
  /** Units that have not answered yet. */
  asked: string[];
  outcome: string | null;
  /** Whether charity did; null: not asked, or not answered. */
  helped: boolean | null;
  records: string[];
  due: string | null;
  provisional: boolean;
  late: boolean;
  possible: string[];
  printable: string[];
  routes: Route[];
}

/** Where a part may go. */
export interface Route {
  to: string;
  /** The codes of those for which it would go there. */
  programmes: string[];
  why: Said;
}

/** What a person's facts speak for. */
export interface RouteHint {
  /** Its code. */
  programme: string;
  person: PersonName;
  why: Said;
  /** The person has it already. */
  held: boolean;
}

export interface RouteHints {
  hints: RouteHint[];
  /** Departments whose facts could not be read. */
  unknown: string[];
  asOf: string | null;
}

export interface CaseStep {
  revision: number;
  part: number | null;
  action: string;
  unit: string | null;
  helper: { name: string; phone: string } | null;
  by: string;
  at: string;
  from: string | null;
  to: string | null;
  late: boolean;
  note: string | null;
}

/** A paper that a family hands in. */
export interface Material {
  name: string;
  copies: number;
  original: boolean;
}

/** A paper as it was printed, to be had again by its number. */
export interface KeptPaper {
  number: string;
  kind: string;
  /** Null: of the case as a whole. */
  part: number | null;
  madeAt: string;
  by: string;
}

export interface Case {
  id: string;
  number: string;
  revision: number;
  division: Division;
  channel: string;
  greenChannel: boolean;
  household: string | null;
  persons: Member[];
  applicant: Record<'onBehalf' | 'phone' | 'address' | 'says', string | null> & { name: string };
  owner: string;
  acceptedAt: string;
  appliedAt: string | null;
  materials: { missing: string[]; notifiedAt: string; receivedAt: string | null } | null;
  handedIn: Material[];
  satisfaction: number | null;
  publicised: boolean;
  closedAt: string | null;
  keptUntil: string | null;
  /** When all that was personal was taken out of it. */
  destroyedAt: string | null;
  lead: { id: string; number: string } | null;
  parts: CasePart[];
  printable: string[];
  papers: KeptPaper[];
  steps: CaseStep[];
  /** Null: they could not be read. */
  routeHints: RouteHints | null;
}

/** A case in the window's day: enough to say whose turn it is. */
export interface ListedCase extends Pick<Case, 'id' | 'number' | 'greenChannel' | 'division' | 'acceptedAt'> {
  applicant: { name: string };
  parts: Pick<CasePart, 'part' | 'need' | 'programme' | 'state' | 'owner' | 'due' | 'provisional' | 'late'>[];
}

export interface CaseFilter {
  division?: string;
  states?: string[];
  owner?: string;
  /** Its pid. */
  person?: string;
  lateOnly: boolean;
}

export interface CasePage {
  cases: ListedCase[];
  /** Where the next page begins; null: this is the last. */
  next: string | null;
}

type RawDivision = { code: string } & Said;
type Raw<T extends { division: Division }> = Omit<T, 'division'> & { division: RawDivision };
type RawProgramme = { code: string };
type RawCase = Omit<Raw<Case>, 'parts' | 'routeHints'> & {
  parts: (Omit<CasePart, 'routes'> & { routes: ({ to: string; programmes: RawProgramme[] } & Said)[] })[];
  routeHints:
    | (Omit<RouteHints, 'hints'> & {
        hints: ({ programme: RawProgramme; person: PersonName; held: boolean } & Said)[];
      })
    | null;
};

export const divisionOf = ({ code, zh, en }: RawDivision): Division => ({ code, name: { zh, en } });
const caseOf = ({ division, parts, routeHints, ...rest }: RawCase): Case => ({
  ...rest,
  division: divisionOf(division),
  parts: parts.map(({ routes, ...part }) => ({
    ...part,
    routes: routes.map(({ to, programmes, zh, en }) => ({
      to,
      programmes: programmes.map(({ code }) => code),
      why: { zh, en },
    })),
  })),
  routeHints: routeHints && {
    ...routeHints,
    hints: routeHints.hints.map(({ zh, en, programme, ...hint }) => ({
      ...hint,
      programme: programme.code,
      why: { zh, en },
    })),
  },
});

const caseFragment = `
fragment Whole on Case {
  id number revision division { code ${inBoth('name')} } channel greenChannel household
  persons { pid name maskedIdNumber relation }
  applicant { name onBehalf phone address says }
  owner acceptedAt appliedAt materials { missing notifiedAt receivedAt } handedIn { name copies original } satisfaction publicised closedAt keptUntil destroyedAt lead { id number }
  parts {
    part need programme { code } state owner transfer check { verdict } proposal { to number answer } recall asked outcome helped
    records due provisional late possible printable routes { to programmes { code } ${inBoth('why')} }
  }
  printable papers { number kind part madeAt by }
  steps { revision part action unit helper { name phone } by at from to late note }
  routeHints { hints { programme { code } person { pid name } held ${inBoth('why')} } unknown asOf }
}`;

/** @throws HubError NOT_FOUND where there is no such case */
export async function caseById(id: string, signal: AbortSignal): Promise<Case> {
  const query = `query Case($id: ID!) { answer: case(id: $id) { ...Whole } }${caseFragment}`;
  return caseOf(await answerWithHoles<RawCase>(query, { id }, signal));
}

/** The most urgent first. @param after where a page begins; null: at the first */
export async function casesOf(filter: CaseFilter, after: string | null, signal: AbortSignal): Promise<CasePage> {
  const query = `query Cases($filter: CaseFilter!, $after: ID) { answer: cases(filter: $filter, first: 20, after: $after) {
    edges { node {
      id number greenChannel acceptedAt division { code ${inBoth('name')} } applicant { name }
      parts { part need programme { code } state owner due provisional late } } }
    pageInfo { hasNextPage endCursor } } }`;
  type Answer = {
    edges: { node: Raw<ListedCase> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  const { edges, pageInfo } = await answerOf<Answer>(query, { filter, after }, signal);
  return {
    cases: edges.map(({ node }) => ({ ...node, division: divisionOf(node.division) })),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

export interface AcceptedCase {
  division: string;
  channel: string;
  greenChannel: boolean;
  household: string | null;
  persons: string[];
  lead: string | null;
  applicant: Record<'name' | 'onBehalf' | 'phone' | 'address' | 'says', string>;
  inWriting: boolean;
  materials: Material[];
  parts: { need: string; programme: string | null }[];
}

/** @returns the id of the case, which comes again for a key that was sent before */
export async function acceptCase(
  accepted: AcceptedCase,
  key: string,
  by: string,
  signal: AbortSignal,
): Promise<string> {
  const query = `mutation Accept($accepted: AcceptedCase!, $key: String!, $by: ID!) {
    answer: acceptCase(case: $accepted, key: $key, by: $by) { id } }`;
  return (await answerWithHoles<{ id: string }>(query, { accepted, key, by }, signal)).id;
}

export interface CaseStepInput {
  case: string;
  revision: number;
  key: string;
  by: string;
  note: string | null;
}

/** @param mutation its name in the SDL: transferPart */
export async function takeStep(
  mutation: string,
  step: CaseStepInput,
  said: Arguments,
  signal: AbortSignal,
): Promise<Stepped<Case>> {
  const { declared, handed, values } = passed(said);
  const query = `mutation Step($step: CaseStepInput!${declared}) {
    answer: ${mutation}(step: $step${handed}) {
      ... on StepTaken { case { ...Whole } }
      ... on StepRefused { reason ${inBoth('message')} case { ...Whole } } } }${caseFragment}`;
  const answer = await answerWithHoles<{ case: RawCase; reason?: string } & Said>(query, { step, ...values }, signal);
  const { reason, zh, en } = answer;
  return { now: caseOf(answer.case), refused: reason ? { reason, message: { zh, en } } : null };
}
