import { readFileSync } from 'node:fs';
import { encode } from 'iconv-lite';
import type { Page } from 'playwright-core';
import { builtConsole } from '../../gateway/server';
import { xlsxBytes } from '../../subgraphs/kit/files/files.fixture';
import { rowXml, style } from '../../subgraphs/kit/files/xlsx-parts';
import { describeInBrowser, visit, type Visit } from '../support/browser';
import { numberOf, register, testHub, type TestHub } from '../support/hub';

const [first, second, third] = [numberOf(51), numberOf(52), numberOf(53)];
const heads = ['编号', '项目', '状态', '身份证号', '开始日期', '金额（元）', '小区', '房号', '面积（平方米）', '月租金', '区划代码', '经办人']; // prettier-ignore
const flat = (number: string, person: string, estate = '文苑小区') => [
  number,
  '公共租赁住房',
  '享受中',
  person,
  '2026/1/1',
  '120',
  estate,
  '1-101',
  '50',
  '100',
  '宁阳县泗店镇',
  '赵某',
];
const csv = (...rows: string[][]) => [heads, ...rows].map((cells) => cells.join(',') + '\r\n').join('');

const aid = `query ($n: String!) { householdOf(idNumber: $n) { check { verdict }
  aidHistory { edges { node { department amount sourceNumber } } } } }`;

