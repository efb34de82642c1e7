import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { xlsxWriter, type CellKind } from './write-xlsx';

const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kinds: CellKind[] = ['text', 'count', 'money', 'day', 'moment'];

async function sheetOf(rows: string[][], options: Parameters<typeof xlsxWriter>[2]): Promise<string> {
  const file = path.join(folder, 'typed.xlsx');
  const writer = await xlsxWriter(file, 'typed', options);
  for (const row of rows) await writer.write(row);
  await writer.done();
  return strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml']!);
}

describe('a sheet with numbers, days and instants', () => {
  const heads = ['a', 'b', 'c', 'd', 'e'];

  it('has them exact, each in the style of its column', async () => {
    const xml = await sheetOf([heads, ['1', '9', '123456789012.30', '2026-01-01', '2026-11-21 12:00:00']], { kinds });
    // Days since 1899-12-30.
    for (const [cell, style, value] of [['B2', 4, '9'], ['C2', 5, '123456789012.30'], ['D2', 6, '46023'], ['E2', 7, '46347.5']])
      expect(xml).toContain(`<c r="${cell}" s="${style}"><v>${value}</v></c>`);
    expect(xml).toContain('<c r="A2" s="1" t="inlineStr">');
    const [sheet] = await readXlsxFile(path.join(folder, 'typed.xlsx'));
    expect(sheet!.data[1]).toEqual(['1', 9, 123456789012.3, new Date('2026-01-01'), new Date('2026-11-21T12:00:00Z')]);
  }); // prettier-ignore

  it.each([
    ['what is no number', ['', '1e3', '1,000.00', '2026-02-30', '2026-11-21']],
    ['numbers that would lose digits', ['', '1234567890123456', '12345678901234.00', '', '']],
    ['days that a spreadsheet counts otherwise', ['', '', '', '1900-02-28', '0000-01-01 00:00:00']],
  ])('has %s as a text', async (_, row) => {
    expect(await sheetOf([heads, row], { kinds })).not.toContain('<v>');
  });

  it('has columns as wide as their first rows, and offers to filter where it is asked to', async () => {
    const rows = [heads, ['疑点编号', 'x'.repeat(30), '1.00', '', 'y'.repeat(300)], ['', '', '2.00', '', '']];
    const xml = await sheetOf(rows, { kinds, filter: true });
    const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([11, 33, 10, 10, 60]);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:E3"/>');
    expect(await sheetOf(rows, {})).not.toContain('autoFilter');
  });
});
