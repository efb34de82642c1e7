import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { window } from '@one-door/window';
import readXlsxFile from 'read-excel-file/node';
import { run } from './ledger';

jest.setTimeout(60_000);
const key = Buffer.alloc(32, 11).toString('base64url');
const keys = { HUB_WINDOW_KEY: key, HUB_RECEIPT_KEY: key };

describe('npm run ledger', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-ledger-'));
  let opened: OpenSubgraph & { databaseUrl: string };
  let at = new Date('2026-11-24T02:00:00.000Z');
  const ask = async (query: string) => {
    const { data, errors } = await opened.execute({ query, caller: 'test' });
    if (errors) throw new Error(JSON.stringify(errors));
    return data as any;
  };
  const ledger = async (...args: string[]) => {
    const [out, error]: [string[], string[]] = [[], []];
    const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
    const terminal = { out: (text: string) => void out.push(text), error: (text: string) => void error.push(text), progress, columns: 80 }; // prettier-ignore
    const status = await run(args, { DATABASE_URL: opened.databaseUrl, ...keys }, terminal);
    return { status, out: out.join('\n'), error: error.join('\n') };
  };

  beforeAll(async () => {
    opened = await testSubgraph(window, { env: keys, now: () => at });
    const accept = (name: string, parts: string) =>
      ask(`mutation { acceptCase(key: "ledger-${parts.length}", by: "clerk-1", case: { division: "370921101", channel: COUNTER,
        applicant: { name: "${name}", phone: "=1+1" }, inWriting: true, parts: [${parts}] }) { id revision } }`);
    const { acceptCase } = await accept('赵某', '{ need: HOUSING, programme: "RENT_SUBSIDY" }, { need: LIVING }');
    await ask(`mutation { handleCase(part: 2, outcome: REJECTED, step: { case: "${acceptCase.id}", revision: 1, key: "ledger-step", by: "clerk-1", note: "已有低保" }) { __typename } }`); // prettier-ignore
    at = new Date('2026-11-25T16:30:00.000Z');
    await accept('钱某', '{ need: MEDICAL }');
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a row for each thing that was asked, in order, with who asked and how it stands', async () => {
    const file = path.join(folder, 'all.csv');
    expect(await ledger('--from', '2026-11-01', '--to', '2026-11-30', '--out', file)).toMatchObject({ status: 0, out: expect.stringMatching(/3 行[^]*all\.csv/) }); // prettier-ignore
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8').replace('\ufeff', '').trim().split(/\r?\n/).map((line) => line.split(',')); // prettier-ignore
    const [heads, ...rows] = lines as [string[], ...string[][]];
    const of = (row: string[], head: string) => row[heads.indexOf(head)];
    expect(rows.map((row) => ['序号', '受理日期', '申请人', '申请事项', '状态', '办理结果'].map((head) => of(row, head)))).toEqual([
      ['1', '2026-11-24', '赵某', '住房租赁补贴', '已受理', ''],
      ['2', '2026-11-24', '赵某', '基本生活', '已决定', '不予救助'],
      // Half an hour past midnight in Shanghai.
      ['3', '2026-11-26', '钱某', '医疗', '已受理', ''],
    ]); // prettier-ignore
    // No spreadsheet runs what somebody told at the window.
    expect(of(rows[0]!, '联系电话')).toBe("'=1+1");
  });

  it('is of the days and the division that are asked for, as a workbook too', async () => {
    const file = path.join(folder, 'day.xlsx');
    await ledger('--from', '2026-11-26', '--to', '2026-11-26', '--division', '370921', '--out', file);
    const [sheet] = await readXlsxFile(file);
    expect(sheet!.data.slice(1).map((row) => [row[0], row[6]])).toEqual([[1, '钱某']]);
    await ledger('--division', '370923', '--from', '2026-11-01', '--to', '2026-11-30', '--out', path.join(folder, 'none.csv')); // prettier-ignore
    expect(readFileSync(path.join(folder, 'none.csv'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--out', 'a.ods'], /\.csv 或 \.xlsx/],
    [['--from', '2026-02-30', '--out', 'a.csv'], /--from 应为日期/],
    [['--from', '2026-02-03', '--to', '2026-02-01', '--out', 'a.csv'], /早于/],
    [['--division', '999999', '--out', 'a.csv'], /没有区划 999999/],
    [[], /--out/],
  ])('does not understand %j, and says why', async (args, why) => {
    expect(await ledger(...args)).toMatchObject({ status: 3, error: expect.stringMatching(why) });
  });

  it('is the list to hang up, where that is asked for: what was approved and published, with masked names', async () => {
    const step = async (name: string, id: string, revision: number, more = '') =>
      ask(`mutation { ${name}(step: { case: "${id}", revision: ${revision}, key: "publicity-${revision}", by: "clerk-1", note: "当场办结" }${more}) { ... on StepTaken { case { revision } } ... on StepRefused { reason } } }`); // prettier-ignore
    const { acceptCase } = await ask(`mutation { acceptCase(key: "publicity-0", by: "clerk-1", case: { division: "370921101", channel: COUNTER,
      applicant: { name: "孙小明", phone: "0538-0000000" }, inWriting: true, parts: [{ need: EMERGENCY, programme: "TEMPORARY_ASSISTANCE" }, { need: LIVING }, { need: MEDICAL }] }) { id number } }`);
    const { id, number } = acceptCase;
    const before = path.join(folder, 'before.csv');
    await step('handleCase', id, 1, ', part: 1, outcome: APPROVED');
    await step('handleCase', id, 2, ', part: 2, outcome: REJECTED');
    await ledger('--publicity', '--from', '2026-11-01', '--to', '2026-11-30', '--out', before);
    expect(readFileSync(before, 'utf8').trim().split('\n')).toHaveLength(1);
    await step('handleCase', id, 3, ', part: 3, outcome: APPROVED');
    for (const part of [1, 2, 3]) await step('feedBack', id, 3 + part, `, part: ${part}`);
    await step('publishCase', id, 7);
    const file = path.join(folder, 'wall.csv');
    expect(await ledger('--publicity', '--from', '2026-11-01', '--to', '2026-11-30', '--out', file)).toMatchObject({ status: 0, out: expect.stringMatching(/^2 行/) }); // prettier-ignore
    const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
    expect(rows).toEqual([`1,${number}/1,2026-11-26,宁阳县泗店镇,孙*明,临时救助,社会救助服务窗口`, `2,${number}/3,2026-11-26,宁阳县泗店镇,孙*明,医疗,社会救助服务窗口`]);
    const query = `{ publicityList(division: "370921", from: "2026-11-26", to: "2026-11-26") { id cursor name programme { code } } }`;
    const { publicityList } = await ask(query);
    expect(publicityList).toEqual([
      { id: `${number}/1`, cursor: expect.any(String), name: '孙*明', programme: { code: 'TEMPORARY_ASSISTANCE' } },
      { id: `${number}/3`, cursor: expect.any(String), name: '孙*明', programme: null },
    ]);
    expect(await ask(query.replace('-26")', `-26", after: "${publicityList[0].cursor}")`))).toMatchObject({ publicityList: [{ id: `${number}/3` }] });
    expect(await ask(query.replace('"370921"', '"370923"'))).toEqual({ publicityList: [] });
  }); // prettier-ignore

  it('writes over no file', async () => {
    const file = path.join(folder, 'all.csv');
    expect(await ledger('--out', file)).toMatchObject({ status: 2, error: expect.stringMatching(/已存在/) });
  });
});
