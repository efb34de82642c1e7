import { readFile } from 'node:fs/promises';
import { postgresBus, type Bus } from '@one-door/events';
import { testDatabase } from '@one-door/kit';
import { destroyCase } from '@one-door/window';
import type { Locator, Page } from 'playwright-core';
import { builtConsole } from '../../gateway/server';
import { inflate, listEntries } from '../../subgraphs/kit/files/zip';
import { describeInBrowser, visit, type Visit } from '../support/browser';
import { Door } from '../support/cases';
import { feed, give, numberOf, pidOf, register, testHub, type TestHub } from '../support/hub';

jest.setTimeout(60_000);
const household = '00000000-0000-4000-8000-0000000000d1';
const [number, child] = [numberOf(711), numberOf(712)];

describeInBrowser('the page of the window, in a browser', () => {
  let hub: TestHub;
  let door: Door;
  let bus: Bus;
  let dropEvents: () => Promise<void>;
  let seen: Visit;
  let page: Page;
  let address: string;
  /** Milliseconds by which the hub's clock is ahead. */
  let ahead = 0;
  let rejectedId = '';

  beforeAll(async () => {
    const events = await testDatabase();
    dropEvents = events.drop;
    bus = await postgresBus(events.url);
    hub = await testHub(undefined, 5_000, builtConsole, {
      bus,
      env: { HUB_HEARTBEAT_SECONDS: '1' },
      now: () => new Date(Date.now() + ahead),
    });
    door = new Door(hub);
    await register(hub, {
      id: household,
      members: [
        { number, name: '赵大山', relation: 'HEAD' },
        { number: child, name: '赵小山', relation: 'CHILD' },
      ],
    });
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [number] });
    address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    seen = await visit(address);
    page = seen.page;
    await page.goto(address);
    await page.getByTestId('to-window').click();
    await page.getByTestId('account').fill('clerk-1');
  }, 60_000);
  afterAll(async () => {
    await seen?.close();
    await hub?.close();
    await bus?.close();
    await dropEvents?.();
  });

  const at = (view: 'window' | 'leads' | 'queue' | 'circulars' | 'contacts' | 'conference') =>
    page.getByTestId(`${view}-page`);
  const part = (n: number) => page.getByTestId(`part-${n}`);
  /** Opens what a deed needs; the rest is the caller's. */
  async function open(within: Locator, deed: string): Promise<Locator> {
    await within.getByTestId(`deed-${deed}`).click();
    return within.getByTestId('deed-form');
  }
  async function take(within: Locator, deed: string): Promise<void> {
    await (await open(within, deed)).getByTestId('do-it').click();
    await page.locator('[data-testid=case-news][data-kind=did]').waitFor();
  }
  /** Presses a button that brings a file. @returns its name and its bytes */
  async function saved(button: Locator): Promise<{ name: string; content: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  }
  const hasState = (n: number, state: string) => page.locator(`[data-testid=part-${n}][data-state=${state}]`).waitFor();
  const caseId = () => page.url().split('/').at(-1)!;

  it('shows what a family gets beside the form, and accepts its case by the keyboard', async () => {
    await page.getByTestId('open-accept').press('Enter');
    await at('window').getByTestId('id-number').fill(number);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=beside] [data-testid=verdict]').waitFor();
    expect(await page.getByTestId('gets-now').innerText()).toContain('困难职工生活救助');
    expect(await page.getByTestId('applicant').inputValue()).toBe('赵大山');
    expect(await page.getByTestId('division').inputValue()).toBe('370921101');
    const person = page.getByTestId('person').filter({ hasText: '赵小山' }).locator('input');
    expect(await person.isChecked()).toBe(false);
    await person.press('Space');
    await page.getByTestId('in-writing').uncheck();
    await page.getByTestId('need-1').selectOption('HOUSING');
    await page.getByTestId('programme-1').selectOption('RENT_SUBSIDY');
    await page.getByTestId('handed-in').fill('申请表 原件');
    await page.getByTestId('accept-button').press('Enter');
    await page.getByTestId('case-number').waitFor();
    await page.getByText('申请表（原件1份）').waitFor();
    await page.locator('[data-testid=case-number]:focus').waitFor();
    expect(await page.getByTestId('case-number').innerText()).toMatch(/^370921101-\d{4}-000001/);
    const asked = await door.read(caseId());
    expect(asked['persons']).toHaveLength(2);
    expect(asked['steps']).toMatchObject([{ action: 'ACCEPT', by: 'clerk-1' }]);
    expect(await part(1).getByTestId('routes').innerText()).toMatch(/住房城乡建设.*主管/);
  });

  it('offers a transfer once the application is in writing, and nothing to send before what it needs is there', async () => {
    expect(await part(1).getByTestId('deed-TRANSFER').count()).toBe(0);
    const form = await open(part(1), 'ESCALATE');
    expect(await form.getByTestId('do-it').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('deed-form').count()).toBe(0);
    await take(page.getByTestId('whole-case'), 'APPLY_IN_WRITING');
    await part(1).getByTestId('deed-TRANSFER').waitFor();
    await page.getByTestId('refresh-case').click();
    expect(await page.getByTestId('case-news').count()).toBe(0);
  });

  it('finds a case by its number and by that of one of the family, and says beside the form that it is open', async () => {
    const [id, { number: caseNumber }] = [caseId(), await door.read(caseId())];
    const find = async (typed: string) => {
      await page.getByTestId('back-to-cases').click();
      await page.getByTestId('find-typed').fill(typed);
      await page.keyboard.press('Enter');
    };
    for (const typed of [`${caseNumber}-s1`, child]) {
      await find(typed);
      await page.getByTestId('case-number').waitFor();
      expect(page.url()).toBe(`${address}/#/window/${id}`);
    }
    await find('370921101-2019-000001');
    await page.getByTestId('found').getByText('没有找到').waitFor();
    await page.goBack();
    const { page: another, close } = await visit(address);
    await another.goto(`${address}/#/window`);
    await another.getByTestId('open-accept').click();
    await another.getByTestId('id-number').fill(number);
    await another.keyboard.press('Enter');
    await another.getByTestId('open-cases').getByText(caseNumber).click();
    await another.getByTestId('case-number').waitFor();
    await close();
  });

  it('takes down what the family hands in, a line each, original or copy', async () => {
    const form = await open(page.getByTestId('whole-case'), 'HAND_IN');
    await form.getByTestId('ask-materials').fill('户口簿 原件 2\n诊断证明\n');
    await form.getByTestId('do-it').click();
    await page.locator('[data-testid=case-news][data-kind=did]').waitFor();
    await page.getByText('户口簿（原件2份）').waitFor();
    expect(await page.locator('dl.facts').first().innerText()).toContain('诊断证明（复印件1份）');
  });

  it('corrects who came, from what is written', async () => {
    const form = await open(page.getByTestId('whole-case'), 'AMEND');
    expect(await form.getByTestId('applicant').inputValue()).toBe('赵大山');
    await form.getByTestId('phone').fill('0538-5550009');
    await form.getByTestId('note').fill('补电话');
    await form.getByTestId('do-it').click();
    await page.getByText('0538-5550009').waitFor();
  });

  it('transfers once with a fresh check, though the answer is lost and the button is pressed twice', async () => {
    const form = await open(part(1), 'TRANSFER');
    expect(await form.getByTestId('to-HOUSING').isChecked()).toBe(true);
    const kept = await form.getByTestId('relied').getAttribute('data-verdict');
    expect(['CLEAR', 'INCOMPLETE']).toContain(kept);
    await form.getByTestId('check-again').click();
    await form.getByTestId('beside').waitFor();

    // The hub takes the step, but nobody hears so.
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('transferPart')) return route.continue();
      await route.fetch();
      lost++;
      await route.abort();
    });
    await form.getByTestId('do-it').dblclick();
    await form.locator('[data-testid=unanswered][data-code=NETWORK]').waitFor();
    expect(lost).toBe(1);
    await page.unroute('**/graphql');
    await form.getByTestId('do-it').click();
    await hasState(1, 'TRANSFERRED');
    const { steps, parts } = await door.read(caseId());
    expect(steps.filter(({ action }: { action: string }) => action === 'TRANSFER')).toHaveLength(1);
    expect(parts[0].check.verdict).toBe(kept);
  });

  it('is taken over and approved in the department’s queue, what is wrong with the record shown at its field', async () => {
    const followed = await door.read(caseId());
    await door.handling('housing', followed['parts'][0].transfer);
    await page.getByTestId('to-queue').click();
    await at('queue').getByTestId('account').fill('officer-1');
    await at('queue').getByTestId('choose-HOUSING').press('Space');
    const handling = at('queue').locator(`[data-testid=handling][data-case="${followed.number}"]`);
    await handling.getByText('赵小山').waitFor();
    // What the window wrote down of it.
    await handling.getByText('户口簿（原件2份）').waitFor();
    await handling.getByTestId('take-over').dblclick();
    await handling.and(page.locator('[data-state=TAKEN_OVER]')).waitFor();

    await handling.getByTestId('decide').press('Enter');
    const form = handling.getByTestId('handling-form');
    await form.getByTestId('outcome').selectOption('APPROVED');
    await form.getByTestId('reason').fill('符合条件');
    await form.getByTestId('legal-basis').fill('《社会救助暂行办法》第三十七条');
    // Of its programme, and of no other.
    expect(await form.getByTestId('cell-tenancy.estate').count()).toBe(0);
    await form.getByTestId('cell-amount').fill('260');
    await form.getByTestId('cell-rentSubsidy.monthlySubsidy').fill('二百六');
    await form.getByTestId('do-it').click();
    await form.locator('[data-testid=refused][data-reason=RECORD_REFUSED]').waitFor();
    const cell = form.getByTestId('cell-rentSubsidy.monthlySubsidy');
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    expect(await cell.evaluate((field: any) => field === field.ownerDocument.activeElement)).toBe(true);
    await cell.fill('260');
    await page.keyboard.press('Enter');
    await handling.and(page.locator('[data-state=DECIDED]')).waitFor();
    expect(await handling.innerText()).toMatch(/260\.00元\/月[^]*《社会救助暂行办法》第三十七条/);
    await door.heard(followed.id, 'DECIDED');

    await page.goto(`${address}/#/window/${followed.id}`);
    await page.getByTestId('refresh-case').click();
    await hasState(1, 'DECIDED');
    await part(1).getByText('救助记录1条').waitFor();
  });

  it('is fed back, rated, published and closed, each step in its timeline', async () => {
    await at('window').getByTestId('account').fill('clerk-1');
    const whole = page.getByTestId('whole-case');
    await take(part(1), 'FEED_BACK');
    await hasState(1, 'FED_BACK');
    const form = await open(whole, 'RECORD_SATISFACTION');
    await form.getByTestId('ask-satisfaction').selectOption('5');
    await form.getByTestId('do-it').click();
    await page.getByText('已办：记录满意度').waitFor();
    await take(whole, 'PUBLISH');
    await page.getByText('已办：公示').waitFor();
    await saved(page.getByTestId('paper-RECEIPT'));
    await page.locator('[data-testid=kept-paper][data-number$="-L1"]').waitFor();
    await take(whole, 'CLOSE');
    await hasState(1, 'CLOSED');
    const actions = await page
      .getByTestId('step')
      .evaluateAll((steps) => steps.map((step: any) => step.dataset.action));
    expect(actions.reverse()).toEqual(['ACCEPT', 'APPLY_IN_WRITING', 'HAND_IN', 'AMEND', 'TRANSFER', 'TAKE_OVER', 'DECIDE', 'FEED_BACK', 'RECORD_SATISFACTION', 'PUBLISH', 'CLOSE']); // prettier-ignore
    expect(await whole.getByTestId('deed-CLOSE').count()).toBe(0);
    expect((await door.read(caseId()))['steps'].at(-1)).toMatchObject({ by: 'clerk-1' });
  });

  it('keeps whom a unit named, and who is willing to help', async () => {
    await page.getByTestId('to-contacts').click();
    await at('contacts').getByTestId('contacts-division').fill('370921');
    const justice = page.getByTestId('liaison-JUSTICE');
    await justice.getByText('未登记').waitFor();
    await justice.getByTestId('change-JUSTICE').press('Enter');
    await justice.getByTestId('liaison-name').fill('吴某');
    await justice.getByTestId('liaison-phone').fill('0538-5550002');
    await page.keyboard.press('Enter');
    await justice.getByText('吴某 0538-5550002').waitFor();

    await at('contacts').getByTestId('helpers-need').selectOption('HOUSING');
    await page.getByTestId('add-helper').press('Enter');
    await page.getByTestId('helper-name').fill('慈善总会');
    await page.getByTestId('helper-phone').fill('0538-5550003');
    await page.getByTestId('helper-offers').fill('临时安置');
    await page.getByTestId('do-it').click();
    const helper = page.getByTestId('helper');
    await helper.getByTestId('turn-helper').click();
    await page.getByText('没有登记。').waitFor();
    await page.getByTestId('helpers-past').check();
    await helper.and(page.locator('[data-active=false]')).getByTestId('turn-helper').click();
    await helper.and(page.locator('[data-active=true]')).waitFor();
  });

  it('asks a unit for its opinion before the conference, whose agenda leads to the case', async () => {
    const { id, number: waiting } = await door.accept({ applicant: { name: '郑某' }, parts: [{ need: 'EMERGENCY' }] });
    await page.goto(`${address}/#/window/${id}`);
    const asking = await open(part(1), 'ASK_OPINION');
    await asking.getByTestId('ask-unit').selectOption('JUSTICE');
    await asking.getByText('吴某 0538-5550002').waitFor();
    await asking.getByTestId('note').fill('是否属法律援助');
    await asking.getByTestId('do-it').click();
    await part(1).getByTestId('still-asked').getByText('司法').waitFor();
    const answering = await open(part(1), 'GIVE_OPINION');
    await answering.getByTestId('ask-answering').selectOption('JUSTICE');
    await answering.getByTestId('note').fill('不属法律援助');
    await answering.getByTestId('do-it').click();
    await page.locator('[data-testid=step][data-action=GIVE_OPINION]').getByText('司法').waitFor();
    expect(await part(1).getByTestId('still-asked').count()).toBe(0);
    const escalating = await open(part(1), 'ESCALATE');
    await escalating.getByTestId('ask-why').selectOption('NO_POLICY');
    await escalating.getByTestId('note').fill('拟由民政给予临时救助');
    await escalating.getByTestId('do-it').click();
    await hasState(1, 'CONFERENCE');

    await page.getByTestId('to-conference').click();
    const item = page.locator(`[data-testid=agenda-item][data-number="${waiting}"]`);
    await item.getByText('拟由民政给予临时救助').waitFor();
    expect(await item.getByTestId('agenda-opinion').innerText()).toMatch(/司法部门.*不属法律援助/);
    expect(await item.getAttribute('data-why')).toBe('NO_POLICY');
    await item.getByRole('link').click();
    const resolving = await open(part(1), 'RESOLVE_ASSIGN');
    await resolving.getByTestId('to-CIVIL_AFFAIRS').check();
    await resolving.getByTestId('note').fill('会议决议一');
    await resolving.getByTestId('do-it').click();
    await hasState(1, 'TRANSFERRED');
    await page.getByTestId('to-conference').click();
    await page.getByText('没有等待会议研究的事项。').waitFor();
  });

  it('proposes another, and rejects with the way to appeal', async () => {
    const { id } = await door.accept({ applicant: { name: '李某' }, parts: [{ need: 'HOUSING' }] });
    const sent = await door.take(await door.read(id), 'transferPart', 'part: 1, to: HOUSING');
    await door.handling('housing', sent['parts'][0].transfer);
    await page.getByTestId('to-queue').click();
    await at('queue').getByTestId('choose-HOUSING').press('Space');
    const handling = at('queue').locator(`[data-testid=handling][data-case="${sent.number}"]`);
    await handling.getByTestId('take-over').click();
    await handling.getByTestId('propose').click();
    await handling.getByTestId('propose-to').selectOption('CIVIL_AFFAIRS');
    await handling.getByTestId('propose-why').fill('应由民政办理');
    await handling.getByTestId('do-it').click();
    await handling.getByText('待答复').waitFor();

    await page.goto(`${address}/#/window/${id}`);
    // Checked by itself, too, which is one more change of the case.
    await door.until(async () => {
      const { proposal, check } = (await door.read(id))['parts'][0];
      return proposal && check.verdict !== 'UNCHECKED' ? true : null;
    });
    await page.getByTestId('refresh-case').click();
    const answer = await open(part(1), 'ANSWER_PROPOSAL');
    await answer.getByTestId('ask-agreed').selectOption('NO');
    await answer.getByTestId('do-it').click();
    await part(1).getByText('未同意').waitFor();

    await door.until(async () => ((await door.handling('housing', sent['parts'][0].transfer)).proposal.agreed === false ? true : null)); // prettier-ignore
    await page.getByTestId('to-queue').click();
    await at('queue').getByTestId('choose-HOUSING').press('Space');
    await handling.getByText('未同意，继续办理').waitFor();
    await handling.getByTestId('decide').click();
    await handling.getByTestId('outcome').selectOption('REJECTED');
    await handling.getByTestId('reason').fill('已有住房');
    await handling.getByTestId('legal-basis').fill('《社会救助暂行办法》第三十七条');
    await handling.getByTestId('appeal').fill('60日内可申请行政复议');
    await handling.getByTestId('do-it').click();
    await handling.getByText('不予救助').waitFor();
    rejectedId = (await door.heard(id, 'DECIDED')).id;
  });

  it('reads what the department wrote, prints the notice with it, and refers the family to who is willing', async () => {
    // The department cannot be read at first: the clerk is told, and begins by hand.
    const body = JSON.stringify({ data: { answer: null }, errors: [{ message: 'HOUSING 未应答', extensions: { code: 'DEPARTMENT_UNAVAILABLE' } }] }); // prettier-ignore
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Written')
        ? route.fulfill({ contentType: 'application/json', body })
        : route.continue(),
    );
    await page.goto(`${address}/#/window/${rejectedId}`);
    await page.getByTestId('refresh-case').click();
    await hasState(1, 'DECIDED');
    await part(1).getByTestId('wrote-unread').getByText('HOUSING 未应答').waitFor();
    await page.getByTestId('paper-REJECTION').press('Enter');
    const form = page.getByTestId('rejection-form');
    await form.getByText('HOUSING 未应答').waitFor();
    await form.getByTestId('rejection-reason').fill('已有一套住房');
    await page.unroute('**/graphql');
    await part(1).getByTestId('read-written').click();
    await part(1).getByTestId('wrote-reason').getByText('已有住房').waitFor();
    expect(await part(1).getByTestId('wrote-proposal').innerText()).toBe('应由民政办理');
    await form.getByTestId('read-written').click();
    const appeal = form.getByTestId('rejection-appeal');
    await page.waitForFunction((field) => field!.value !== '', await appeal.elementHandle() as any); // prettier-ignore
    expect(await appeal.inputValue()).toBe('60日内可申请行政复议');
    expect(await form.getByTestId('rejection-reason').inputValue()).toBe('已有一套住房');
    const paper = await saved(form.getByTestId('print-rejection'));
    expect(paper.name).toMatch(/^370921101-\d{4}-\d{6}-B1\.pdf$/);
    expect(paper.content.subarray(0, 5).toString()).toBe('%PDF-');
    await form.getByText(paper.name).waitFor();

    const referring = await open(part(1), 'REFER');
    await referring.getByTestId('ask-helper').selectOption({ label: '慈善总会 · 组织' });
    await referring.getByText('临时安置').waitFor();
    await referring.getByTestId('note').fill('仍无住处');
    await referring.getByTestId('do-it').click();
    await hasState(1, 'CHARITY');
    await page.locator('[data-testid=step][data-action=REFER]').getByText('慈善总会 0538-5550003').waitFor();
    const helping = await open(part(1), 'CHARITY_ANSWERED');
    await helping.getByTestId('ask-helped').selectOption('YES');
    await helping.getByTestId('note').fill('已临时安置');
    await helping.getByTestId('do-it').click();
    await page.getByText('已办：慈善答复').waitFor();
    expect(await part(1).locator('dl.facts').innerText()).toMatch(/结果\s+不予救助[^]*慈善帮扶\s+是/);
  });

  it('counts what was done in circulars, in both languages', async () => {
    await page.getByTestId('to-circulars').click();
    await page.getByTestId('circular-show').click();
    const line = page.locator('[data-testid=circular-line][data-of=HOUSING]');
    await line.waitFor();
    const counted = async (column: string) => (await line.locator(`[data-column=${column}]`).innerText()).trim();
    expect([await counted('decided'), await counted('approved'), await counted('rejected')]).toEqual(['2', '1', '1']);
    await page.getByTestId('circular-by').selectOption('WORKER');
    await page.getByTestId('circular-show').click();
    await page.locator('[data-testid=circular-line][data-of=clerk-1]').waitFor();
    await page.getByTestId('language').click();
    await at('circulars').getByRole('columnheader', { name: 'Fed back' }).waitFor();
    await page.getByTestId('language').click();
  });

  it('shows how the case stands when somebody else was first', async () => {
    const { id } = await door.accept({ applicant: { name: '钱某' }, greenChannel: true });
    await page.goto(`${address}/#/window/${id}`);
    const form = await open(part(1), 'HANDLE');
    await form.getByTestId('ask-outcome').selectOption('APPROVED');
    await form.getByTestId('do-it').click();
    // Without a reason nothing is sent: the field that needs one is told.
    expect(await form.getByTestId('note').evaluate((field: any) => field.validity.valueMissing)).toBe(true);
    await form.getByTestId('note').fill('当场发放');
    await door.take(await door.read(id), 'notifyMaterials', 'missing: ["住房证明"]');
    await form.getByTestId('do-it').click();
    await page.locator('[data-testid=case-news][data-kind=changed]').waitFor();
    await page.getByText('住房证明').waitFor();
    // What was written is still there, and may be sent of the case as it stands now.
    expect(await form.getByTestId('note').inputValue()).toBe('当场发放');
    await form.getByTestId('do-it').click();
    await hasState(1, 'DECIDED');
  });

  it('marks the green channel in the day, and filters it', async () => {
    await page.getByTestId('back-to-cases').click();
    const cases = at('window').getByTestId('case');
    await cases.filter({ hasText: '钱某' }).getByText('绿色通道').waitFor();
    await page.getByTestId('filter-state').selectOption('CLOSED');
    await cases.filter({ hasText: '赵大山' }).waitFor();
    expect(await cases.count()).toBe(1);
    await page.getByTestId('filter-late').check();
    await page.getByText('没有符合条件的事项').waitFor();
    await page.getByTestId('filter-state').selectOption('OPEN');
    const { number: waiting } = await door.accept({ applicant: { name: '周某' } });
    ahead = 20 * 86_400_000;
    await page.getByTestId('refresh').click();
    await cases.filter({ hasText: waiting }).getByTestId('late').waitFor();
    ahead = 0;
    await page.getByTestId('filter-late').uncheck();
    await page.getByTestId('filter-state').selectOption('CLOSED');
    await cases.getByText('赵大山').waitFor();
    await cases.getByRole('link').click();
    await hasState(1, 'CLOSED');
  });

  it('gives the papers of a closed case again, and all of it, until it is destroyed', async () => {
    const { id, number: closed } = await door.read(caseId());
    const { database } = hub.subgraphs.get('window')!;
    const kept = page.getByTestId('open-paper');
    const { name, content } = await saved(kept);
    expect(name).toBe(`${closed}-L1.pdf`);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const archive = await saved(page.getByTestId('archive'));
    expect(archive.name).toBe(`${closed}.zip`);
    const entry = listEntries(archive.content).get(`papers/${name}`)!;
    expect(Buffer.concat([...inflate(archive.content, entry)])).toEqual(content);

    const refusal = (reason: string) => page.locator(`[data-testid=file-refused][data-reason=${reason}]`);
    await database!.source.query('UPDATE case_paper SET content = NULL WHERE case_id = $1', [id]);
    await kept.click();
    await refusal('NOT_KEPT').getByText('此单据印发时尚未留存').waitFor();
    await database!.inTransaction((client) => destroyCase(client, id, new Date('2100-01-01')));
    await page.getByTestId('archive').click();
    await refusal('DESTROYED').getByText('已销毁').waitFor();
    await page.getByTestId('refresh-case').click();
    await page.getByTestId('destroyed').waitFor();
    expect(await page.getByTestId('kept-paper').innerText()).toContain(`${closed}-L1`);
    // Back, refresh, and nothing else.
    expect(await page.getByTestId('case-page').getByRole('button').allInnerTexts()).toEqual(['刷新']);
  });

  it('accepts a family of which the registry knows nothing', async () => {
    await page.getByTestId('back-to-cases').click();
    await page.getByTestId('open-accept').click();
    await page.getByTestId('applicant').fill('孙某');
    await page.getByTestId('need-1').selectOption('DISASTER');
    await page.getByTestId('add-part').click();
    await page.getByTestId('need-2').selectOption('LIVING');
    await page.getByTestId('accept-button').click();
    await page.getByTestId('case-number').waitFor();
    expect((await door.read(caseId()))['parts']).toHaveLength(2);
    await part(2).getByText('总工会').waitFor();
    await page.getByTestId('also-look').getByText('申请人不在登记中').waitFor();
  });

  it('puts first where facts point, and names what nobody asked for; unread facts are no answer', async () => {
    const since = '2020-01-01';
    await feed(hub, 'disability', 'certificates', { 编号: 'A-1', 证件号码: child, 残疾类别: '肢体', 残疾等级: 1, 需长期照护: '是', 发证日期: since }); // prettier-ignore
    await feed(hub, 'education', 'enrolments', { 编号: 'A-1', 证件号码: child, 学校: '县小学', 学段: '小学', 就读状态: '不能到校', 是否寄宿: '否', 入学日期: since }); // prettier-ignore
    const { id } = await door.accept({ persons: [pidOf(child)], parts: [{ need: 'EDUCATION' }] });
    await door.until(async () => {
      const { data } = await hub.ask(`{ case(id: "${id}") { routeHints { hints { programme { code } } } } }`);
      return data.case.routeHints.hints.length === 4 ? true : null;
    });
    await page.goto(`${address}/#/window/${id}`);
    const first = part(1).getByTestId('routes').locator('li').first();
    await first.getByText('赵小山').waitFor();
    expect(await first.innerText()).toMatch(/^教育.*\n义务教育.*残疾儿童，不能入学接受义务教育。$/s);
    const form = await open(part(1), 'TRANSFER');
    expect(await form.locator('[data-testid^=to-]').first().getAttribute('data-testid')).toBe('to-EDUCATION');
    const also = page.getByTestId('also-look');
    expect(await also.innerText()).toMatch(/重度残疾人护理补贴 · 赵小山 · .*\n.*辅助器具适配 · 赵小山/s);

    const { source } = hub.subgraphs.get('oversight')!.database!;
    await source.query('ALTER TABLE entry RENAME TO hidden');
    await page.getByTestId('refresh-case').click();
    await also.getByText('事实未能读取').waitFor();
    await source.query('ALTER TABLE hidden RENAME TO entry');
    expect(await first.innerText()).toMatch(/^民政/);
  });

  it('follows up what a neighbour saw, and accepts it with the form filled in', async () => {
    await page.getByTestId('to-leads').press('Enter');
    const leads = at('leads');
    await leads.getByTestId('open-report').press('Enter');
    await leads.getByTestId('report-division').fill('370921101');
    await leads.getByTestId('report-seen').fill('独居，屋顶漏雨');
    await leads.getByTestId('report-who').fill('吴老太');
    await leads.getByTestId('report-where').fill('三村西头');
    await leads.getByTestId('report-need-HOUSING').press('Space');
    await leads.getByTestId('report-reporter').selectOption('NEIGHBOUR');
    await leads.getByTestId('report-button').press('Enter');
    await leads.locator('[data-testid=lead-head][data-state=OPEN]').waitFor();

    await leads.getByTestId('lead-FOLLOW').press('Enter');
    await leads.getByTestId('lead-note').fill('下午入户');
    await leads.getByTestId('do-it').press('Enter');
    await leads.locator('[data-testid=lead-head][data-state=FOLLOWED]').waitFor();
    await leads.getByTestId('lead-SETTLE').click();
    await leads.getByTestId('lead-note').fill('家中无人');
    expect(await leads.getByTestId('do-it').getAttribute('aria-disabled')).toBe('true');
    await leads.getByTestId('cancel').click();

    await leads.getByTestId('lead-ACCEPT').press('Enter');
    const form = at('window').getByTestId('accept').filter({ hasText: '370921101-' });
    await form.getByRole('heading', { level: 2 }).filter({ hasText: 'X000001' }).waitFor();
    expect(page.url()).toBe(`${address}/#/window`);
    const filled = await Promise.all(['division', 'channel', 'applicant', 'address', 'says', 'need-1'].map((name) => form.getByTestId(name).inputValue())); // prettier-ignore
    expect(filled).toEqual(['370921101', 'REPORTED', '吴老太', '三村西头', '', 'HOUSING']);
    await form.getByTestId('accept-button').press('Enter');
    await page.getByTestId('case-number').waitFor();
    await at('window')
      .getByRole('link', { name: /-X000001$/ })
      .click();
    await leads.locator('[data-testid=lead-head][data-state=CASE]').waitFor();
    const actions = await leads.getByTestId('lead-step').evaluateAll((steps) => steps.map((step: any) => step.dataset.action)); // prettier-ignore
    expect(actions).toEqual(['ACCEPT', 'FOLLOW', 'REPORT']);

    await leads.getByTestId('back-to-leads').click();
    await leads.getByTestId('lead-filter-state').selectOption('CASE');
    await leads.getByTestId('lead').filter({ hasText: '吴老太' }).waitFor();
  });

  it('fits a screen of 390 pixels, in both languages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const view of ['circulars', 'queue', 'leads', 'contacts', 'conference', 'window'] as const) {
      await page.getByTestId(`to-${view}`).click();
      await at(view).waitFor();
      for (const language of ['zh-CN', 'en']) {
        await page.locator(`html[lang=${language}]`).waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        await page.getByTestId('language').click();
      }
    }
  });

  it('leaves no number of a person in address, storage or console, and asks nothing of the internet', async () => {
    expect(page.url()).not.toMatch(/\d{17}/);
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).toBe(
      '[{"one-door.language":"ZH","one-door.account":"clerk-1"},{}]',
    );
    expect(seen.said.join('\n')).not.toMatch(/\d{17}[\dX]|赵大山|吴老太/);
    expect(seen.outside).toEqual([]);
  });
});
