import { stringify } from 'csv-stringify/sync';
import { encode } from 'iconv-lite';

import { openPart, type RowWriter } from './part-file';
import type { CsvFormat } from './table';

/** So many rows are put into bytes at once. */
const lot = 512;

/** CSV that Excel opens as it is. */
export const plainCsv: CsvFormat = { kind: 'csv', encoding: 'utf-8', bom: true, delimiter: ',', newline: '\r\n' };

/** What a spreadsheet program would run as a formula; the full-width ones in a Chinese Excel. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** @returns a cell of a CSV that no program runs: a CSV has no types, and a mark before it says that it is text */
export const plainCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** @returns rows as CSV, cells quoted where they need be, without the mark of the encoding */
export const csvText = (
  rows: readonly (readonly string[])[],
  { delimiter, newline }: Pick<CsvFormat, 'delimiter' | 'newline'> = plainCsv,
): string =>
  stringify([...rows], {
    delimiter,
    record_delimiter: newline,
    quote_record_delimiter: true, // every kind of newline, not only the one in use
  });

/** Writes CSV in the encoding, with the mark, delimiter and newline of `format`; cells are quoted where they need be. */
export async function csvWriter(file: string, format: CsvFormat): Promise<RowWriter> {
  const part = await openPart(file);
  let rows: string[][] = [];
  if (format.bom) await part.write(encode('\ufeff', format.encoding));

  async function flush() {
    const text = csvText(rows, format);
    rows = [];
    await part.write(encode(text, format.encoding));
  }
  return {
    async write(cells) {
      rows.push(cells);
      if (rows.length === lot) await flush();
    },
    async done() {
      if (rows.length > 0) await flush();
      await part.done();
    },
    discard: () => part.discard(),
  };
}
