import type { Page } from 'playwright-core';
import { builtConsole } from '../../gateway/server';
import { doorFile } from '../../infra/population/door';
import { describeInBrowser, visit, type Visit } from '../support/browser';
import { Door } from '../support/cases';
import { testHub, type TestHub } from '../support/hub';

jest.setTimeout(60_000);

describeInBrowser('the pages that anybody may read, in a browser', () => {
  let hub: TestHub;
  let seen: Visit;
  let page: Page;
  let address: string;
  /** ABCD-EFGH, as it is printed. */
  let code: string;

  beforeAll(async () => {
    hub = await testHub(undefined, 5_000, builtConsole, { env: { HUB_DOOR_FILE: doorFile } });
    const door = new Door(hub);
    const { id } = await door.accept({ applicant: { name: '赵大山' } });
    await hub.ask('mutation ($id: ID!) { printPaper(case: $id, kind: RECEIPT, by: "clerk-1") { __typename } }', { id });
    await door.take(await door.read(id), 'transferPart', 'part: 1, to: HOUSING');
    const [kept] = await hub.subgraphs.get('window')!.database!.read<{ code: string }>({ name: 'the_code', text: 'SELECT code FROM case_code' }, []); // prettier-ignore
    code = `${kept!.code.slice(0, 4)}-${kept!.code.slice(4)}`;
    address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    seen = await visit(address);
    page = seen.page;
    await page.goto(address);
    await page.getByTestId('to-guide').click();
    await page.getByTestId('contacts').waitFor();
  }, 60_000);
  afterAll(async () => {
    await seen?.close();
    await hub?.close();
  });

  const programmes = () =>
    page.getByTestId('programme').evaluateAll((cards) => cards.map((card: any) => card.dataset.code as string));
  const card = (of: string) => page.locator(`[data-testid=programme][data-code=${of}]`);
  const windows = () => page.getByTestId('service-window');
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

  it('says whom to call before anything else, with numbers that a telephone calls', async () => {
    expect(await page.getByTestId('hotline').getAttribute('href')).toBe('tel:12349');
    expect(await page.getByTestId('supervision').getAttribute('href')).toBe('tel:05380000000');
    expect(await programmes()).toHaveLength(29);
  });

  it('finds a programme by a family’s own words, and opens it by the keyboard', async () => {
    await page.getByTestId('guide-words').fill('付不起房租');
    expect(new Set(await programmes())).toEqual(new Set(['PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY', 'DILAPIDATED_HOUSE_RENOVATION'])); // prettier-ignore
    await page.getByTestId('guide-words').fill('我想申请低保');
    expect((await programmes())[0]).toBe('MINIMUM_LIVING_SECURITY');
    const dibao = card('MINIMUM_LIVING_SECURITY');
    // What the county's file says otherwise.
    expect(await dibao.innerText()).toContain('（示例）按泰安市人民政府当年公布');
    await dibao.getByTestId('more').press('Enter');
    const text = await dibao.innerText();
    for (const word of [
      '民政',
      '书面申请',
      '户口簿',
      '2个工作日内转交',
      '30个工作日内作出决定',
      '第九至十三条',
      '待主管部门确认',
    ])
      expect(text).toContain(word);
    await page.getByTestId('guide-words').fill('qqqq');
    await page.getByText('窗口什么申请都受理').waitFor();
    expect(await programmes()).toEqual([]);
  });

  it('lists what meets a need, in both languages, and knows the names that ledgers use', async () => {
    await page.getByTestId('guide-words').fill('');
    await page.getByTestId('guide-need').selectOption('EDUCATION');
    expect(await programmes()).toHaveLength(7);
    await page.getByTestId('guide-words').fill('金秋助学');
    expect(await programmes()).toEqual(['HARDSHIP_WORKER_EDUCATION']);
    await page.getByTestId('language').click();
    await card('HARDSHIP_WORKER_EDUCATION').getByText('Trade union', { exact: true }).waitFor();
    await page.getByTestId('guide-words').fill('tuition');
    expect(await programmes()).toHaveLength(7);
    await page.getByTestId('language').click();
    await page.getByTestId('guide-words').fill('');
    await page.getByTestId('guide-need').selectOption('');
  });

  it('shows the windows of where one lives, the nearest first', async () => {
    await page.getByTestId('guide-division').fill('宁阳县泗店镇');
    await page.waitForFunction('document.querySelectorAll("[data-testid=service-window]").length === 2');
    expect(await windows().allInnerTexts()).toEqual([
      expect.stringContaining('泗店镇社会救助服务窗口'),
      expect.stringContaining('宁阳县社会救助服务窗口'),
    ]);
    expect(await windows().first().getByRole('link').getAttribute('href')).toMatch(/^tel:05380\d{6}$/);
  });

  it('prints all of it, whatever is open, and nothing to type into', async () => {
    const closed = card('RENT_SUBSIDY').getByText('租赁合同和租金支付凭证');
    expect(await closed.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await closed.isVisible()).toBe(true);
    expect(await page.getByTestId('guide-words').isVisible()).toBe(false);
    // The paper says of where it is.
    expect(await page.getByTestId('guide-filter').innerText()).toContain('宁阳县泗店镇');
    expect(await card('RENT_SUBSIDY').getByTestId('more').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('tells whoever holds a code how far the case is, and what comes next', async () => {
    await page.getByTestId('to-follow').click();
    await page.getByTestId('follow-code').fill(code.replace('-', '').toLowerCase());
    await page.keyboard.press('Enter');
    const part = page.locator('[data-testid=followed-part][data-state=TRANSFERRED]');
    await part.waitFor();
    const text = await part.innerText();
    for (const word of ['已经转交主管部门', '住房城乡建设', '24:00 前', '接办后开始审核']) expect(text).toContain(word);
    await page.getByTestId('language').click();
    await part.getByText('is to take it over').waitFor();
    await page.getByTestId('language').click();
    expect(text).not.toContain('超过时限');
    await page.clock.setFixedTime(Date.now() + 20 * 86_400_000);
    await page.getByTestId('follow-look').click();
    await part.getByText('已经超过时限').waitFor();
  });

  it('says of a wrong code that it is wrong, and shows no other case’s answer under it', async () => {
    const field = page.getByTestId('follow-code');
    await field.fill('ABCD');
    expect(await page.getByTestId('followed').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('查询码是8位字母和数字').waitFor();
    await field.fill('AAAA-AAAA');
    await page.keyboard.press('Enter');
    await page.getByText('没有这个查询码').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(code);
    await page.keyboard.press('Enter');
    await page.getByTestId('followed').waitFor();
    await page.getByTestId('follow-clear').click();
    expect([await field.inputValue(), await page.getByTestId('followed').count()]).toEqual(['', 0]);
  });

  it('fits a screen of 390 pixels, in both languages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const view of ['guide', 'follow']) {
      await page.getByTestId(`to-${view}`).click();
      await page.getByTestId(`${view}-page`).waitFor();
      for (const language of ['zh-CN', 'en']) {
        await page.locator(`html[lang=${language}]`).waitFor();
        expect(await fits()).toBe(true);
        await page.getByTestId('language').click();
      }
    }
  });

  it('keeps the code out of address, storage and console, and asks nothing of the internet', async () => {
    expect(page.url()).toBe(`${address}/#/follow`);
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).toBe('[{"one-door.language":"ZH"},{}]'); // prettier-ignore
    expect(seen.said).toEqual([]);
    expect(seen.outside).toEqual([]);
  });
});
