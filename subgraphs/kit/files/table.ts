/** The same said in Chinese and English; both tell what to do next, neither holds personal data. */
export interface Text {
  zh: string;
  en: string;
}

export type CsvEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface CsvFormat {
  kind: 'csv';
  /** Of a file whose first 8 MiB are ASCII: 'utf-8', whatever comes later. */
  encoding: CsvEncoding;
  bom: boolean;
  /** One character. */
  delimiter: string;
  newline: '\n' | '\r\n';
}

export type FileFormat = CsvFormat | { kind: 'xlsx' };

/** `line` is 1-based: of a CSV the line where the record begins, of an .xlsx the number of the row in its sheet. */
export interface TableRow {
  line: number;
  /** As they stand: neither trimmed nor widened to the heads (an .xlsx, which has no end of row, is). */
  cells: string[];
}

/** A record that cannot be read. `raw` is its text as it stands, cut after 200,000 characters. */
export interface BrokenRow {
  line: number;
  broken: Text;
  raw: string;
}

export type AnyRow = TableRow | BrokenRow;

export interface Table {
  format: FileFormat;
  heads: string[];
  headLine: number;
  /** Of an .xlsx: how many more worksheets have rows. Only one is read, and whoever reads must say so. */
  otherSheets: number;
  /**
   * The rows after the heads, blank ones left out, in lots of at most 512, so that waiting costs little. Read once.
   * @throws FileRefusedError where an .xlsx turns out to be no XML in the middle
   */
  lots: AsyncIterable<AnyRow[]>;
}

/** A file that cannot be taken as a whole. Its message is for the person who brought the file. */
export class FileRefusedError extends Error {
  constructor(
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(`${text.zh} ${text.en}`, options);
    this.name = 'FileRefusedError';
  }
}

export const isBlank = (cell: string) => cell === '' || cell.trim() === '';

/** A title above the table fills one cell, the heads at least two. */
export const isHead = (cells: string[]) => cells.filter((cell) => !isBlank(cell)).length >= 2;

/** So many rows are looked at for the heads; who puts more above them brings no table. */
export const headWithin = 100;

export const lotSize = 512;
