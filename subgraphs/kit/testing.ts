import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Database } from './database';
import { insertAll } from './testing-ledger';
import {
  createTools,
  headKey,
  isGood,
  readHeader,
  readRow,
  type Image,
  type ReadRow,
  type Sheet,
  type Tools,
} from './ledgers';
import { createLog, type Log } from './log';
import { openSubgraph, type OpenOptions, type OpenSubgraph } from './open';
import type { SubgraphDefinition } from './subgraph';

const pidKey = Buffer.alloc(32, 1);
/** What makes rows as a test's subgraph does. */
export const testTools = (seal?: Tools['seal']): Tools => createTools(pidKey, 'p1', seal);

/** Runs one statement on the test server as its administrator. */
async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_PG'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database of its own on the real PostgreSQL of the test run, until it is dropped. */
export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(process.env['HUB_TEST_PG']!);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/**
 * Opens a subgraph on a database of its own on the real PostgreSQL of the test run, with the real migrations.
 * `close` drops the database again.
 */
export async function testSubgraph(
  definition: SubgraphDefinition,
  options: Pick<OpenOptions, 'env' | 'now' | 'bus'> & { log?: Log } = {},
): Promise<OpenSubgraph & { databaseUrl: string }> {
  const { url, drop } = await testDatabase();
  const open = await openSubgraph(definition, {
    databaseUrl: url,
    pool: 2,
    statementMs: 5_000,
    log: createLog(`test-${definition.name}`, 'silent'),
    ...options,
    env: { HUB_PID_KEY: pidKey.toString('base64url'), ...options.env },
  });
  return {
    ...open,
    databaseUrl: url,
    close: async () => {
      await open.close();
      await drop();
    },
  };
}

/** @param cells by the heads of a file that has these columns and no others */
export function readByHead(sheet: Sheet, cells: Record<string, string>, tools: Tools): ReadRow {
  return readRow(readHeader(sheet, Object.keys(cells)), 2, Object.values(cells), tools);
}

/** Puts a row into its tables. @throws Error for a value that no column takes, the driver's error for one refused */
export async function insertImage({ source }: Database, sheet: Sheet, image: Image): Promise<void> {
  for (const { from, table } of sheet.targets) {
    const rows = [image[from] ?? []].flat();
    const known = Object.keys(table.options.columns);
    // TypeORM passes over what it does not know.
    const lost = rows.flatMap(Object.keys).filter((property) => !known.includes(property));
    if (lost.length) throw new Error(`${table.options.name} has no ${lost.join(', ')}`);
    await insertAll(source.manager, table, rows);
  }
}

/** A row of a sheet with all that its kind of row can say, by head. */
export interface SheetCase {
  sheet: string;
  cells: Record<string, string>;
  /** Of what becomes of it, whatever is worth saying. */
  image: object;
  /** Cells in place of the good ones, and the heads of the columns that are to blame. */
  refused: (readonly [cells: Record<string, string>, ...columns: string[]])[];
}

/** @returns names by which a sheet's columns are found, and that are more than one column's */
const ambiguousNames = ({ columns }: Sheet) =>
  columns
    .flatMap(({ key, head, also = [] }) => [...new Set([key, head, ...also].map(headKey))])
    .filter((name, i, all) => all.indexOf(name) < i);

/**
 * Declares the tests of a department's sheets: a full row of each goes into the tables, and what a constraint would
 * refuse never comes as far. Rows go in one after the other, so that later ones may refer to earlier ones.
 */
export function testSheets(definition: SubgraphDefinition, cases: SheetCase[], env: NodeJS.ProcessEnv = {}): void {
  const sheets = definition.sheets ?? [];
  const tools = testTools(definition.seal?.(env));
  const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name)!;
  const read = (name: string, cells: Record<string, string>) => readByHead(sheetOf(name), cells, tools);
  let subgraph: OpenSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(definition, { env });
  });
  afterAll(() => subgraph.close());

  it.each(cases)('$sheet takes $cells', async ({ sheet, cells, image }) => {
    const row = read(sheet, cells);
    if (!isGood(row)) throw new Error(JSON.stringify(row.problems));
    expect(row.image).toMatchObject(image);
    await insertImage(subgraph.database!, sheetOf(sheet), row.image);
  });

  const bad = cases.flatMap(({ sheet, cells, refused }) =>
    refused.map(([changed, ...columns]) => ({ sheet, cells, changed, columns })),
  );
  it.each(bad)('$sheet refuses $changed', ({ sheet, cells, changed, columns }) => {
    const row = read(sheet, { ...cells, ...changed });
    expect(isGood(row) ? [] : row.problems.map(({ column }) => column)).toEqual(columns);
  });

  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s has a name of its own for each column',
    (name, sheet) => {
      expect(ambiguousNames(sheet)).toEqual([]);
      const filled = cases.filter((each) => each.sheet === name).flatMap(({ cells }) => Object.keys(cells));
      expect(sheet.columns.map(({ head }) => head).filter((head) => !filled.includes(head))).toEqual([]);
    },
  );
}
