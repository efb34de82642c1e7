import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@one-door/schemas';
import { caseHub, type CaseHub } from '../support/case-hub';
import { breakingWhileIn, feed, numberOf, pidOf } from '../support/hub';

jest.setTimeout(60_000);
const since = '2020-01-01';
const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const [mother, child, grandmother] = [numberOf(721, '19850101'), numberOf(722, '20150601'), numberOf(723, '19500101')];
const names = new Map([[pidOf(mother), '母'], [pidOf(child), '子'], [pidOf(grandmother), '祖母']]); // prettier-ignore
const question = `query ($id: ID!) { case(id: $id) {
  number persons { pid } parts { routes { to programmes { code } } }
  routeHints { hints { programme { code need } department person { pid name } why held } unknown asOf } } }`;

interface Hint {
  programme: { code: string; need: string };
  department: string;
  person: { pid: string; name: string };
  why: string;
  held: boolean;
}

/** A union member, her disabled child and the grandmother, of whom departments tell what they know as it comes in. */
describe('where facts point', () => {
  const broken = new Set<SubgraphName>();
  let opened: CaseHub;
  let household: string;

  beforeAll(async () => {
    opened = await caseHub({ wrap: breakingWhileIn(broken) });
    const people = [mother, child, grandmother];
    await feed(opened.hub, 'civilAffairs', 'persons', ...people.map((证件号码, i) => ({ 编号: `RY-${i}`, 姓名: names.get(pidOf(证件号码)), 证件号码 }))); // prettier-ignore
    await feed(opened.hub, 'civilAffairs', 'households', { 编号: 'H-1', 住址: '东村1号' });
    await feed(opened.hub, 'civilAffairs', 'members', ...people.map((证件号码, i) => ({ 编号: `CY-${i}`, 户编号: 'H-1', 证件号码, 与户主关系: i ? '其他' : '户主', 登记日期: since }))); // prettier-ignore
    await feed(opened.hub, 'disability', 'certificates', { 编号: 'CJ-1', 证件号码: child, 残疾类别: '肢体', 残疾等级: 1, 需长期照护: '是', 发证日期: since }); // prettier-ignore
    await feed(opened.hub, 'tradeUnion', 'memberships', { 编号: 'HY-1', 证件号码: mother, 工会: '县工会', 会员类别: '职工', 入会日期: since }); // prettier-ignore
    await feed(opened.hub, 'health', 'bills', { 编号: 'ZY-1', 证件号码: child, 票据号: 'ZY-1', 医院: '县医院', 入院日期: monthAgo, 总费用: '90000', 医保支付: '50000', 救助支付: '0', 个人自付: '40000' }); // prettier-ignore
    const { data } = await opened.hub.ask(`{ householdOf(idNumber: "${mother}") { id } }`);
    household = data.householdOf.id;
  });
  afterAll(() => opened?.close());

  const ask = async (id: string) => {
    const { data, errors } = await opened.hub.ask(question, { id });
    return { found: data.case, errors };
  };
  /** person, programme, and * for what is held */
  const said = (hints: Hint[]) =>
    hints.map(({ person, programme, held }) => `${person.name} ${programme.code}${held ? '*' : ''}`).sort();

  it('stands with the case: of who asks and of who lives with them, with why and whose', async () => {
    const asked = await opened.door.accept({ household, persons: [pidOf(mother)], parts: [{ need: 'MEDICAL' }, { need: 'LIVING' }] }); // prettier-ignore
    const found = await opened.door.until(async () => {
      const { found: read, errors } = await ask(asked.id);
      expect(errors).toBeUndefined();
      const { hints, unknown } = read.routeHints;
      return unknown.length === 0 && hints.length >= 7 ? read : null;
    });
    const { hints, asOf } = found.routeHints as { hints: Hint[]; asOf: string };
    expect(said(hints)).toEqual([
      '子 ASSISTIVE_DEVICE', '子 HARDSHIP_WORKER_MEDICAL', '子 MEDICAL_ASSISTANCE', '子 NURSING_SUBSIDY', '子 REHABILITATION_AID',
      '子 TEMPORARY_ASSISTANCE', '母 HARDSHIP_WORKER_LIVING',
    ]); // prettier-ignore
    expect(Date.parse(asOf)).toBeLessThanOrEqual(Date.now());
    // Each points to a route of a part, or to what nobody has asked for.
    const [medical, living] = found.parts.map(({ routes }: any) => routes.flatMap(({ programmes }: any) => programmes.map(({ code }: any) => code))); // prettier-ignore
    expect(medical).toEqual(expect.arrayContaining(['HARDSHIP_WORKER_MEDICAL', 'MEDICAL_ASSISTANCE']));
    expect(living).toContain('HARDSHIP_WORKER_LIVING');
    expect(hints.find(({ programme }) => programme.code === 'HARDSHIP_WORKER_LIVING')).toMatchObject({
      department: 'TRADE_UNION',
      why: '工会会员，家中有一、二级残疾人。',
    });
  });

  it('says what somebody has already, and so sends nobody round again', async () => {
    await feed(opened.hub, 'disability', 'records', { 编号: 'CL-1', 救助项目: '重度残疾人护理补贴', 状态: '在享', 享受人员证件号码: child, 开始日期: monthAgo, 金额: '100', 残疾类别: '肢体', 残疾等级: 1 }); // prettier-ignore
    const asked = await opened.door.accept({ household, persons: [pidOf(child)], parts: [{ need: 'DISABILITY' }] });
    await opened.door.until(async () =>
      said((await ask(asked.id)).found.routeHints.hints).includes('子 NURSING_SUBSIDY*') ? true : null,
    );
  });

  it('is not looked up of somebody whom no registry knows; it is unknown, and not nothing, of a household nobody told of, and while the picture is made anew', async () => {
    const stranger = await opened.door.accept();
    const unread = ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'HEALTH', 'TRADE_UNION', 'DISABILITY'];
    const { found } = await ask(stranger.id);
    expect(found.routeHints).toEqual({ hints: [], unknown: [], asOf: null });
    const known = await opened.door.accept({ household: randomUUID(), persons: [pidOf(mother)] });
    expect((await ask(known.id)).found.routeHints.unknown).toEqual(unread);
    const { source } = opened.hub.subgraphs.get('oversight')!.database!;
    const whole = await opened.door.accept({ persons: [pidOf(mother)] });
    expect((await ask(whole.id)).found.routeHints.unknown).toEqual([]);
    await source.query('INSERT INTO rebuild DEFAULT VALUES');
    expect((await ask(whole.id)).found.routeHints.unknown).toEqual(unread);
    await source.query('DELETE FROM rebuild');
  });

  it('costs the same few statements, however many cases are asked for', async () => {
    // Of no household that anybody has told of.
    await opened.door.accept({ persons: [pidOf(numberOf(724))] });
    const database = opened.hub.subgraphs.get('oversight')!.database!;
    const spy = jest.spyOn(database, 'read');
    const list = '{ cases(first: 50) { edges { node { number routeHints { hints { held } } } } } }';
    const { data, errors } = await opened.hub.ask(list);
    expect(errors).toBeUndefined();
    expect(data.cases.edges.length).toBeGreaterThan(3);
    expect(spy.mock.calls.map(([{ name }]) => name).sort()).toEqual(['households', 'households_of', 'persons', 'rebuilding', 'states']); // prettier-ignore
    spy.mockRestore();
  });

  it('is missing alone when oversight is down, or its database does not answer: the case is there', async () => {
    const { id, number } = await opened.door.accept({ household, persons: [pidOf(mother)] });
    broken.add('oversight');
    const down = await ask(id);
    broken.clear();
    expect(down.found).toMatchObject({ number, routeHints: null, parts: [{ routes: [{ to: 'HOUSING' }] }] });
    expect(down.errors).toHaveLength(1);
    const { source } = opened.hub.subgraphs.get('oversight')!.database!;
    await source.query('ALTER TABLE entry RENAME TO hidden');
    const unread = await ask(id);
    await source.query('ALTER TABLE hidden RENAME TO entry');
    expect(unread.found).toMatchObject({ number, routeHints: null });
    expect(unread.errors).toMatchObject([
      { path: ['case', 'routeHints'], extensions: { code: 'OVERSIGHT_UNAVAILABLE' } },
    ]);
  });
});
