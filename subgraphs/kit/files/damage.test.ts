import * as fc from 'fast-check';
import { strToU8 } from 'fflate';

import { csv, csvBytes, damage, damaged, readAll, xlsxBytes } from './files.fixture';
import { FileRefusedError } from './read';
import { sheetPath } from './xlsx-parts';

const text = `姓名,身份证号,备注\n${Array.from({ length: 40 }, (_, i) => `张${i},37010219900101${1000 + i},"有""引号""\n和换行"\n`).join('')}`;
const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>张${i}</t></is></c><c r="B${i + 1}" s="1"><v>${i}.5</v></c></row>`,
).join('');
const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const asSheet = (xml: Uint8Array) => xlsxBytes('', { [sheetPath(0)]: xml });
const files: [name: string, bytes: Uint8Array, wrap?: (bytes: Uint8Array) => Uint8Array][] = [
  ['UTF-8', csvBytes(text)],
  ['GB18030', csvBytes(text, csv({ encoding: 'gb18030' }))],
  ['.xlsx', xlsxBytes(rows)],
  // A check sum finds all damage to an .xlsx; so this is what a faulty program would write.
  ["an .xlsx's XML", sheet, asSheet],
];

it.each(files)(
  'damage to %s ends in rows, broken rows or a refusal',
  async (_, file, wrap = (bytes) => bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 100, max: 5000 }), async (blows, size) => {
        try {
          const { rows } = await readAll(wrap(damaged(file, blows)), size);
          for (const row of rows) expect('cells' in row ? row.cells.length : row.broken.zh.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefusedError);
        }
      }),
      { numRuns: 500 },
    );
  },
  20_000,
);
