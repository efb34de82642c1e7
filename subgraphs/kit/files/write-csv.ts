import { stringify } from 'csv-stringify/sync';
import { encode } from 'iconv-lite';

import { openPart, type RowWriter } from './part-file';
import type { CsvFormat } from './table';

/** So many rows are put into bytes at once. */
const lot = 512;

/** CSV that Excel opens as it is. */
export const plainCsv: CsvFormat = { kind: 'csv', encoding: 'utf-8', bom: true, delimiter: ',', newline: '\r\n' };

/** Writes CSV in the encoding, with the mark, delimiter and newline of `format`; cells are quoted where they need be. */
export async function csvWriter(file: string, format: CsvFormat): Promise<RowWriter> {
  const part = await openPart(file);
  let rows: string[][] = [];
  if (format.bom) await part.write(encode('\ufeff', format.encoding));

  async function flush() {
    const text = stringify(rows, {
      delimiter: format.delimiter,
      record_delimiter: format.newline,
      quote_record_delimiter: true, // every kind of newline, not only the one in use
    });
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
