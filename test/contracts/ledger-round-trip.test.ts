import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRejects, createTools, isGood, readTable, type FileFormat, type Sheet } from '@one-door/kit';
import * as fc from 'fast-check';
import { readRows, sheetOf } from '../../infra/cli/import/ledger-file';
import { countyFamilies, ledgerSheets, writeLedgerFiles } from '../../infra/population';
import { pidOf } from '../support/hub';

const csv = { kind: 'csv', encoding: 'utf-8', bom: false, delimiter: ',', newline: '\n' } as const;
const formats: FileFormat[] = [
  csv,
  { ...csv, bom: true, newline: '\r\n' },
  { ...csv, encoding: 'gb18030', newline: '\r\n' },
  { ...csv, delimiter: '\t' },
  { ...csv, encoding: 'utf-16le', bom: true, delimiter: '\t' },
  { kind: 'xlsx' },
];
const sheets = Object.entries(ledgerSheets).flatMap(([name, own]) => own.map((sheet) => ({ name, sheet })));
const tools = createTools(Buffer.alloc(32, 1), 'p1', (text) => text);

describe('random records', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tableOf = (file: string) => readTable((async function* () { yield readFileSync(file); })()); // prettier-ignore

  /** Digests of a file's rows: the same values have the same ones, whatever form they came in. */
  async function digests(file: string, sheet: Sheet): Promise<string[]> {
    const table = await tableOf(file);
    const all: string[] = [];
    for await (const lot of readRows({ table, header: sheetOf([sheet], table.heads, null) }, tools, null)) {
      for (const row of lot) all.push(isGood(row) ? row.digest : JSON.stringify(row.problems));
    }
    return all;
  }

  it.each(formats)(
    'are the same rows in every form: $kind $encoding $delimiter',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
          const families = countyFamilies({ seed, households: 12, today: '2026-11-24', pidOf });
          await writeLedgerFiles(folder, families, { format: 'csv' });
          for (const { name, sheet } of sheets) {
            const original = path.join(folder, name, `${sheet.name}.csv`);
            const table = await tableOf(original);
            const written = path.join(folder, `again.${format.kind}`);
            const out = createRejects(written, format, table.heads);
            for await (const lot of table.lots) {
              for (const row of lot) if ('cells' in row) await out.add(row.cells, 'again');
            }
            if (await out.close()) expect(await digests(written, sheet)).toEqual(await digests(original, sheet));
          }
        }),
        { numRuns: 5 },
      );
    },
    120_000,
  );
});
