import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { window } from '@one-door/window';
import { run as runLedger } from '../ledger/ledger';
import { StoppedError, type Terminal } from '../terminal';
import { run } from './archive';

jest.setTimeout(60_000);
const key = Buffer.alloc(32, 11).toString('base64url');
const keys = { HUB_WINDOW_KEY: key, HUB_RECEIPT_KEY: key, HUB_ARCHIVE_YEARS: '1' };

describe('npm run archive', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-archive-'));
  const inFolder = (name: string) => path.join(folder, name);
  let opened: OpenSubgraph & { databaseUrl: string };
  let at = new Date('2019-11-26T02:00:00.000Z');
  /** Two that are closed, a day apart, and one that is open. */
  const [first, second, open] = ['370921101-2019-000001', '370921101-2019-000002', '370921101-2019-000003'] as const;
  const asked: string[] = [];

  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await opened.execute({ query, variables, caller: 'test' });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };
  const accept = async (n: number) =>
    ask(`mutation { acceptCase(key: "archive-${n}", by: "clerk-1", case: { division: "370921101", channel: COUNTER, inWriting: true,
      applicant: { name: "赵某", phone: "0538-5550001" }, parts: [{ need: LIVING }] }) { id } }`);
  const close = async (id: string, n: number) => {
    const steps = ['handleCase', 'feedBack', 'closeCase'];
    for (const [i, step] of steps.entries())
      await ask(`mutation { ${step}(${['part: 1, outcome: APPROVED,', 'part: 1,', ''][i]} step: { case: "${id}", revision: ${i + 1}, key: "archive-${n}-${i}", by: "clerk-1", note: "住房已核实" }) { __typename } }`); // prettier-ignore
  };
  const terminalOf = () => {
    const [out, error]: [string[], string[]] = [[], []];
    const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
    const terminal: Terminal = { out: (text) => void out.push(text), error: (text) => void error.push(text), progress, columns: 80 }; // prettier-ignore
    return { terminal, said: () => ({ out: out.join('\n'), error: error.join('\n') }) };
  };
  const env = () => ({ DATABASE_URL: opened.databaseUrl, ...keys });
  async function archive(args: string[], answer = '', signal?: AbortSignal) {
    const { terminal, said } = terminalOf();
    const status = await run(args, env(), terminal, signal, async (question) => {
      asked.push(question);
      return answer;
    });
    return { status, ...said() };
  }
  /** The ledger's rows without who came. */
  async function ledger(name: string): Promise<string[][]> {
    const file = inFolder(name);
    await runLedger(['--from', '2019-01-01', '--to', '2019-12-31', '--out', file], env(), terminalOf().terminal);
    const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).map((row) => row.split(',')); // prettier-ignore
    rmSync(file);
    const who = ['申请人', '代为申请', '联系电话'].map((head) => rows[0]!.indexOf(head));
    return rows.map((row) => row.filter((_, i) => !who.includes(i)));
  }

  beforeAll(async () => {
    opened = await testSubgraph(window, { env: keys, now: () => at });
    for (const n of [1, 2, 3]) {
      const { id } = (await accept(n)) as { id: string };
      if (n < 3) await close(id, n);
      at = new Date(at.getTime() + 86_400_000);
    }
    const report = { division: '370921101', persons: [], needs: [], seen: '独居', reporter: 'OTHER' };
    const step = { revision: 1, by: 'clerk-1', note: '查无此人' };
    for (const key of ['lead-expired', 'lead-kept']) {
      if (key === 'lead-kept') at = new Date();
      const { id } = (await ask('mutation ($report: LeadReport!, $key: String!) { reportLead(report: $report, key: $key, by: "grid-7") { id } }', { report, key })) as { id: string }; // prettier-ignore
      await ask('mutation ($step: LeadStepInput!) { settleLead(step: $step, reason: NOT_FOUND) { __typename } }', { step: { ...step, lead: id, key: `${key}-settled` } }); // prettier-ignore
    }
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes what the hub gives, for its owner alone, and once', async () => {
    const file = inFolder(`${first}.zip`);
    expect(await archive([first, '--to', folder])).toMatchObject({ status: 0, out: expect.stringMatching(/写入 1 件[^]*1 written, 0 there/) }); // prettier-ignore
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { digest } = (await ask(`query { caseArchive(id: "${await idOf(first)}") { ... on CaseArchive { digest } } }`)) as { digest: string }; // prettier-ignore
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(digest);
    const { mtimeMs } = statSync(file);
    expect(await archive([first, '--to', folder])).toMatchObject({ status: 0, out: expect.stringMatching(/0 written, 1 there/) }); // prettier-ignore
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folder)).toEqual([`${first}.zip`]);
    const made = inFolder('新文件夹');
    expect(await archive([first, '--to', made])).toMatchObject({ status: 0 });
    expect(statSync(made).mode & 0o777).toBe(0o700);
    rmSync(made, { recursive: true });
  });

  it('goes on beside what is not to be had, says why, and writes over nothing', async () => {
    writeFileSync(inFolder(`${first}.zip`), 'mine');
    const { status, error } = await archive([first, open, '370921101-2019-000009', second, '--to', folder]);
    expect(status).toBe(1);
    expect(error).toMatch(/000001：[^]*未覆盖[^]*of another content/);
    expect(error).toMatch(/000003：事项尚未办结[^]*not closed/);
    expect(error).toMatch(/000009：没有这件事项[^]*no such case/);
    expect(readFileSync(inFolder(`${first}.zip`), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual([`${first}.zip`, `${second}.zip`]);
    for (const name of readdirSync(folder)) rmSync(inFolder(name));
  });

  it('takes all that were closed on some days', async () => {
    expect(await archive(['all', '--closed', '2019-11-27..', '--division', '370921', '--to', folder])).toMatchObject({ status: 0 }); // prettier-ignore
    expect(readdirSync(folder)).toEqual([`${second}.zip`]);
    await archive(['all', '--closed', '..2019-11-25', '--to', folder]);
    await archive(['all', '--division', '370923', '--to', folder]);
    expect(readdirSync(folder)).toEqual([`${second}.zip`]);
    await archive(['all', '--to', folder]);
    expect(readdirSync(folder)).toEqual([`${first}.zip`, `${second}.zip`]);
  });

  it('leaves nothing half, where it is stopped or another may be writing', async () => {
    for (const name of readdirSync(folder)) rmSync(inFolder(name));
    const halt = new AbortController();
    halt.abort(new StoppedError());
    expect(await archive(['all', '--to', folder], '', halt.signal)).toMatchObject({ status: 130 });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(inFolder(`${first}.zip.part`), '');
    const { status, out, error } = await archive(['all', '--to', folder]);
    expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining('1 written, 0 there') });
    expect(error).toMatch(
      new RegExp(`000001：[^]*请删除 ${inFolder(first)}\\.zip\\.part\n[^]*delete ${inFolder(first)}\\.zip\\.part$`),
    );
    expect(readdirSync(folder)).toEqual([`${first}.zip.part`, `${second}.zip`]);
    expect(await archive([first, '--to', inFolder(`${second}.zip`)])).toMatchObject({ status: 2, error: expect.stringMatching(/is no folder/) }); // prettier-ignore
    rmSync(inFolder(`${first}.zip.part`));
  });

  it('lists what need not be kept, and destroys it once somebody has typed how many that is', async () => {
    const list = `${first}  办结 closed 2019-11-26  保管至 kept until 2020-11-26\n${second}  办结 closed 2019-11-27  保管至 kept until 2020-11-27\n共 2 件、线索 1 条 in all: 2 cases, 1 leads`; // prettier-ignore
    expect(await archive(['expired'])).toEqual({ status: 0, out: list, error: '' });
    expect(asked).toEqual([]);
    const before = await ledger('before.csv');
    for (const answer of ['', '2', 'yes'])
      expect(await archive(['expired', '--destroy'], answer)).toMatchObject({ status: 1, error: expect.stringMatching(/nothing was destroyed/) }); // prettier-ignore
    expect(asked[0]).toMatch(/2 件[^]*2 cases and 1 leads/);
    expect((await archive(['expired'])).out).toBe(list);

    expect(await archive(['expired', '--destroy'], '3')).toMatchObject({ status: 0, out: expect.stringMatching(/000001 {2}已销毁 destroyed\n[^]*destroyed: 2 cases, 1 leads$/) }); // prettier-ignore
    expect(await ledger('after.csv')).toEqual(before);
    expect(before).toHaveLength(4);
    expect(await archive(['expired', '--destroy', '--yes'])).toEqual({
      status: 0,
      out: '共 0 件、线索 0 条 in all: 0 cases, 0 leads',
      error: '',
    });
    expect(await archive([first, '--to', folder])).toMatchObject({ status: 1, error: expect.stringMatching(/已销毁[^]*was destroyed/) }); // prettier-ignore
  });

  it.each([
    [['370921'], /case number is such as/],
    [['all', first], /takes nothing beside/],
    [['expired', '--to', '.'], /--to is of no use/],
    [['expired', '--yes'], /--yes goes with/],
    [['all', '--closed', '2019'], /from\.\.to/],
    [['all', '--division', '999999'], /no division/],
    [['--what'], /Unknown or incomplete option/],
  ])('does not understand %j, and says why', async (args, why) => {
    expect(await archive(args)).toMatchObject({ status: 3, error: expect.stringMatching(why) });
  });

  it('says what it is for', async () => {
    expect(await archive([])).toMatchObject({ status: 0, out: expect.stringContaining('npm run archive -- expired') });
  });

  async function idOf(number: string): Promise<string> {
    return ((await ask(`{ caseOf(number: "${number}") { id } }`)) as { id: string }).id;
  }
});
