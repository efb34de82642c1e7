import { answerOf, inBoth, type Refused, type Said } from './answer';

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

/** A file under its name, or why there is none as the case stands. */
export type FileAnswer = { name: string; content: Blob } | { refused: Refused };

type RawFile = { name: string; content: string } | ({ reason: string } & Said);

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function fileOf(answer: RawFile, ending: '.pdf' | '', type: string): FileAnswer {
  if ('content' in answer)
    return { name: `${answer.name}${ending}`, content: new Blob([bytesOf(answer.content)], { type }) };
  const { reason, zh, en } = answer;
  return { refused: { reason, message: { zh, en } } };
}

const paperFields = `
  ... on PrintedPaper { name: number content }
  ... on PaperRefused { reason ${inBoth('message')} }`;
const paperOf = (answer: RawFile) => fileOf(answer, '.pdf', 'application/pdf');

/** The same order, of a case that has not changed, gives the same paper again. */
export async function printPaper(order: PrintOrder, signal: AbortSignal): Promise<FileAnswer> {
  const query = `mutation Print($case: ID!, $kind: PaperKind!, $part: Int, $by: ID!, $rejection: RejectionWords) {
    answer: printPaper(case: $case, kind: $kind, part: $part, by: $by, rejection: $rejection) { ${paperFields} } }`;
  return paperOf(await answerOf<RawFile>(query, order, signal));
}

/** A paper as it was printed, to the byte. */
export async function keptPaper(number: string, signal: AbortSignal): Promise<FileAnswer> {
  const query = `query Paper($number: String!) { answer: paper(number: $number) { ${paperFields} } }`;
  return paperOf(await answerOf<RawFile>(query, { number }, signal));
}

/** All of a closed case in one .zip. */
export async function caseArchive(id: string, signal: AbortSignal): Promise<FileAnswer> {
  const query = `query Archive($id: ID!) { answer: caseArchive(id: $id) {
    ... on CaseArchive { name: fileName content }
    ... on CaseArchiveRefused { refusal: reason ${inBoth('message')} } } }`;
  type Answer = { name: string; content: string } | ({ refusal: string } & Said);
  const answer = await answerOf<Answer>(query, { id }, signal, 60_000);
  return fileOf('refusal' in answer ? { ...answer, reason: answer.refusal } : answer, '', 'application/zip');
}
