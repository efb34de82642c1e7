import { strToU8, Zip, ZipDeflate } from 'fflate';

import { openPart, type RowWriter } from './part-file';
import { bookParts, columnXml, rowXml, sheetEnd, sheetPath, sheetStart, style } from './xlsx-parts';

/** Characters of XML that are packed at once. */
const lot = 1 << 16;
const width = 18;

/**
 * Writes a sheet of texts row by row, the first as heads. write-excel-file would hold all of it in memory.
 * @param title of the sheet
 */
export async function xlsxWriter(file: string, title: string): Promise<RowWriter> {
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

  async function flush(last: boolean) {
    sheet.push(strToU8(xml), last);
    xml = '';
    if (last) zip.end();
    const ready = packed;
    packed = [];
    for (const bytes of ready) await part.write(bytes);
  }
  return {
    async write(cells) {
      line++;
      if (line === 1) xml = sheetStart(`<cols>${cells.map((_, i) => columnXml(i, width)).join('')}</cols>`);
      xml += rowXml(line, cells, () => (line === 1 ? style.head : style.text));
      if (xml.length > lot) await flush(false);
    },
    async done() {
      xml += sheetEnd();
      await flush(true);
      await part.done();
    },
    discard: () => part.discard(),
  };
}
