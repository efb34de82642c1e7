import type { EventType } from '@one-door/events';
import type { Client } from 'pg';
import type { Image } from '../ledgers/sheet';
import type { Tools } from '../ledgers/tools';

/** What a feed, or its undoing, made of a row. */
export interface RowChange {
  sourceNumber: string;
  /** Null: it was not there. */
  before: Image | null;
  /** Null: it is there no more, since the feed that brought it was taken back. */
  after: Image | null;
}

/** Where and when rows changed. */
export interface TurnAbout {
  /** Greater than that of every turn before it, in the whole department. */
  revision: number;
  /** The feed's number. */
  feed: string;
  /** What the department's data is of, as an ISO instant. */
  asOf: string;
  tools: Tools;
  /** Names an id that is the same whenever the turn is told again. */
  idOf(...about: string[]): string;
  /** The department's database, for what the rows do not say by themselves. */
  client: Client;
}

/** What others are told: an event without its envelope. */
export interface Telling {
  type: EventType;
  /** The key by which it stays in order: a pid, a household's id. */
  subject: string;
  /** The id of what it tells of, so that two of one turn, type and subject are told apart. */
  about: string;
  data: object;
}

/** @returns what is told of some of a turn's changes, in order; all of one row's changes come at once */
export type Tell = (changes: readonly RowChange[], turn: TurnAbout) => Telling[] | Promise<Telling[]>;

/** Tells of each change by itself. */
export const tellEach =
  (tell: (change: RowChange, turn: TurnAbout) => Telling[]): Tell =>
  (changes, turn) =>
    changes.flatMap((change) => tell(change, turn));
