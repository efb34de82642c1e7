import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { housing } from '@one-door/housing';
import { createRejects, readTable, reasonHead, testSubgraph, type OpenSubgraph } from '@one-door/kit';
import pg from 'pg';
import { StoppedError } from '../terminal';
import { run } from './import';
import type { Report } from './report';

const housingHeads = ['编号', '救助项目', '状态', '享受人员证件号码', '开始日期', '结束日期', '金额（元）', '小区', '房号', '面积（平方米）', '月租金', '行政区划']; // prettier-ignore
/** Of nobody: its area code was never given. */
const housingRow = (n: number, amount = '120.00') => [`ZJ-${n}`, '公共租赁住房', '享受中', '379999195403226350', '2026-01-01', '', amount, '文苑小区', `1-${n}`, '50', '100', '370921101']; // prettier-ignore
const csvOf = (rows: string[][], heads = housingHeads) =>
  [heads, ...rows].map((cells) => `${cells.join(',')}\n`).join('');

/** A good row with some of its cells changed, by head. */
const rowWith = (n: number, cells: Record<string, string>) =>
  housingRow(n).map((cell, i) => cells[housingHeads[i]!] ?? cell);

async function tableOf(file: string): Promise<string[][]> {
  const table = await readTable(createReadStream(file));
  const rows = [table.heads];
  for await (const lot of table.lots) for (const row of lot) rows.push('cells' in row ? row.cells : [row.raw]);
  return rows;
}

