import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTools, isGood, readTable, type ReadRow } from '@one-door/kit';
import { formatsPage } from '../../infra/cli/import/formats';
import { readRows, sheetOf } from '../../infra/cli/import/ledger-file';
import { subgraphs } from '../../infra/embedded/subgraphs';

const schemas = path.join(__dirname, '../../schemas');
const tools = createTools(Buffer.alloc(32, 1), 'p1', (text) => text);
const all = subgraphs.flatMap(({ name, sheets = [] }) => sheets.map((sheet) => ({ name, sheet })));

describe('what the page of ledgers says', () => {
  it.each(all)('$name $sheet.name: its sample is taken without a problem', async ({ name, sheet }) => {
    const file = path.join(schemas, 'ledgers', name, `${sheet.name}.csv`);
    const table = await readTable((async function* () { yield readFileSync(file); })()); // prettier-ignore
    const rows: ReadRow[] = [];
    const header = sheetOf(subgraphs.find((each) => each.name === name)!.sheets!, table.heads, null);
    expect(header.sheet.name).toBe(sheet.name);
    for await (const lot of readRows({ table, header }, tools, null)) rows.push(...lot);
    expect(rows.filter((row) => !isGood(row))).toEqual([]);
    expect(rows).toHaveLength(5);
  });

  it('is what the sheets say today: npm run -s import -- formats > schemas/ledgers.md', () => {
    // Prettier sets the tables' widths; the words are what counts.
    const words = (text: string) => text.replace(/[\s|-]+/g, ' ');
    expect(words(readFileSync(path.join(schemas, 'ledgers.md'), 'utf8'))).toBe(words(formatsPage(null)));
  });
});
