import {
  createTools,
  importRows,
  readHeader,
  readRow,
  testSubgraph,
  undoFeed,
  type BadRow,
  type ImportOptions,
  type OpenSubgraph,
} from '@one-door/kit';
import { housing, housingSheets } from './index';

const tools = createTools(Buffer.alloc(32, 1), 'p1');
const [records, dwellings] = housingSheets;
const heads = ['编号', '救助项目', '状态', '享受人员证件号码', '开始日期', '结束日期', '金额（元）', '小区', '房号', '面积（平方米）', '月租金', '行政区划']; // prettier-ignore
const header = readHeader(records!, heads);
const number = '11010519491231002X';

const flat = (n: number, changed: Partial<Record<string, string>> = {}) => {
  const row: Record<string, string> = {
    编号: `ZJ-${n}`, 救助项目: '公共租赁住房', 状态: '享受中', 享受人员证件号码: number, 开始日期: '2026-01-01', 结束日期: '',
    '金额（元）': '120', 小区: '文苑小区', 房号: `1-${n}`, '面积（平方米）': '50', 月租金: '100', 行政区划: '宁阳县泗店镇',
  }; // prettier-ignore
  return heads.map((head) => changed[head] ?? row[head]!);
};
const request = { by: 'test', source: 'LEDGER' as const, asOf: new Date('2026-11-24T00:00:00Z'), complete: false, divisions: null, fileDigest: null }; // prettier-ignore

