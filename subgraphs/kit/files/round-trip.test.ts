import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { csv, readAll, table } from './files.fixture';
import { createRejects, reasonHead } from './rejects';
import type { FileFormat } from './read';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const formats: [name: string, format: FileFormat][] = [
  ['UTF-8', csv()],
  ['UTF-8 with a mark', csv({ bom: true, newline: '\r\n' })],
  ['GB18030', csv({ encoding: 'gb18030', newline: '\r\n' })],
  ['tabs', csv({ delimiter: '\t' })],
  ['semicolons in GB18030', csv({ encoding: 'gb18030', delimiter: ';' })],
  ["Excel's Unicode text", csv({ encoding: 'utf-16le', bom: true, delimiter: '\t', newline: '\r\n' })],
  ['UTF-16 the other way', csv({ encoding: 'utf-16be', bom: true })],
  ['.xlsx', { kind: 'xlsx' }],
];

describe.each(formats)('a table in %s', (_, format) => {
  const file = join(folder, 'rejects');

  it('comes back as it was written, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 3000 }), async ({ heads, rows }, size) => {
        const rejects = createRejects(file, format, heads);
        await rejects.add(heads, '=首行');
        for (const row of rows) await rejects.add(row, '重复 twice');
        expect(await rejects.close()).toBe(rows.length + 1);

        const back = await readAll(readFileSync(file), size);
        expect(back.format).toEqual(format);
        expect(back.heads).toEqual([...heads, reasonHead]);
        expect(back.rows.map((row) => 'cells' in row && row.cells)).toEqual([
          [...heads, '首行'],
          ...rows.map((row) => [...row, '重复 twice']),
        ]);
        expect(statSync(file).mode & 0o777).toBe(0o600);
      }),
      { numRuns: 60 },
    );
  });
});
