import { strToU8, Zip, ZipDeflate } from 'fflate';

import { openPart, type RowWriter } from './part-file';
import { bookParts, columnName, columnXml, rowXml, sheetEnd, sheetPath, sheetStart, style, widthOf } from './xlsx-parts'; // prettier-ignore
import { cellNumber } from './xlsx-numbers';

/** Characters of XML that are packed at once. */
const lot = 1 << 16;
/** Columns are as wide as these rows need. */
const fitRows = 500;
const mostWidth = 60;

/** What cells of a column are: whole numbers, yuan, days 'YYYY-MM-DD', instants 'YYYY-MM-DD hh:mm:ss', or texts. */
export type CellKind = 'count' | 'money' | 'day' | 'moment' | 'text';

/**
 * Writes a sheet row by row, the first as heads. write-excel-file would hold all of it in memory.
 * @param title of the sheet
 * @param kinds of the columns, all texts when left out; what is not of its column's kind is written as a text
 * @param filter whether the heads offer to filter the rows
 */
export async function xlsxWriter(
  file: string,
  title: string,
  { kinds = [], filter = false }: { kinds?: readonly CellKind[]; filter?: boolean } = {},
): Promise<RowWriter> {
  const part = await openPart(file);
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const add = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    return entry;
  };
  for (const [path, xml] of Object.entries(bookParts([{ title }]))) add(path).push(strToU8(xml), true);
  const sheet = add(sheetPath(0));
  let xml = '';
  let line = 0;
  let columns = 0;
  /** The first rows, until it is known how wide the columns are. */
  let first: string[][] | undefined = [];
  const styleOf = (column: number) => style[kinds[column] ?? 'text'];

  async function flush(last: boolean) {
    sheet.push(strToU8(xml), last);
    xml = '';
    if (last) zip.end();
    const ready = packed;
    packed = [];
    for (const bytes of ready) await part.write(bytes);
  }
  async function put(cells: string[]) {
    line++;
    xml += rowXml(line, cells, (column) => (line === 1 ? style.head : styleOf(column)), cellNumber);
    if (xml.length > lot) await flush(false);
  }
  async function begin(rows: string[][]) {
    first = undefined;
    columns = Math.max(1, ...rows.map((cells) => cells.length));
    const width = (column: number) => widthOf(rows.map((cells) => cells[column] ?? ''), mostWidth); // prettier-ignore
    xml = sheetStart(`<cols>${Array.from({ length: columns }, (_, i) => columnXml(i, width(i), styleOf(i))).join('')}</cols>`); // prettier-ignore
    for (const cells of rows) await put(cells);
  }
  return {
    async write(cells) {
      if (!first) return put(cells);
      first.push(cells);
      if (first.length > fitRows) await begin(first);
    },
    async done() {
      if (first) await begin(first);
      xml += sheetEnd(filter ? `<autoFilter ref="A1:${columnName(columns - 1)}${line}"/>` : '');
      await flush(true);
      await part.done();
    },
    discard: () => part.discard(),
  };
}
