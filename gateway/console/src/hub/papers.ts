import { answerOf, inBoth, type Said } from './answer';

/** What a rejection notice is written with. */
export interface RejectionWords {
  reason: string;
  legalBasis: string;
  appeal: string;
}

export interface PrintOrder {
  case: string;
  kind: string;
  /** Null: of the case as a whole. */
  part: number | null;
  by: string;
  /** Null for all but a rejection notice. */
  rejection: RejectionWords | null;
}

/** A paper, or why there is none as the case stands. */
export type PrintAnswer = { number: string; pdf: Blob } | { refused: { reason: string; message: Said } };

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The same order, of a case that has not changed, gives the same paper again. */
export async function printPaper(order: PrintOrder, signal: AbortSignal): Promise<PrintAnswer> {
  const query = `mutation Print($case: ID!, $kind: PaperKind!, $part: Int, $by: ID!, $rejection: RejectionWords) {
    answer: printPaper(case: $case, kind: $kind, part: $part, by: $by, rejection: $rejection) {
      ... on PrintedPaper { number content }
      ... on PaperRefused { reason ${inBoth('message')} } } }`;
  type Answer = { number: string; content: string } | ({ reason: string } & Said);
  const answer = await answerOf<Answer>(query, order, signal);
  if ('content' in answer)
    return { number: answer.number, pdf: new Blob([bytesOf(answer.content)], { type: 'application/pdf' }) };
  const { reason, zh, en } = answer;
  return { refused: { reason, message: { zh, en } } };
}
