import type { Title } from '@one-door/schemas';
import type { EntitySchema } from 'typeorm';
import type { CalendarDate } from '../calendar';
import type { Tell } from '../telling/telling';
import type { Kind } from './kinds';
import type { Problem } from './problem';
import type { Tools } from './tools';

/** A column that an officer fills. */
export interface Column {
  /** Its name in the API; `tenancy.estate` for a field of a detail. */
  key: string;
  /** Its head in a spreadsheet, without the unit. */
  head: string;
  /** Other heads by which departments call it. */
  also?: readonly string[];
  kind: Kind;
  /** Its head may name the unit: 金额（万元） is read by `wan`. */
  money?: boolean;
  wan?: Kind;
  required?: boolean;
  note: Title;
}

/** A row's values by the keys of their columns; a blank cell is null. */
export type Values = Record<string, unknown>;

type Row = Record<string, unknown>;
/** A row as its tables take it: under each target's name one row, or any number. It is kept as the row's history. */
export type Image = Record<string, Row | Row[]>;

/** A table that a sheet fills. */
export interface Target {
  /** Where its rows are in the image. */
  from: string;
  table: EntitySchema<any>;
  /** The property that holds the id of the sheet's row: the main table's own, or the reference to it. */
  tie: string;
}

/** A kind of table that a department holds: what its columns are called, and where a row of it goes. */
export interface Sheet {
  /** records, dwellings: what it is called in commands and in the API. */
  name: string;
  title: Title;
  columns: readonly Column[];
  /** The main table first: it has one row for each row of the sheet. The others hang on it. */
  targets: readonly [Target, ...Target[]];
  /**
   * Makes a row's tables of its values. What is wrong with the row as a whole is added to `problems`; the image is then
   * not used.
   */
  compose(values: Values, tools: Tools, problems: Problem[]): Image;
  /** Where in the image a column's value is kept; null for what every row has. */
  placeOf(key: string): readonly string[] | null;
  /** What becomes of a row that a complete ledger no longer has; null where it is over already, or cannot end. */
  end(image: Image, on: CalendarDate): Image | null;
  /**
   * Whether the row is one of those by whose number a division's next feed is judged. Only feeds of a sheet that says so
   * tell how far a division has come.
   */
  counts?: (image: Image) => boolean;
  /** What other departments are told of its rows; nothing, where it does not say. */
  tell?: Tell;
  /** Other tables refer to the main table's rows, so that a row is changed in place. */
  referenced?: boolean;
}

/** The column by whose value a row is known again; every sheet has it. */
export const sourceNumberKey = 'sourceNumber';
/** Every sheet says of each row which division it belongs to. */
export const divisionKey = 'division';