describe('a department takes a ledger in', () => {
  let subgraph: OpenSubgraph;
  const take = (rows: string[][], more: Partial<ImportOptions> = {}) =>
    importRows(subgraph.database!, {
      sheet: records!,
      request,
      lots: [rows.map((cells, i) => readRow(header, i + 2, cells, tools))],
      ...more,
    });
  const query = async (text: string) => (await subgraph.database!.source.query(text)) as Record<string, unknown>[];
  beforeAll(async () => {
    subgraph = await testSubgraph(housing);
  });
  afterAll(() => subgraph.close());

  it('writes what is good and says why the rest is not', async () => {
    const refused: BadRow[] = [];
    const outcome = await take([flat(1), flat(2), flat(3, { 开始日期: '2026-02-30' }), flat(4, { 小区: '' })], {
      onRefused: async (lots) => {
        for await (const lot of lots) refused.push(...lot);
      },
    });
    expect(outcome).toMatchObject({ rows: 4, added: 2, refused: 2, changed: 0, unchanged: 0 });
    expect(refused.map(({ line, problems }) => [line, problems[0]!.column])).toEqual([
      [4, '开始日期'],
      [5, '小区'],
    ]);
    expect(await query('SELECT source_number, amount::text, estate FROM aid_record JOIN tenancy ON record_id = id ORDER BY 1')).toEqual([
      { source_number: 'ZJ-1', amount: '120.00', estate: '文苑小区' },
      { source_number: 'ZJ-2', amount: '120.00', estate: '文苑小区' },
    ]); // prettier-ignore
    expect(await query('SELECT division, active, active_before FROM division_feed')).toEqual([
      { division: '370921101', active: 2, active_before: null },
    ]);
  });

  it('changes nothing the second time', async () => {
    expect(await take([flat(1), flat(2)])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('takes a changed row as a change, and a dry run back', async () => {
    const changed = flat(2, { '金额（元）': '150' });
    expect(await take([changed], { dryRun: true })).toMatchObject({ changed: 1 });
    expect(await query(`SELECT amount::text FROM aid_record WHERE source_number = 'ZJ-2'`)).toEqual([{ amount: '120.00' }]);
    const { feed } = await take([changed]);
    expect(await query(`SELECT amount::text FROM aid_record WHERE source_number = 'ZJ-2'`)).toEqual([{ amount: '150.00' }]);
    await subgraph.database!.inTransaction((client) => undoFeed(client, feed, () => records!));
    expect(await query(`SELECT amount::text FROM aid_record WHERE source_number = 'ZJ-2'`)).toEqual([{ amount: '120.00' }]);
  }); // prettier-ignore

  it('ends what a complete ledger no longer has, unless it is much', async () => {
    const complete = { request: { ...request, complete: true } };
    await expect(take([flat(1)], complete)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await take([flat(1)], { ...complete, endMany: true })).toMatchObject({ unchanged: 1, ended: 1 });
    expect(await query(`SELECT status, to_date FROM aid_record WHERE source_number = 'ZJ-2'`)).toEqual([
      { status: 'ENDED', to_date: '2026-11-24' },
    ]);
    expect(await take([flat(1), flat(2)], complete)).toMatchObject({ unchanged: 1, changed: 1 });
  });

  it('refuses a number that stands for two rows', async () => {
    expect(await take([flat(8), flat(8, { 房号: '9-9' }), flat(9), flat(9)])).toMatchObject({ added: 1, refused: 2, unchanged: 1 });
  }); // prettier-ignore

  it('finds the rows that only PostgreSQL can refuse', async () => {
    const lived = ['编号', '行政区划', '证件号码', '住房来源', '房屋安全等级', '入住日期', '搬离日期'];
    const row = (n: number, from: string, to: string) => [`F-${n}`, '370921107', number, '自有', 'B级', from, to];
    const rows = [row(1, '2020-01-01', '2020-12-31'), row(2, '2020-06-01', ''), row(3, '2021-01-01', '')];
    const taken = await importRows(subgraph.database!, {
      sheet: dwellings!,
      request,
      lots: [rows.map((cells, i) => readRow(readHeader(dwellings!, lived), i + 2, cells, tools))],
    });
    expect(taken).toMatchObject({ added: 2, refused: 1 });
  });

  it('takes back a feed in which people changed places, however far apart their rows are', async () => {
    const lived = ['编号', '行政区划', '证件号码', '住房来源', '房屋安全等级', '入住日期'];
    const swapped = (times: number, grade: string) =>
      Array.from({ length: 2_002 }, (_, n) => {
        const person = [0, 2_001].includes(n) ? (n + times * 2_001) % 4_002 : n;
        return [`T-${String(n).padStart(4, '0')}`, '370921107', `#T${person}`, '自有', grade, '2020-01-01'];
      });
    const bring = (rows: string[][]) =>
      importRows(subgraph.database!, {
        sheet: dwellings!,
        request,
        lots: [rows.map((cells, i) => readRow(readHeader(dwellings!, lived), i + 2, cells, tools))],
      });
    const all = () => query('SELECT md5(string_agg(d::text, chr(10) ORDER BY d::text)) FROM dwelling d');
    await bring(swapped(0, 'B级'));
    const before = await all();
    const { feed, changed } = await bring(swapped(1, 'C级'));
    expect(changed).toBe(2_002);
    await subgraph.database!.inTransaction((client) => undoFeed(client, feed, () => dwellings!));
    expect(await all()).toEqual(before);
  });

  it('waits with an undo for an import that changes the same rows, and then refuses it', async () => {
    const { feed } = await take([flat(31)]);
    let undoing: Promise<void> | undefined;
    // Its rows are written and not yet there for others.
    const onRefused = async () => {
      undoing = subgraph.database!.inTransaction((client) => undoFeed(client, feed, () => records!));
      undoing.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    expect(await take([flat(31, { 房号: '9-31' })], { onRefused })).toMatchObject({ changed: 1 });
    await expect(undoing).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await query(`SELECT count(*)::integer AS n FROM aid_record JOIN ledger_row USING (source_number) WHERE source_number = 'ZJ-31'`)).toEqual([{ n: 1 }]);
  }); // prettier-ignore

  describe('does not lose what it has', () => {
    const refusedOf = async (rows: string[][], more: Partial<ImportOptions> = {}) => {
      const refused: BadRow[] = [];
      const outcome = await take(rows, {
        ...more,
        onRefused: async (lots) => {
          for await (const lot of lots) refused.push(...lot);
        },
      });
      return { ...outcome, why: refused.map(({ problems }) => problems[0]!.column ?? problems[0]!.zh) };
    };
    const of = (more: Partial<ImportOptions['request']>) => ({ request: { ...request, ...more } });

    it('to a file that lacks a column in which a row holds something', async () => {
      await take([flat(41), flat(42, { '金额（元）': '' })]);
      const short = heads.filter((head) => head !== '金额（元）');
      const without = (n: number) => flat(n, { 房号: '9-9' }).filter((_, i) => heads[i] !== '金额（元）');
      const lots = [[41, 42].map((n, i) => readRow(readHeader(records!, short), i + 2, without(n), tools))];
      expect(await refusedOf([], { lots })).toMatchObject({ refused: 1, changed: 1, why: ['金额'] });
      expect(await refusedOf([flat(41, { '金额（元）': '' })])).toMatchObject({ changed: 1 });
    });

    it('to an older file, which neither replaces nor ends what a newer one wrote', async () => {
      await take([flat(51), flat(52)], of({ asOf: new Date('2026-11-20T00:00:00Z') }));
      const older = { asOf: new Date('2026-10-01T00:00:00Z') };
      expect(await refusedOf([flat(51, { 房号: '9-9' })], of(older))).toMatchObject({ refused: 1, changed: 0 });
      expect(await refusedOf([flat(51)], { ...of({ ...older, complete: true }), endMany: true })).toMatchObject({
        ended: 0,
      });
    });

    it('to a file of another division that counts from one as well', async () => {
      await take([flat(61)]);
      const elsewhere = flat(61, { 行政区划: '370921102', 房号: '9-9' });
      expect(await refusedOf([elsewhere], of({ divisions: ['370921102'] }))).toMatchObject({
        refused: 1,
        why: ['编号'],
      });
      // Where nobody declares a division, a row may have moved.
      expect(await refusedOf([elsewhere])).toMatchObject({ changed: 1 });
    });

    it('to one row of a county: only who declares the county speaks for its townships', async () => {
      await take([flat(71), flat(72)]);
      const county = flat(79, { 行政区划: '370921' });
      expect(await refusedOf([county], of({ complete: true }))).toMatchObject({ ended: 0 });
      await expect(take([county], of({ complete: true, divisions: ['370921'] }))).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });

    it('to the undo of a feed that a later one found unchanged', async () => {
      const { feed } = await take([flat(81)]);
      const { feed: later } = await take([flat(81)]);
      const undo = (id: string) => subgraph.database!.inTransaction((client) => undoFeed(client, id, () => records!));
      await expect(undo(feed)).rejects.toMatchObject({ code: 'CONFLICT' });
      await undo(later);
      await undo(feed);
      const [{ active, running }] = (await query(`SELECT active, (SELECT count(*)::integer FROM ledger_row WHERE counts AND division = '370921101' AND sheet = 'records') AS running FROM division_feed WHERE division = '370921101'`)) as [{ active: number; running: number }]; // prettier-ignore
      expect(active).toBe(running);
    });

    it('to a file of which no row could be taken: nobody has heard of the division by it', async () => {
      const before = await query('SELECT * FROM division_feed ORDER BY division');
      await refusedOf(
        [flat(91, { 状态: '不明' })],
        of({ divisions: ['370921103'], asOf: new Date('2026-11-25T00:00:00Z') }),
      );
      expect(await query('SELECT * FROM division_feed ORDER BY division')).toEqual(before);
    });
  });
});
