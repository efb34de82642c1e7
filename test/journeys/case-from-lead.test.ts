import { randomUUID } from 'node:crypto';
import { caseHub, type CaseHub } from '../support/case-hub';
import type { AskedCase } from '../support/cases';
import { division, numberOf, pidOf } from '../support/hub';

jest.setTimeout(60_000);
const [granted, asks] = [numberOf(821), numberOf(822)];
const leadFields = `id number revision source state division { code } persons { pid name households { id } } needs programme { code }
  rule finding { kind explanation(language: EN) } follower case { id } reason possible reportedAt
  report { who where phone seen reporter reporterName reporterPhone } steps { action by from to reason note case { number } }`;

describe('a lead of active discovery', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  async function ask(query: string, variables: object = {}): Promise<any> {
    const { data, errors } = await opened.hub.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
  const read = async (id: string) => (await ask(`query ($id: ID!) { lead(id: $id) { ${leadFields} } }`, { id })).lead;
  /** @param more settleLead's reason */
  async function step({ id, revision }: { id: string; revision: number }, name: string, more = '', note: string | null = null) {
    const data = await ask(
      `mutation ($step: LeadStepInput!) { ${name}(step: $step${more}) {
        ... on LeadTaken { lead { ${leadFields} } } ... on LeadRefused { reason message lead { ${leadFields} } } } }`,
      { step: { lead: id, revision, key: randomUUID(), by: 'clerk-1', note } },
    );
    return data[name];
  } // prettier-ignore
  const inDivision = async (filter: string) => {
    const { leads } = await ask(`{ leads(filter: { division: "370921", ${filter} }) { edges { node { ${leadFields} } } } }`); // prettier-ignore
    return leads.edges.map(({ node }: any) => node);
  };
  const feed = (department: string, sheet: string, ...rows: Record<string, string>[]) =>
    ask(
      `mutation ($feed: FeedInput!, $rows: [LedgerRow!]) { ${department}Feed(feed: $feed, rows: $rows) { results { outcome problems { column message } } } }`,
      { feed: { key: randomUUID(), sheet }, rows: rows.map((row) => ({ 行政区划: division, ...row })) },
    );

  it('that a grid worker reports is followed up, accepted, and closed as a case', async () => {
    const { door } = opened;
    const report = { division, needs: ['DISASTER'], who: '周某', where: '二村东头', phone: '0538-5550003', seen: '房屋过水，独居', reporter: 'GRID_WORKER', reporterName: '王网格' }; // prettier-ignore
    const { reportLead: reported } = await ask(
      `mutation ($report: LeadReport!) { reportLead(report: $report, key: "report-0001", by: "grid-7") { ${leadFields} } }`,
      { report },
    );
    expect(reported.number).toMatch(/^370921101-\d{4}-X000001$/);
    expect(reported).toMatchObject({ state: 'OPEN', source: 'REPORT', report: { who: '周某', reporterPhone: null }, possible: ['FOLLOW', 'ACCEPT', 'SETTLE'] }); // prettier-ignore
    const { lead: followed } = await step(reported, 'followLead', '', '明日入户');
    expect(followed).toMatchObject({ state: 'FOLLOWED', follower: 'clerk-1' });
    expect(await step(reported, 'settleLead', ', reason: NOT_FOUND', '无人')).toMatchObject({ reason: 'CHANGED_MEANWHILE', lead: { state: 'FOLLOWED' } }); // prettier-ignore

    const asked = {
      channel: 'REPORTED',
      lead: reported.id,
      applicant: { name: '周某' },
      parts: [{ need: 'DISASTER' }],
    };
    const whole = await door.accept(asked, 'accept-0001');
    const { case: accepted } = await ask('query ($id: ID!) { case(id: $id) { lead { number state case { id } } } }', { id: whole.id }); // prettier-ignore
    expect(accepted.lead).toEqual({ number: reported.number, state: 'CASE', case: { id: whole.id } });
    expect((await door.accept(asked, 'accept-0001')).id).toBe(whole.id);
    await expect(door.accept(asked)).rejects.toThrow(new RegExp(`${whole.number}.*CONFLICT`));

    let now: AskedCase = await door.take(whole, 'handleCase', 'part: 1, outcome: APPROVED', { note: '当场发放衣被' });
    now = await door.take(now, 'feedBack', 'part: 1');
    expect(await door.take(now, 'closeCase')).toMatchObject({ parts: [{ state: 'CLOSED' }] });
    expect((await read(reported.id)).steps).toMatchObject([
      { action: 'REPORT', by: 'grid-7', from: null, to: 'OPEN' },
      { action: 'FOLLOW', by: 'clerk-1', note: '明日入户' },
      { action: 'ACCEPT', by: 'clerk-1', from: 'FOLLOWED', to: 'CASE', case: { number: whole.number } },
    ]);
  });

  it('is what oversight misses: it settles by itself when aid comes, and may be accepted before', async () => {
    const { door } = opened;
    const people = [granted, asks];
    await feed('civilAffairs', 'persons', ...people.map((number, i) => ({ 编号: `RY-${i}`, 姓名: '张三', 证件号码: number, 死亡日期: '' }))); // prettier-ignore
    await feed('civilAffairs', 'households', { 编号: 'H-1', 住址: '东村1号' });
    await feed('civilAffairs', 'members', ...people.map((number, i) => ({ 编号: `CY-${i}`, 户编号: 'H-1', 证件号码: number, 与户主关系: '其他', 登记日期: '2015-01-01', 注销日期: '' }))); // prettier-ignore
    await feed('disability', 'certificates', ...people.map((number, i) => ({ 编号: `ZJ-${i}`, 证件号码: number, 残疾类别: '肢体', 残疾等级: '1', 需长期照护: '是', 发证日期: '2020-03-01', 有效期至: '2040-02-28' }))); // prettier-ignore

    const found = await door.until(async () => {
      const leads = await inDivision('source: FINDING, states: [OPEN], need: DISABILITY');
      return leads.length === 2 ? leads : null;
    });
    const of = (number: string) => found.find(({ persons }: any) => persons[0].pid === pidOf(number));
    expect(of(granted)).toMatchObject({ division: { code: division }, persons: [{ name: '张三' }], programme: { code: 'NURSING_SUBSIDY' }, rule: 'O5', report: null, finding: { kind: 'MISSED', explanation: expect.stringContaining('grade 1') } }); // prettier-ignore

    const { pid, households } = of(asks).persons[0];
    const whole = await door.accept({ channel: 'REPORTED', lead: of(asks).id, household: households[0].id, persons: [pid], parts: [{ need: 'DISABILITY', programme: 'NURSING_SUBSIDY' }] }); // prettier-ignore
    const subsidy = { 状态: '发放中', 开始日期: '2026-03-01', 结束日期: '', 金额: '150', 对应事项: '', 协同办理编号: '', 停发时段: '', 救助项目: '重度残疾人护理补贴', 残疾类别: '肢体', 残疾等级: '1' }; // prettier-ignore
    await feed('disability', 'records', ...people.map((number, i) => ({ ...subsidy, 编号: `HL-${i}`, 享受人员证件号码: number }))); // prettier-ignore
    const settled = await door.until(async () => {
      const lead = await read(of(granted).id);
      return lead.state === 'SETTLED' ? lead : null;
    });
    expect(settled).toMatchObject({ reason: 'FINDING_GONE', possible: [] });
    expect(settled.steps).toMatchObject([
      { action: 'FIND', by: 'OVERSIGHT' },
      { action: 'SETTLE', by: 'OVERSIGHT', reason: 'FINDING_GONE' },
    ]);
    expect(await read(of(asks).id)).toMatchObject({ state: 'CASE', case: { id: whole.id } });
    await expect(door.accept({ lead: of(granted).id })).rejects.toThrow('线索已了结');
  });
});
