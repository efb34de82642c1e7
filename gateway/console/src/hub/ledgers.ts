import { answerOf, inBoth, type Said } from './answer';
import { departments } from './model';

/** How the page of ledgers speaks with the departments: each has the same four fields under its own prefix. */

export type Department = (typeof departments)[number];

export interface Column {
  key: string;
  head: string;
  also: string[];
  money: boolean;
  required: boolean;
  note: Said;
  example: string;
  choices: string[] | null;
}

export interface Sheet {
  name: string;
  title: Said;
  columns: Column[];
}

export interface FeedInput {
  key: string;
  sheet: string;
  source: 'LEDGER';
  /** The hub's own now when left out. */
  asOf?: string;
  complete: boolean;
  divisions?: string[];
  fileDigest: string;
  endMany: boolean;
}

export interface Feed {
  id: string;
  sheet: string;
  state: string;
  by: string;
  source: string;
  complete: boolean;
  divisions: { code: string; name: Said }[];
  asOf: string;
  startedAt: string;
  finishedAt: string | null;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  refused: number;
}

export interface RowProblem {
  /** The head of the column; null where the row as a whole is meant. */
  column: string | null;
  message: Said;
}

export interface RowResult {
  row: number;
  outcome: string;
  problems: RowProblem[];
}

export interface FeedAnswer {
  feed: Feed;
  results: RowResult[];
  endingShare: number;
}

export type Step = 'RECEIVE' | 'PREVIEW' | 'APPLY';
/** A row's cells by the heads of its file. */
export type RowObject = Record<string, string>;

/** housing, civil-affairs: as addresses and commands have it. */
export const slug = (department: Department) => department.toLowerCase().replaceAll('_', '-');
export const withSlug = (name: string | undefined): Department | null =>
  departments.find((department) => slug(department) === name) ?? null;
/** housing, civilAffairs: how the fields of a department begin. */
export const prefix = (department: Department) =>
  department.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const feedFields = `id sheet state by source complete asOf startedAt finishedAt
  divisions { code ${inBoth('name')} } rows added changed unchanged ended refused`;

/** An answer as the fields above make it: what is said stands beside the rest. */
type Raw<T, Key extends keyof T> = Omit<T, Key> & Said;
type RawFeed = Omit<Feed, 'divisions'> & { divisions: ({ code: string } & Said)[] };

const feedOf = (raw: RawFeed): Feed => ({
  ...raw,
  divisions: raw.divisions.map(({ code, zh, en }) => ({ code, name: { zh, en } })),
});

export async function sheetsOf(department: Department, signal: AbortSignal): Promise<Sheet[]> {
  const query = `query Sheets { answer: ${prefix(department)}Sheets {
    name ${inBoth('title')} columns { key head also money required ${inBoth('note')} example choices } } }`;
  type RawSheet = Raw<Omit<Sheet, 'columns'>, 'title'> & { columns: Raw<Column, 'note'>[] };
  const sheets = await answerOf<RawSheet[]>(query, {}, signal);
  return sheets.map(({ name, zh, en, columns }) => ({
    name,
    title: { zh, en },
    columns: columns.map(({ zh, en, ...column }) => ({ ...column, note: { zh, en } })),
  }));
}

/** The newest feeds of a department, whatever became of them. */
export async function feedsOf(department: Department, signal: AbortSignal): Promise<Feed[]> {
  const query = `query Feeds { answer: ${prefix(department)}Feeds(first: 20) { ${feedFields} } }`;
  return (await answerOf<RawFeed[]>(query, {}, signal)).map(feedOf);
}

export interface Sending {
  feed: FeedInput;
  rows: RowObject[];
  /** The place of the first of them in the feed, from 1. */
  firstRow: number;
  step: Step;
}

/** Rows of a whole county are taken in at once: minutes, not seconds. */
const patience = { RECEIVE: 60_000, PREVIEW: 300_000, APPLY: 600_000 } as const satisfies Record<Step, number>;

/** @throws HubError; the same may be sent again, it does nothing twice */
export async function send(department: Department, sending: Sending, signal: AbortSignal): Promise<FeedAnswer> {
  const query = `mutation Feed($feed: FeedInput!, $rows: [LedgerRow!]!, $firstRow: Int!, $step: FeedStep!) {
    answer: ${prefix(department)}Feed(feed: $feed, rows: $rows, firstRow: $firstRow, step: $step) {
      feed { ${feedFields} }
      results { row outcome problems { column ${inBoth('message')} } }
      endingShare } }`;
  type RawResult = Omit<RowResult, 'problems'> & { problems: Raw<RowProblem, 'message'>[] };
  type RawAnswer = Omit<FeedAnswer, 'feed' | 'results'> & { feed: RawFeed; results: RawResult[] };
  const { feed, results, endingShare } = await answerOf<RawAnswer>(query, sending, signal, patience[sending.step]);
  return {
    feed: feedOf(feed),
    endingShare,
    results: results.map(({ problems, ...result }) => ({
      ...result,
      problems: problems.map(({ column, zh, en }) => ({ column, message: { zh, en } })),
    })),
  };
}

/** @throws HubError CONFLICT where a later feed changed the same rows */
export async function undo(department: Department, feed: string, signal: AbortSignal): Promise<Feed> {
  const query = `mutation Undo($feed: ID!) {
    answer: ${prefix(department)}UndoFeed(feed: $feed) { ${feedFields} } }`;
  return feedOf(await answerOf<RawFeed>(query, { feed }, signal, patience.APPLY));
}
