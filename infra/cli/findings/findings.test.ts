import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTable, testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { oversight, streamFindings, type KeptFinding } from '@one-door/oversight';
import { findingIdOf, keepFindings } from '../../../subgraphs/oversight/kept/rows.fixture';
import { StoppedError } from '../terminal';
import { columns } from './columns';
import { run } from './findings';

jest.setTimeout(120_000);

const many = 50_000;
const pid = `p1.${'A'.repeat(43)}`;
const record = '00000000-0000-4000-8000-00000000000a';
/** As a digest may well begin. */
const odd = `-${findingIdOf(1).slice(1)}`;

describe('npm run findings', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'findings-'));
  let open: OpenSubgraph & { databaseUrl: string };
  const inFolder = (name: string) => path.join(folder, name);

  async function findings(args: string[], signal?: AbortSignal, onError: () => void = () => undefined) {
    const [out, error]: [string[], string[]] = [[], []];
    const terminal = {
      out: (text: string) => void out.push(text),
      error: (text: string) => void (error.push(text), onError()),
      progress: process.stderr,
      columns: 80,
    };
    const status = await run(args, { DATABASE_URL: open.databaseUrl }, terminal, signal);
    return { status, out: out.join('\n'), error: error.join('\n') };
  }
  async function cellsOf(file: string) {
    const { heads, lots } = await readTable(createReadStream(file));
    const rows: string[][] = [];
    for await (const lot of lots) for (const row of lot) rows.push('cells' in row ? row.cells : []);
    expect(heads).toEqual(columns.map(({ head }) => head));
    return rows;
  }

  beforeAll(async () => {
    open = await testSubgraph(oversight);
    const { source } = open.database!;
    await keepFindings(open.database!, [
      { id: odd, rule: 'D1', kind: 'DUPLICATE', pids: [pid], records: [record, 'told-of-by-nobody'], departments: ['CIVIL_AFFAIRS', 'HOUSING'], amount: '1234.50', opened_at: '2026-11-20T16:00:00Z', explanation: { zh: '=1+1', en: 'with, comma\nand line' } },
      { id: findingIdOf(2), rule: 'O2', kind: 'MISSED', amount: null, months: null, from_date: null, division: null, status: 'CONFIRMED', recoverable: '12.50' },
      { id: findingIdOf(3), rule: 'M1', kind: 'MULTIPLE', shown: false },
    ]); // prettier-ignore
    await source.query(
      `INSERT INTO finding_step (finding, revision, at, step, status, by, reason, note) VALUES
         ($1, 2, '2026-11-21T00:00:00Z', 'CONFIRMED', 'CONFIRMED', 'auditor-0', NULL, 'before'),
         ($1, 3, '2026-11-22T00:00:00Z', 'CLEARED', 'CLEARED', 'auditor-1', 'OTHER', '-见附件'),
         ($2, 2, '2026-11-22T00:00:00Z', 'CLEARED', 'CLEARED', 'auditor-1', 'OTHER', 'not decided any more')`,
      [findingIdOf(2), findingIdOf(3)],
    );
    await source.query(
      `INSERT INTO entry VALUES ($1, 'records', $2, 'HOUSING', 1, true, 'e', '{"id": "${record}", "sourceNumber": "ZJ-1"}')`,
      [pid, record],
    );
    await source.query(
      `INSERT INTO finding SELECT 'm' || lpad(n::text, 21, '0'), 'L1', 'LAPSED', true, 'OPEN', 1, '370902001', '{HEALTH}', '{}', '{}',
         NULL, NULL, NULL, (n % 1000)::numeric, NULL, '000000000000', '{"explanation": {"zh": "说明", "en": "explanation"}}',
         '2026-10-01T00:00:00Z'::timestamptz + n % 977 * interval '1 second', '2026-10-02T00:00:00Z' FROM generate_series(1, ${many}) AS n`,
    );
    await source.query('ANALYZE finding');
  });
  afterAll(async () => {
    await open.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists, with how many there are', async () => {
    const { status, out } = await findings(['list', '--rule', 'D1,O2,M1', '--order', 'amount-greatest']);
    expect(status).toBe(0);
    expect(out).toMatch(/重复救助 DUPLICATE[^]*1234\.50元[^]*遗漏救助 MISSED[^]*属实 CONFIRMED[^]*共 2 条/);
    const { totalCount, findings: first } = JSON.parse((await findings(['list', '--all', '--json', '--first', '1'])).out);
    expect([totalCount, first.length, first[0].id]).toEqual([many + 3, 1, odd]);
  }); // prettier-ignore

  it('goes on to the next page, as the page before says', async () => {
    const page = async (...args: string[]) => (await findings(['list', '--rule', 'D1,O2,M1', '--first', '1', ...args])).out;
    const next = / next page: --after (\S+)$/.exec(await page())![1]!;
    expect(await page('--after', next)).not.toContain('next page');
    expect(await page('--after', next)).not.toBe((await page()).replace(/\n.*next page.*/, ''));
    expect(await findings(['list', '--after', 'x'])).toMatchObject({ status: 2, error: expect.stringContaining('after') });
  }); // prettier-ignore

  it('shows one with its life', async () => {
    await open.database!.source.query(`UPDATE finding_step SET events = '{event-1,event-2}' WHERE finding = $1`, [odd]);
    const { status, out } = await findings(['show', odd]);
    expect(status).toBe(0);
    expect(out).toContain(pid);
    expect(out).toMatch(/ZJ-1 told-of-by-nobody[^]*发现 OPENED[^]*oversight[^]*事件 events：event-1 event-2/);
    expect(await findings(['show', 'x'])).toMatchObject({ status: 1, error: expect.stringContaining('no such finding') }); // prettier-ignore
  });

  it.each(['csv', 'xlsx'])('exports %s that reads back as it is kept', async (format) => {
    const file = inFolder(`疑点.${format}`);
    expect(await findings(['export', '--out', file, '--rule', 'D1,O2,M1', '--all', '--order', 'amount-greatest'])).toMatchObject({ status: 0, out: expect.stringContaining(file) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const guard = format === 'csv' ? "'" : '';
    // As the reader of spreadsheets gives numbers and instants back, whatever their format shows.
    const yuan = (text: string) => (format === 'csv' ? text : String(Number(text)));
    const moment = (text: string) => (format === 'csv' ? text : text.slice(0, 10));
    expect(await cellsOf(file)).toEqual([
      [odd, '重复救助 DUPLICATE', 'D1', expect.stringMatching(/\p{Script=Han}/u), '待核查 OPEN', '是 yes', '370921101', '宁阳县泗店镇', '民政 CIVIL_AFFAIRS、住房城乡建设 HOUSING', pid, 'ZJ-1、told-of-by-nobody', '2026-01-01', '', '9', yuan('1234.50'), '', moment('2026-11-21 00:00:00'), moment('2026-11-01 08:00:00'), '', '', '', '', `${guard}=1+1`, 'with, comma\nand line'],
      expect.arrayContaining(['M1', '否 no', yuan('100.00')]),
      expect.arrayContaining(['O2', '属实 CONFIRMED', yuan('12.50'), 'auditor-1', moment('2026-11-22 08:00:00'), '其他 OTHER', `${guard}-见附件`]),
    ]);
  }); // prettier-ignore

  it(`exports ${many} findings as the query has them`, async () => {
    const file = inFolder('many.csv');
    expect(await findings(['export', '--out', file, '--rule', 'L1'])).toMatchObject({ status: 0, out: expect.stringContaining('50,000') }); // prettier-ignore
    const rows = await cellsOf(file);
    const kept = (await open.database!.source.query(`SELECT id, amount FROM finding WHERE rule = 'L1' ORDER BY opened_at DESC, id DESC`)) as { id: string; amount: string }[]; // prettier-ignore
    expect(rows.map(([id, ...cells]) => `${id} ${cells[13]}`)).toEqual(kept.map(({ id, amount }) => `${id} ${amount}`));
  });

  it('holds few of them at once, however many there are', async () => {
    await open.database!.withConnection(async (client) => {
      const pulled: number[] = [];
      const ask = async (text: string, values: unknown[]) => {
        const { rows } = await client.query(text, values);
        pulled.push(rows.length);
        return rows as never;
      };
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      let rows = 0;
      for await (const lot of streamFindings(ask, {}, 'OPENED_NEWEST') as AsyncGenerator<KeptFinding[]>) rows += lot.length;
      expect(rows).toBe(many + 3);
      expect(Math.max(...pulled)).toBeLessThanOrEqual(500);
    });
  }); // prettier-ignore

  it('writes over no file, and not into one that somebody writes', async () => {
    const file = inFolder('mine.csv');
    writeFileSync(file, 'mine');
    expect(await findings(['export', '--out', file])).toMatchObject({ status: 2, error: expect.stringContaining('there already') }); // prettier-ignore
    writeFileSync(inFolder('theirs.csv.part'), '');
    expect(await findings(['export', '--out', inFolder('theirs.csv')])).toMatchObject({ status: 2 });
    expect(statSync(file).size).toBe(4);
    expect(existsSync(inFolder('theirs.csv'))).toBe(false);
  });

  it('leaves nothing when it is stopped or fails', async () => {
    const before = readdirSync(folder);
    const halt = new AbortController();
    const file = inFolder('stopped.xlsx');
    const running = findings(['export', '--out', file], halt.signal);
    while (!existsSync(`${file}.part`)) await new Promise((resolve) => setTimeout(resolve, 2));
    halt.abort(new StoppedError());
    expect(await running).toMatchObject({ status: 130, error: expect.stringContaining('nothing was written') });
    await open.database!.source.query('ALTER TABLE finding RENAME COLUMN months TO hidden');
    expect(await findings(['export', '--out', file])).toMatchObject({ status: 2 });
    await open.database!.source.query('ALTER TABLE finding RENAME COLUMN hidden TO months');
    expect(await findings(['export', '--out', inFolder(`${before[0]}/such.csv`)])).toMatchObject({ status: 2, error: expect.stringContaining('is no folder') }); // prettier-ignore
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says what it is for, and what was not understood', async () => {
    expect(await findings([])).toMatchObject({ status: 0, out: expect.stringContaining('npm run findings -- export') });
    expect(await findings(['export', '--all', '--gone'])).toMatchObject({ status: 3 });
  });
});
