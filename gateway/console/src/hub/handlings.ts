import { answerWithHoles, inBoth, passed, type Arguments, type Refused, type Said, type Stepped } from './answer';
import { divisionOf, type Division } from './cases';
import { prefix, type Department, type RowProblem } from './ledgers';
import type { Member } from './model';

/** How the page of a department's queue speaks with it: each department has the same fields under its own prefix. */

/** What a department does with a part of a case that was transferred to it. */
export interface Handling {
  id: string;
  caseId: string;
  caseNumber: string;
  part: number;
  revision: number;
  state: string;
  greenChannel: boolean;
  division: Division;
  need: string;
  programme: { code: string } | null;
  persons: Pick<Member, 'pid' | 'name' | 'maskedIdNumber'>[];
  verdict: string;
  transferredAt: string;
  takeOverDue: string | null;
  decideDue: string | null;
  provisional: boolean;
  proposal: { to: string; number: number; why: string; agreed: boolean | null } | null;
  recall: { agreed: boolean | null; why: string | null } | null;
  decision: {
    outcome: string;
    at: string;
    /** What it gives; null: nothing, or no money. */
    amount: string | null;
    from: string | null;
    reason: string;
    legalBasis: string;
    appeal: string | null;
  } | null;
}

type RawHandling = Omit<Handling, 'division'> & { division: { code: string } & Said };
const handlingOf = (raw: RawHandling): Handling => ({ ...raw, division: divisionOf(raw.division) });

const writtenFields = `proposal { to number why agreed } recall { agreed why } decision { outcome at amount from reason legalBasis appeal }`;

const handlingFragment = `
fragment Whole on Handling {
  id caseId caseNumber part revision state greenChannel division { code ${inBoth('name')} } need programme { code }
  persons { pid name maskedIdNumber } verdict transferredAt takeOverDue decideDue provisional
  ${writtenFields}
}`;

/** What a department wrote of a transfer; the window that feeds back reads it. */
export type Written = Pick<Handling, 'proposal' | 'recall' | 'decision'>;

/** @throws HubError NOT_FOUND while the department has not heard of the transfer */
export async function writtenOf(department: Department, transfer: string, signal: AbortSignal): Promise<Written> {
  const query = `query Written($transfer: ID!) {
    answer: ${prefix(department)}Handling(transfer: $transfer) { ${writtenFields} } }`;
  return answerWithHoles<Written>(query, { transfer }, signal);
}

export interface QueuePage {
  handlings: Handling[];
  /** The id after which the next page begins; null: this is the last. */
  next: string | null;
}

const pageSize = 50;

/** What was transferred to a department, the most urgent first. */
export async function handlingsOf(
  department: Department,
  states: readonly string[],
  after: string | null,
  signal: AbortSignal,
): Promise<QueuePage> {
  const query = `query Queue($states: [HandlingState!]!, $first: Int!, $after: ID) {
    answer: ${prefix(department)}Handlings(states: $states, first: $first, after: $after) { ...Whole } }${handlingFragment}`;
  // One more than a page shows whether there is another.
  const variables = { states, first: pageSize + 1, after };
  const raw = await answerWithHoles<RawHandling[]>(query, variables, signal);
  const handlings = raw.slice(0, pageSize).map(handlingOf);
  return { handlings, next: raw.length > pageSize ? handlings.at(-1)!.id : null };
}

export interface HandlingStepInput {
  transfer: string;
  revision: number;
  key: string;
  by: string;
}

/** What is wrong with a record is said of its columns. */
export interface Handled extends Stepped<Handling> {
  refused: (Refused & { problems: RowProblem[] }) | null;
}

/** @param step TakeOver, as the department's field ends */
export async function takeHandlingStep(
  department: Department,
  step: 'TakeOver' | 'ProposeReassignment' | 'AnswerRecall' | 'Decide',
  input: HandlingStepInput,
  said: Arguments,
  signal: AbortSignal,
): Promise<Handled> {
  const { declared, handed, values } = passed(said);
  const query = `mutation Step($step: HandlingStepInput!${declared}) {
    answer: ${prefix(department)}${step}(step: $step${handed}) {
      ... on HandlingTaken { handling { ...Whole } }
      ... on HandlingRefused { reason ${inBoth('message')} handling { ...Whole } problems { column ${inBoth('message')} } } } }
    ${handlingFragment}`;
  const variables = { step: input, ...values };
  type Answer = { handling: RawHandling; reason?: string; problems?: ({ column: string | null } & Said)[] } & Said;
  const { handling, reason, problems = [], zh, en } = await answerWithHoles<Answer>(query, variables, signal);
  return {
    now: handlingOf(handling),
    refused: reason
      ? { reason, message: { zh, en }, problems: problems.map((each) => ({ column: each.column, message: { zh: each.zh, en: each.en } })) } // prettier-ignore
      : null,
  };
}
