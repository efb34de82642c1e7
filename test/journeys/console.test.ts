import { builtConsole } from '../../gateway/server';
import type { Page } from 'playwright-core';
import { describeInBrowser, visit, type Visit } from '../support/browser';
import { give, numberOf, register, testHub, type TestHub } from '../support/hub';

const [clear, found, lonely, nobodys] = [numberOf(11), numberOf(12), numberOf(13), numberOf(14)];
const wrong = clear.slice(0, 17) + (clear.endsWith('1') ? '2' : '1');

describeInBrowser('the page, in a browser', () => {
  let hub: TestHub;
  let seen: Visit;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    hub = await testHub(undefined, 5_000, builtConsole);
    const family = (id: string, number: string, name: string) => ({
      id,
      members: [{ number, name, relation: 'HEAD' }],
    });
    await register(
      hub,
      family('11111111-1111-4111-8111-111111111111', clear, '王建国'),
      family('22222222-2222-4222-8222-222222222222', found, '李秀英'),
    );
    const dibao = { programme: 'MINIMUM_LIVING_SECURITY', details: { livingSecurity: { class: 'A', personsPaid: 1 } } };
    await give(hub, 'civil-affairs', { ...dibao, numbers: [clear] });
    await give(hub, 'civil-affairs', { ...dibao, numbers: [found] });
    await give(hub, 'civil-affairs', { ...dibao, numbers: [found], from: '2026-05-01', division: '370921102' });
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [lonely] });
    address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    seen = await visit(address);
    page = seen.page;
    // Every load is a first visit, in Chinese.
    await page.addInitScript('localStorage.clear()');
  }, 60_000);
  afterAll(async () => {
    await seen?.close();
    await hub?.close();
  });

  /** As a clerk without a mouse: type, Enter. */
  async function ask(number: string): Promise<void> {
    await page.goto(address);
    await page.getByTestId('id-number').fill(number);
    await page.keyboard.press('Enter');
  }

  /** What of the aid lies beyond the screen's edge, or is too wide for its own box. */
  const sticksOut = () =>
    page.evaluate<string[]>(`[...document.querySelectorAll('[data-testid=aid], [data-testid=aid] *')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth || part.scrollWidth > part.clientWidth + 1)
      .filter((part) => getComputedStyle(part).display !== 'inline')
      .map((part) => part.outerHTML.slice(0, 60))`);

  it('shows a clear verdict with all eight departments', async () => {
    await ask(clear);
    await page.locator('[data-testid=verdict][data-verdict=CLEAR]').waitFor();
    expect(await page.locator('[data-testid^=department-][data-status=ANSWERED]').count()).toBe(8);
    expect(await page.getByTestId('member').first().innerText()).toContain('王建国');
    expect(page.url()).not.toContain(clear);
  });

  it('shows a finding with its explanation, in both languages', async () => {
    await ask(found);
    await page.locator('[data-testid=verdict][data-verdict=FOUND]').waitFor();
    expect(await page.getByTestId('finding').first().innerText()).toContain('宁阳县东疏镇');
    await page.getByTestId('language').click();
    await page.getByText('Dongshu Town').first().waitFor();
  });

  it('shows every record whole on a screen of 390 pixels, in both languages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ask(found);
    const record = page.getByTestId('record').first();
    for (const words of [
      ['民政', '最低生活保障', '李秀英', '500.00元/月', '2026年5月1日'],
      ['Civil affairs', 'Minimum living security', '李秀英', '¥500.00 a month', '1\u00a0May\u00a02026'],
    ]) {
      await record.getByText(words[1]!).waitFor();
      const text = await record.innerText();
      for (const word of words) expect(text).toContain(word);
      expect(await sticksOut()).toEqual([]);
      await page.getByTestId('language').click();
    }
    await page.setViewportSize({ width: 1280, height: 844 });
  });

  it('shows no verdict for a number that nobody knows', async () => {
    await ask(nobodys);
    await page.locator('[data-testid=error][data-code=UNKNOWN_NUMBER]').waitFor();
    expect(await page.getByTestId('verdict').count()).toBe(0);
  });

  it('keeps the verdict of a person without a household whom a department knows', async () => {
    await ask(lonely);
    await page.locator('[data-testid=verdict][data-verdict=CLEAR]').waitFor();
    expect(await page.getByTestId('record').count()).toBe(1);
  });

  it('tells of a wrong check digit, with the field ready for the number to be typed again', async () => {
    await ask(wrong);
    const error = page.locator('[data-testid=error][data-code=BAD_ID_NUMBER][role=alert]');
    expect(await error.innerText()).toContain('校验码不符');
    await page.keyboard.type(clear);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=verdict][data-verdict=CLEAR]').waitFor();
  });

  it('says of a short number that it is short, and no more', async () => {
    await ask('12345');
    const text = await page.getByTestId('error').innerText();
    expect(text).toContain('位数不对');
    expect(text).not.toMatch(/校验码|输错了一位/);
  });

  it('takes a number with hyphens and spaces, and does not count them', async () => {
    await ask(`${clear.slice(0, 6)}-${clear.slice(6, 14)} ${clear.slice(14)}`);
    await page.locator('[data-testid=verdict][data-verdict=CLEAR]').waitFor();
    await page.getByText('已输入18位').waitFor();
  });

  it('has GraphiQL at /graphql, with an example that can be executed as it stands', async () => {
    await page.goto(`${address}/graphql`);
    // Until its editors are there, the button does nothing.
    await page.getByText('379999195403226350').waitFor();
    await page.locator('.result-window .CodeMirror').waitFor();
    const answer = page.waitForResponse((each) => each.request().postData()?.includes('query PriorAid') ?? false);
    await page.locator('.graphiql-execute-button').click();
    expect(await (await answer).json()).toEqual({ data: { householdOf: null } });
  });

  it('asks nothing of the internet', () => expect(seen.outside).toEqual([]));
});
