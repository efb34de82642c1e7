import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createTools,
  FileRefusedError,
  HubError,
  importRows,
  readTable,
  testSubgraph,
  type OpenSubgraph,
  type ReadRow,
} from '@one-door/kit';
import * as fc from 'fast-check';
import { readRows, sheetOf, type LedgerFile } from '../../infra/cli/import/ledger-file';
import { subgraphs } from '../../infra/embedded/subgraphs';
import { damage, damaged, inPieces } from '../../subgraphs/kit/files/files.fixture';

/** Files that are damaged: FUZZ_FILES=10000 npx jest damaged-ledgers takes so many all the way into the database. */
const readOnly = 10_000;
const intoDatabase = Number(process.env['FUZZ_FILES'] ?? 400);
const eachWithin = 5_000;

const tools = createTools(Buffer.alloc(32, 1), 'p1');
const fileOf = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, 'ledger-files', name)));
const originals = [
  { subgraph: 'housing', bytes: fileOf('twice.csv') },
  { subgraph: 'education', bytes: fileOf('quotes-utf8-bom.csv') },
  { subgraph: 'health', bytes: fileOf('bills.csv') },
  { subgraph: 'disability', bytes: fileOf('certificates.xlsx') },
];
const damagedFile = fc.record({ original: fc.constantFrom(...originals), blows: damage });

async function open(subgraph: string, bytes: Uint8Array): Promise<LedgerFile> {
  const table = await readTable(inPieces(bytes));
  const { sheets } = subgraphs.find(({ name }) => name === subgraph)!;
  return { table, header: sheetOf(sheets!, table.heads, null) };
}

/** @returns what came of it in the end: rows, or a refusal that says what to do; whatever else is thrown fails the test */
async function told<Result>(work: Promise<Result>): Promise<Result | 'refused'> {
  const late = setTimeout(() => {
    throw new Error('a damaged file takes too long');
  }, eachWithin);
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileRefusedError || error instanceof HubError) return 'refused';
    throw error;
  } finally {
    clearTimeout(late);
  }
}

describe('damaged ledgers', () => {
  it('are read to rows, bad rows or a refusal, and to nothing else', async () => {
    const seen = { refused: 0, good: 0, bad: 0 };
    const read = async (subgraph: string, bytes: Uint8Array) => {
      const rows: ReadRow[] = [];
      for await (const lot of readRows(await open(subgraph, bytes), tools, null)) rows.push(...lot);
      return rows;
    };
    await fc.assert(
      fc.asyncProperty(damagedFile, async ({ original, blows }) => {
        const rows = await told(read(original.subgraph, damaged(original.bytes, blows)));
        if (rows === 'refused') seen.refused++;
        else for (const row of rows) seen['problems' in row ? 'bad' : 'good']++;
      }),
      { numRuns: readOnly },
    );
    expect(Math.min(seen.refused, seen.good, seen.bad)).toBeGreaterThan(500);
  }, 300_000);

  it('never leave a ledger half-written', async () => {
    const places = new Map<string, OpenSubgraph>();
    for (const { subgraph } of originals) {
      places.set(subgraph, await testSubgraph(subgraphs.find(({ name }) => name === subgraph)!));
    }
    const request = { by: 'test', source: 'LEDGER' as const, asOf: new Date(), complete: false, divisions: null, fileDigest: null }; // prettier-ignore
    try {
      await fc.assert(
        fc.asyncProperty(damagedFile, async ({ original, blows }) => {
          const { database, definition } = places.get(original.subgraph)!;
          const take = async () => {
            const file = await open(original.subgraph, damaged(original.bytes, blows));
            const { sheet } = file.header;
            return importRows(database!, { sheet, request, lots: readRows(file, tools, null) });
          };
          const before = await rowsOf(database!.source, definition.name);
          const outcome = await told(take());
          const after = await rowsOf(database!.source, definition.name);
          expect(after.ledger - before.ledger).toBe(outcome === 'refused' ? 0 : outcome.added);
          expect(after.tables).toBe(after.ledger);
        }),
        { numRuns: intoDatabase },
      );
    } finally {
      await Promise.all([...places.values()].map((place) => place.close()));
    }
  }, 1_200_000);
});

/** How many rows the ledger says there are, and how many stand in the main tables of its sheets. */
async function rowsOf(source: { query: (text: string) => Promise<unknown> }, subgraph: string) {
  const { sheets } = subgraphs.find(({ name }) => name === subgraph)!;
  const mains = sheets!.map(({ targets: [main] }) => `(SELECT count(*) FROM "${main.table.options.tableName}")`);
  const text = `SELECT (SELECT count(*) FROM ledger_row)::integer AS ledger, (${mains.join(' + ')})::integer AS tables`;
  return ((await source.query(text)) as { ledger: number; tables: number }[])[0]!;
}
