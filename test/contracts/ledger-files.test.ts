import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTable, reasonHead, testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { run } from '../../infra/cli/import/import';
import { subgraphs } from '../../infra/embedded/subgraphs';

/** What must become of a file: the rows that are refused by line and column (null: the row, *: any), or all of it. */
interface Expected {
  subgraph: string;
  added?: number;
  rejects?: [line: number, column: string | null][];
  /** A word of the reason for which the whole file is refused. */
  whole?: string;
}
const source = path.join(__dirname, 'ledger-files');
const files = Object.entries(
  JSON.parse(readFileSync(path.join(source, 'expected.json'), 'utf8')) as Record<string, Expected>,
);
const keys = {
  HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url'),
  HUB_REGISTRY_KEY: Buffer.alloc(32, 2).toString('base64url'),
};

async function reasonsIn(file: string): Promise<{ raw: string[]; reason: string }[]> {
  const table = await readTable((async function* () { yield readFileSync(file); })()); // prettier-ignore
  const at = table.heads.indexOf(reasonHead);
  const rows: { raw: string[]; reason: string }[] = [];
  for await (const lot of table.lots) {
    for (const row of lot) if ('cells' in row) rows.push({ raw: row.cells, reason: row.cells[at]! });
  }
  return rows;
}

describe('files as departments have them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-files-'));
  const open = new Map<string, OpenSubgraph & { databaseUrl: string }>();
  beforeAll(async () => {
    for (const name of new Set(files.map(([, { subgraph }]) => subgraph))) {
      const definition = subgraphs.find((each) => each.name === name)!;
      open.set(name, await testSubgraph(definition, { env: keys }));
    }
  });
  afterAll(async () => {
    await Promise.all([...open.values()].map((subgraph) => subgraph.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function take(name: string, subgraph: string, more: string[] = []) {
    const file = path.join(folder, name);
    copyFileSync(path.join(source, name), file);
    const said: string[] = [];
    const hear = (text: string) => void said.push(text);
    const { databaseUrl, database } = open.get(subgraph)!;
    const terminal = { out: hear, error: hear, progress: { isTTY: false, write: () => true } as never, columns: 80 };
    const exit = await run([subgraph, file, '--json', ...more], { DATABASE_URL: databaseUrl, ...keys }, terminal);
    const count = async () =>
      ((await database!.source.query('SELECT count(*)::integer AS n FROM ledger_row')) as { n: number }[])[0]!.n;
    return { exit, said: said.join('\n'), rejects: file.replace(/(\.\w+)$/, '.rejects$1'), count };
  }

  it('are each of them expected to end in some way', () => {
    expect(readdirSync(source).filter((name) => name !== 'expected.json').sort()).toEqual(files.map(([name]) => name).sort()); // prettier-ignore
  });

  it.each(files.filter(([, { whole }]) => !whole))('%s: the good rows are in, the rest comes back', async (name, expected) => {
    // Of several files of one department each stands alone.
    const { database } = open.get(expected.subgraph)!;
    await database!.source.query(`TRUNCATE ledger_row, ledger_change, feed CASCADE`);
    for (const { tableName } of database!.source.entityMetadatas) {
      await database!.source.query(`TRUNCATE "${tableName}" CASCADE`);
    }
    const { exit, said, rejects, count } = await take(name, expected.subgraph);
    const report = JSON.parse(said) as { added: number; refused: number };
    expect(await reasonsIn(rejects).then((rows) => rows.map(({ reason }) => placeOf(reason, expected)))).toEqual(expected.rejects);
    expect(report).toMatchObject({ added: expected.added, refused: expected.rejects!.length });
    expect(exit).toBe(1);
    expect(await count()).toBe(expected.added);
  }); // prettier-ignore

  it.each(files.filter(([, { whole }]) => whole))('%s: refused whole, in words', async (name, { subgraph, whole }) => {
    const before = await open.get(subgraph)!.database!.source.query('SELECT count(*) FROM feed');
    const { exit, said, rejects } = await take(name, subgraph);
    expect(exit).toBe(2);
    expect(said).toContain(whole);
    expect(said).not.toMatch(/\n\s+at /);
    expect(existsSync(rejects)).toBe(false);
    expect(await open.get(subgraph)!.database!.source.query('SELECT count(*) FROM feed')).toEqual(before);
  });

  it('come back as a file that is taken once it is mended', async () => {
    const { rejects } = await take('twice.csv', 'housing');
    const digest = createHash('sha256').update(readFileSync(rejects)).digest('hex');
    const rows = await reasonsIn(rejects);
    expect(rows.map(({ raw }) => raw[0])).toEqual(['ZJ-2026-0003', 'ZJ-2026-0003']);
    expect(digest).toHaveLength(64);
  });
});

/** Line and column of a reason as the rejects file has it. */
function placeOf(reason: string, { rejects }: Expected): [number, string | null] {
  const [, line, column] = /^第(\d+)行 line \d+：(?:【([^】]*)】)?/.exec(reason) ?? [];
  const any = rejects!.find(([at, which]) => at === Number(line) && which === '*');
  return [Number(line), any ? '*' : (column ?? null)];
}