describe('npm run import', () => {
  let subgraph: OpenSubgraph & { databaseUrl: string };
  let folder: string;
  beforeAll(async () => {
    subgraph = await testSubgraph(housing);
  });
  afterAll(() => subgraph.close());
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
    await query('TRUNCATE aid_record, ledger_row, ledger_change, feed, division_feed CASCADE');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const query = async (text: string) => (await subgraph.database!.source.query(text)) as Record<string, unknown>[];
  const numbers = async () => (await query('SELECT source_number AS n FROM aid_record ORDER BY 1')).map(({ n }) => n);
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  async function command(args: string[], signal?: AbortSignal) {
    const [out, error]: [string[], string[]] = [[], []];
    const env = { DATABASE_URL: subgraph.databaseUrl, HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url') };
    const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
    const terminal = { out: (t: string) => void out.push(t), error: (t: string) => void error.push(t), progress, columns: 80 };
    const status = await run(args, env, terminal, signal);
    return { status, out: out.join('\n'), error: error.join('\n') };
  } // prettier-ignore
  const take = async (file: string, ...more: string[]) => {
    const { status, out, error } = await command(['housing', file, '--json', ...more]);
    return { status, error, report: JSON.parse(out) as Report & { error?: { message: string } } };
  };

  it('takes in what is good, gives back the rest, and takes that in once it is mended', async () => {
    const bad = { 开始日期: '2026-02-30', 月租金: '一百' };
    const file = write('台账.csv', csvOf([housingRow(1), rowWith(2, bad), housingRow(3), rowWith(4, { 金额: '-5', '金额（元）': '-5' })])); // prettier-ignore
    const first = await command(['housing', file, '--by', '王芳']);
    expect(first).toMatchObject({ status: 1, error: '' });
    expect(first.out).toMatch(/新增 added +2\n[^]*退回 refused +2\n[^]*第3行 line 3【开始日期】[^]*台账\.rejects\.csv/);
    expect(await numbers()).toEqual(['ZJ-1', 'ZJ-3']);
    expect(await query('SELECT fed_by, source, file_digest, added, refused FROM feed')).toEqual([
      { fed_by: '王芳', source: 'LEDGER', file_digest: createHash('sha256').update(readFileSync(file)).digest('hex'), added: 2, refused: 2 },
    ]); // prettier-ignore

    const rejects = path.join(folder, '台账.rejects.csv');
    expect(statSync(rejects).mode & 0o777).toBe(0o600);
    const [heads, ...rows] = await tableOf(rejects);
    expect(heads).toEqual([...housingHeads, reasonHead]);
    expect(rows.map((cells) => cells.slice(0, -1))).toEqual([rowWith(2, bad), rowWith(4, { '金额（元）': '-5' })]);
    expect(rows[0]!.at(-1)).toMatch(/^第3行 line 3：【开始日期】.*；【月租金】/);

    writeFileSync(rejects, csvOf([[...housingRow(2), 'mended'], [...rowWith(4, { 小区: '' }), '']], heads));
    const again = await take(rejects);
    expect(again).toMatchObject({ status: 1, report: { added: 1, refused: 1, ignored: [] } });
    expect(again.report.rejects).toEqual([path.join(folder, '台账.rejects-2.csv')]);

    writeFileSync(again.report.rejects[0]!, csvOf([[...housingRow(4), '']], heads));
    expect(await take(again.report.rejects[0]!)).toMatchObject({ status: 0, report: { added: 1, refused: 0, rejects: [] } });
    expect(await numbers()).toEqual(['ZJ-1', 'ZJ-2', 'ZJ-3', 'ZJ-4']);
    expect(readdirSync(folder).sort()).toEqual(['台账.csv', '台账.rejects-2.csv', '台账.rejects.csv']);
  }); // prettier-ignore

  it('gives an .xlsx back as one, and a workbook by another name by what it is', async () => {
    const file = path.join(folder, 'ledger.xlsx');
    const workbook = createRejects(file, { kind: 'xlsx' }, housingHeads);
    await workbook.add(housingRow(1), '');
    await workbook.add(rowWith(2, { 小区: '' }), '');
    await workbook.close();
    const { report } = await take(file);
    expect(report).toMatchObject({ added: 1, refused: 1, rejects: [path.join(folder, 'ledger.rejects.xlsx')] });
    expect((await tableOf(report.rejects[0]!))[1]).toEqual([...rowWith(2, { 小区: '' }), expect.stringContaining('小区')]);
    const misnamed = write('other.xlsx', csvOf([rowWith(2, { 小区: '' })]));
    expect((await take(misnamed)).report.rejects).toEqual([path.join(folder, 'other.rejects.csv')]);
  }); // prettier-ignore

  it('writes no rejects over older ones, nor over what an .xlsx would go on in', async () => {
    write('a.rejects.csv', 'half mended');
    const file = path.join(folder, 'a.xlsx');
    const workbook = createRejects(file, { kind: 'xlsx' }, housingHeads);
    await workbook.add(rowWith(2, { 小区: '' }), '');
    await workbook.close();
    expect((await take(file)).report.rejects).toEqual([path.join(folder, 'a.rejects-2.xlsx')]);
    expect(readFileSync(path.join(folder, 'a.rejects.csv'), 'utf8')).toBe('half mended');
  });

  it('changes nothing in a dry run, yet gives back what would be refused', async () => {
    mkdirSync(path.join(folder, 'out'));
    const file = write('a.csv', csvOf([housingRow(1), rowWith(2, { 小区: '' })]));
    const { status, report } = await take(file, '--dry-run', '--rejects', path.join(folder, 'out'));
    expect({ status, report }).toMatchObject({ status: 1, report: { dryRun: true, added: 1, refused: 1, feed: '0' } });
    expect(report.rejects).toEqual([path.join(folder, 'out', 'a.rejects.csv')]);
    expect(await numbers()).toEqual([]);
    expect((await command(['history', 'housing'])).out).toContain('nothing has come in');
  });

  it('goes through files one by one, each a feed, and says the worst', async () => {
    const files = [
      write('a.csv', csvOf([housingRow(1)])),
      write('b.csv', csvOf([housingRow(2)])),
      write('c.csv', csvOf([rowWith(3, { 小区: '' })])),
    ];
    expect(await command(['housing', ...files.slice(0, 2)])).toMatchObject({ status: 0, error: '' });
    expect(await command(['housing', ...files])).toMatchObject({ status: 1 });
    const missing = await command(['housing', files[0]!, path.join(folder, 'gone.csv'), files[2]!]);
    expect(missing.status).toBe(2);
    expect(missing.error).toMatch(/gone\.csv[^]*找不到文件[^]*There is no file/);
    expect(missing.out).toContain('c.csv');
  });

  it('shows what came in and takes it back', async () => {
    await take(write('a.csv', csvOf([housingRow(1), housingRow(2)])), '--as-of', '2026-01-31');
    const changed = await take(write('b.csv', csvOf([housingRow(2, '150.00'), housingRow(3)])));
    const { feed } = changed.report;
    const history = await command(['history', 'housing']);
    expect(history.out).toMatch(new RegExp(`^${feed} [^]*added 1 +变更 changed 1[^]*as of 2026-01-31`));
    expect((await command(['history', 'housing', '--first', '1', '--json'])).out).toContain(`"id":"${feed}"`);
    expect(await command(['undo', 'housing', feed])).toMatchObject({ status: 0, out: `导入 ${feed} 已撤回 feed ${feed} is undone` });
    expect(await query('SELECT source_number AS n, amount::text FROM aid_record ORDER BY 1')).toEqual([
      { n: 'ZJ-1', amount: '120.00' },
      { n: 'ZJ-2', amount: '120.00' },
    ]);
    expect(await command(['undo', 'housing', feed])).toMatchObject({ status: 2, error: expect.stringContaining('undone already') });
    expect(await command(['undo', 'housing', '999999'])).toMatchObject({ status: 2, error: expect.stringContaining('没有这次导入') });
  }); // prettier-ignore

  it('ends much of a ledger only if somebody says so, and never by a file of rejects', async () => {
    await take(write('a.csv', csvOf([1, 2, 3].map((n) => housingRow(n)))));
    const less = write('b.csv', csvOf([housingRow(1)]));
    expect(await take(less, '--complete')).toMatchObject({ status: 2, error: expect.stringMatching(/--yes/) });
    expect(await take(less, '--complete', '--dry-run')).toMatchObject({ status: 0, report: { ended: 2 } });
    const rejects = write('a.rejects.csv', csvOf([[...housingRow(1), '']], [...housingHeads, reasonHead]));
    expect(await take(rejects, '--complete', '--yes')).toMatchObject({ status: 2, error: expect.stringContaining('leave out') });
    expect(await query(`SELECT FROM aid_record WHERE status = 'ENDED'`)).toHaveLength(0);
    expect(await take(less, '--complete', '--yes')).toMatchObject({ status: 0, report: { ended: 2, unchanged: 1 } });
  }); // prettier-ignore

  it('keeps to the divisions that the file speaks for', async () => {
    const file = write('a.csv', csvOf([housingRow(1), rowWith(2, { 行政区划: '370902' })]));
    const { report } = await take(file, '--division', '宁阳县');
    expect(report).toMatchObject({ added: 1, refused: 1, problems: [{ line: 3, column: '行政区划' }] });
    expect(report.divisions).toEqual(['370921', '370921101']);
    expect(await command(['housing', file, '--division', '999999'])).toMatchObject({ status: 3, error: expect.stringContaining('--division') });
  }); // prettier-ignore

  it('says in words what is wrong with a file, and leaves nothing behind', async () => {
    write('heads.csv', '姓名,电话\n张三,1\n');
    write('empty.csv', '');
    write('scan.csv', '%PDF-1.7\n');
    mkdirSync(path.join(folder, 'folder.csv'));
    const errorOf = async (...args: string[]) => {
      const { status, error } = await command(['housing', ...args]);
      expect({ status, stack: /\n\s+at /.test(error) }).toEqual({ status: 2, stack: false });
      expect(error).toMatch(/\p{Script=Han}/u);
      return error.replaceAll('\n', ' ');
    };
    expect(await errorOf(path.join(folder, 'heads.csv'))).toMatch(/records.*dwellings|dwellings.*records/);
    expect(await errorOf(path.join(folder, 'heads.csv'), '--sheet', 'flats')).toMatch(/no sheet flats/);
    expect(await errorOf(path.join(folder, 'empty.csv'))).toMatch(/empty/);
    expect(await errorOf(path.join(folder, 'scan.csv'))).toMatch(/PDF/);
    expect(await errorOf(path.join(folder, 'folder.csv'))).toMatch(/This is a folder/);
    expect(await errorOf('/dev/null')).toMatch(/no file/);
    expect(await errorOf(path.join(folder, 'heads.csv'), '--rejects', path.join(folder, 'nowhere'))).toMatch(/another folder/);
    expect(readdirSync(folder).filter((name) => name.includes('rejects'))).toEqual([]);
  }); // prettier-ignore

  /** While another import is at work: this one waits for it with all its rows read. */
  async function whileAnother(file: string, work: (halt: AbortController, letGo: () => Promise<unknown>) => Promise<void>) {
    const other = new pg.Client({ connectionString: subgraph.databaseUrl });
    other.on('error', () => undefined);
    await other.connect();
    try {
      await other.query('SELECT pg_advisory_lock(652015)');
      const halt = new AbortController();
      const taking = command(['housing', file], halt.signal);
      const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      while (!(await other.query(waiting)).rows.length) await new Promise((resolve) => setTimeout(resolve, 20));
      await work(halt, () => other.query('SELECT pg_advisory_unlock(652015)'));
      return await taking;
    } finally {
      await other.end();
    }
  } // prettier-ignore

  it('is stopped while it waits for another import, with nothing written', async () => {
    const file = write('a.csv', csvOf([housingRow(1)]));
    const stopped = await whileAnother(file, async (halt) => halt.abort(new StoppedError()));
    expect(stopped).toMatchObject({ status: 130, out: '', error: expect.stringContaining('nothing was written') });
    expect(await numbers()).toEqual([]);
    expect(await take(file)).toMatchObject({ status: 0, report: { added: 1 } });
  });

  it('takes nothing of a file that is changed meanwhile, and removes its rejects', async () => {
    const file = write('a.csv', csvOf([housingRow(1), rowWith(2, { 小区: '' })]));
    const changed = await whileAnother(file, async (_, letGo) => {
      writeFileSync(file, csvOf([housingRow(9), rowWith(2, { 小区: '' }), housingRow(10)]));
      await letGo();
    });
    expect(changed).toMatchObject({ status: 2, error: expect.stringContaining('改动') });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(await numbers()).toEqual([]);
  });
});