describeInBrowser('the page of ledgers, in a browser', () => {
  let hub: TestHub;
  let seen: Visit;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    hub = await testHub(undefined, 5_000, builtConsole);
    const family = (id: string, number: string) => ({ id, members: [{ number, name: '王建国', relation: 'HEAD' }] });
    await register(
      hub,
      family('11111111-1111-4111-8111-111111111111', first),
      family('22222222-2222-4222-8222-222222222222', second),
      family('33333333-3333-4333-8333-333333333333', third),
    );
    address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    seen = await visit(address);
    page = seen.page;
    await page.goto(address);
    await page.getByTestId('to-ledgers').click();
    await page.getByTestId('choose-HOUSING').press('Space');
    await page.getByTestId('drop').waitFor();
  }, 60_000);
  afterAll(async () => {
    await seen?.close();
    await hub?.close();
  });

  /** As from the desktop: the browser gets a file, and where it fell. */
  async function drop(name: string, bytes: Uint8Array): Promise<void> {
    const held = await page.evaluateHandle(
      `((bytes) => {
        const held = new DataTransfer();
        held.items.add(new File([Uint8Array.from(bytes)], ${JSON.stringify(name)}));
        return held;
      })([${[...bytes].join()}])`,
    );
    await page.getByTestId('drop').dispatchEvent('drop', { dataTransfer: held });
    await page.getByTestId('file-report').getByText(name).waitFor();
  }

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        ['added', 'changed', 'unchanged', 'ended', 'refused'].map(async (kind) => {
          const text = await page.getByTestId(`count-${kind}`).locator('b').innerText();
          return [kind, Number(text)] as const;
        }),
      ),
    );
  async function recordsOf(number: string): Promise<unknown[]> {
    const { data } = await hub.ask(aid, { n: number });
    return data.householdOf.aidHistory.edges.map(({ node }: { node: object }) => node);
  }
  async function takeIn(): Promise<void> {
    await page.getByTestId('confirm').click();
    await page.getByTestId('applied').waitFor();
  }

  it('says what a file of GB18030 would do, and which row is refused, before anything is written', async () => {
    const bad = flat('GZ-3', `${third.slice(0, 17)}${third.endsWith('1') ? '2' : '1'}`);
    await drop('公租房.csv', encode(csv(flat('GZ-1', first), flat('GZ-2', second), bad), 'gb18030'));
    await page.getByText('GB18030 · 3').waitFor();
    expect(await page.getByTestId('ignored').innerText()).toContain('经办人');
    expect(await page.getByTestId('sheet').inputValue()).toBe('records');

    await page.getByTestId('send').click();
    await page.getByTestId('confirm').waitFor();
    expect(await counts()).toEqual({ added: 2, changed: 0, unchanged: 0, ended: 0, refused: 1 });
    expect(await page.getByTestId('problems').locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^4\s+享受人员证件号码\s+.*校验位/),
    ]);
    expect(await page.getByTestId('divisions-spoken-for').innerText()).toContain('宁阳县泗店镇');
    expect(await recordsOf(first)).toEqual([]);
  });

  it('writes it when told to, and the check finds the family’s record', async () => {
    await takeIn();
    expect(await counts()).toEqual({ added: 2, changed: 0, unchanged: 0, ended: 0, refused: 1 });
    expect(await recordsOf(first)).toEqual([{ department: 'HOUSING', amount: '120.00', sourceNumber: 'GZ-1' }]);
    await page.locator('[data-testid=feed][data-state=APPLIED]').waitFor();
  });

  it('gives the refused row back with its reason; mended, it is taken in as it is', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-rejects').click()]);
    expect(download.suggestedFilename()).toBe('公租房-退回.csv');
    const text = readFileSync(await download.path(), 'utf8');
    const wrong = /\t(\d{17}[\dX])/.exec(text)![1]!;
    const [header, row, end] = text.split('\r\n');
    expect(header).toBe(`\ufeff${heads.join(',')},退回原因 reason`);
    const cells = flat('GZ-3', `"\t${wrong}"`).join(',');
    expect(row!.slice(0, cells.length)).toBe(cells);
    expect(row!.slice(cells.length)).toMatch(/^,"?【享受人员证件号码】公民身份号码校验位不符.* check digit /);
    expect(end).toBe('');

    await page.getByTestId('another').click();
    await drop('改好.csv', encode(text.replace(wrong, third), 'utf8'));
    expect(await page.getByTestId('ignored').innerText()).not.toContain('退回原因');
    await page.getByTestId('send').click();
    await page.getByTestId('confirm').waitFor();
    expect(await counts()).toMatchObject({ added: 1, refused: 0 });
    await takeIn();
    expect(await recordsOf(third)).toHaveLength(1);
  });

  it('goes on where it stopped once the hub can be reached again', async () => {
    await page.getByTestId('another').click();
    await drop('续.csv', encode(csv(flat('GZ-1', first, '新苑小区'), flat('GZ-2', second)), 'utf8'));
    await page.route('**/graphql', (route) => route.abort());
    await page.getByTestId('send').click();
    await page.locator('[data-testid=stopped][data-code=NETWORK]').waitFor();
    await page.unroute('**/graphql');
    await page.getByTestId('retry').click();
    await page.getByTestId('confirm').waitFor();
    expect(await counts()).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    await page.getByTestId('give-up').click();
    expect(await page.getByTestId('delivered').count()).toBe(0);
  });

  it('ends much only when it is ticked that this is meant', async () => {
    await drop('全部.csv', encode(csv(flat('GZ-1', first)), 'utf8'));
    await page.getByTestId('complete').check();
    await page.getByTestId('as-of').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    await page.getByTestId('send').click();
    await page.getByTestId('ending-many').waitFor();
    expect(await counts()).toMatchObject({ unchanged: 1, ended: 2 });
    expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
    await page.getByTestId('end-many').check();
    await takeIn();
  });

  it('takes a feed back when asked twice, and says in the hub’s words when it cannot', async () => {
    const latest = await page.getByTestId('applied').getAttribute('data-feed');
    const applied = page.locator('[data-testid=feed][data-state=APPLIED]');
    await applied.last().getByTestId('undo').click();
    await applied.last().getByTestId('undo-yes').click();
    expect(await page.getByTestId('undo-problem').innerText()).toMatch(/之后的导入.*later feed/s);

    const row = page.locator(`[data-testid=feed][data-feed="${latest}"]`);
    await row.getByTestId('undo').click();
    await row.getByTestId('undo-yes').click();
    await page.locator(`[data-testid=feed][data-feed="${latest}"][data-state=UNDONE]`).waitFor();
    await applied.last().getByTestId('undo').click();
    await applied.last().getByTestId('undo-yes').click();
    await page.locator('[data-testid=feed][data-state=UNDONE]').nth(1).waitFor();
    expect(await recordsOf(first)).toEqual([]);
    expect(await recordsOf(third)).toHaveLength(1);
  });

  it('refuses a picture by name and reason, and says which heads are missing', async () => {
    await page.getByTestId('another').click();
    await drop('扫描.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    expect(await page.getByTestId('file-refused').innerText()).toContain('图片');
    await drop('缺列.csv', encode('编号,姓名\r\n1,张三\r\n', 'utf8'));
    await page.getByTestId('sheet').selectOption('records');
    expect(await page.getByTestId('file-report').innerText()).toMatch(/表头缺少：.*行政区划/);
    expect(await page.getByTestId('send').isDisabled()).toBe(true);
  });

  it('names the command for more rows than a page should send', async () => {
    const rows = Array.from({ length: 100_001 }, (_, i) => `${i},宁阳县泗店镇\n`);
    const header = '编号,行政区划,救助项目,状态,身份证号,开始日期\n';
    const file = { name: '全县 2026.csv', mimeType: 'text/csv', buffer: Buffer.from(header + rows.join('')) };
    await page.getByTestId('file').setInputFiles(file);
    const command = `npm run import -- housing '全县 2026.csv' --sheet records`;
    expect(await page.getByTestId('command').innerText()).toBe(command);
    expect(await page.getByTestId('send').isDisabled()).toBe(true);
  });

  it('refuses a row of another length than the heads, which objects by head would hide', async () => {
    const [short, long] = [flat('GZ-7', second).slice(0, -1), [...flat('GZ-8', third), '多']];
    await drop('长短.csv', encode(csv(short, long), 'utf8'));
    await page.getByTestId('sheet').selectOption('records');
    await page.getByTestId('send').click();
    await page.getByTestId('confirm').waitFor();
    const problems = await page.getByTestId('problems').locator('tbody tr').allInnerTexts();
    expect(problems.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^2 整行 缺列：应有 12 列，只有 11 列/),
      expect.stringMatching(/^3 整行 多列：应有 12 列，却有 13 列/),
    ]);
    expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
    await page.getByTestId('give-up').click();
  });

  it('reads a workbook', async () => {
    const rows = [heads, flat('GZ-5', second)].map((cells, i) => rowXml(i + 1, cells, () => style.text)).join('');
    await drop('公租房.xlsx', xlsxBytes(rows));
    await page.getByTestId('send').click();
    await page.getByTestId('confirm').waitFor();
    expect(await counts()).toMatchObject({ added: 1, refused: 0 });
    await page.getByTestId('give-up').click();
  });

  it('keeps what is under way while the clerk’s view is looked at, and warns who leaves', async () => {
    await drop('半途.csv', encode(csv(flat('GZ-9', second)), 'utf8'));
    await page.getByTestId('sheet').selectOption('records');
    await page.getByTestId('send').click();
    await page.getByTestId('confirm').waitFor();
    await page.getByTestId('to-check').click();
    await page.getByTestId('id-number').waitFor();
    await page.getByTestId('to-ledgers').click();
    await page.getByTestId('confirm').waitFor();
    const asked = page.waitForEvent('dialog');
    await page.evaluate('setTimeout(() => location.reload())');
    await (await asked).dismiss();
    await page.getByTestId('give-up').click();
  });

  it('fits a screen of 390 pixels, in both languages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const heading of ['导入记录', 'What came in']) {
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.getByTestId('language').click();
    }
  });

  it('leaves nothing of a person in address, storage or console, and asks nothing of the internet', async () => {
    expect(page.url()).toBe(`${address}/#/ledgers`);
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).toBe('{"one-door.language":"ZH"}');
    expect(seen.said.join('\n')).not.toMatch(/\d{17}[\dX]|王建国/);
    expect(seen.outside).toEqual([]);
  });
});
