import { testTools, undoFeed, writeLedger } from '@one-door/kit';
import { programmes, subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import { soon, testDepartments, type TestDepartments } from '../support/departments';
import { numberOfNobody } from '../support/housing-ledger';
import { ledgerShapes, type LedgerSubgraph } from '../support/shapes';

const division = '370921101';
const granting = Object.keys(ledgerShapes) as LedgerSubgraph[];
const advised = ['education', 'human-resources', 'housing', 'health'] as const;
const [dead, mover, splitter, stays, poor, poorToo] = [1, 2, 3, 4, 5, 6].map(numberOfNobody) as [string, string, string, string, string, string]; // prettier-ignore
const pidOf = (number: string) => testTools().pidOf(number);

describe('departments hear of each other', () => {
  let hub: TestDepartments;
  /** The feed of the move. */
  let moves: string;
  beforeAll(async () => {
    hub = await testDepartments();
  }, 60_000);
  afterAll(() => hub?.close());

  /** Aid of the department's first programme, of which no other department has to be told. */
  const give = (name: LedgerSubgraph, sourceNumber: string, numbers: string[]) => {
    const programme = [...programmes.values()].find(({ department }) => department === subgraphDepartments[name])!.code;
    const record = { sourceNumber, programme, status: 'ACTIVE', from: '2026-01-01', to: null, amount: null, reference: null, caseNumber: null, division } as const; // prettier-ignore
    return writeLedger(hub.open(name).database!, ledgerShapes[name], {
      division,
      asOf: new Date(),
      source: 'LEDGER',
      records: [{ ...record, covered: numbers.map((number) => ({ pid: pidOf(number) })) }],
      facts: {},
    });
  };
  const person = (n: number, number: string, diedOn = '') => ({ 编号: `RY-${n}`, 行政区划: division, 姓名: '张三', 证件号码: number, 死亡日期: diedOn }); // prettier-ignore
  const member = (n: number, number: string, to = '') => ({ 编号: `CY-${n}`, 行政区划: division, 户编号: 'H-1', 证件号码: number, 与户主关系: '其他', 登记日期: '2015-01-01', 注销日期: to }); // prettier-ignore
  const marks = (name: SubgraphName, args = '') =>
    hub.ask(name, `Marks${args}`, '{ id person { pid } kind on knownSince record { id sourceNumber programme { code } } }'); // prettier-ignore
  const kinds = async (name: SubgraphName) =>
    Object.fromEntries((await marks(name)).map((mark: any) => [mark.person.pid, `${mark.kind} ${mark.on}`]));
  const advice = async (name: SubgraphName) =>
    (await hub.ask(name, 'Advice', '{ person { pid } programme { code } since division { code } }')) as object[];

  it('of a death, a move and a split, and mark the aid on which that bears', async () => {
    for (const name of granting) await give(name, 'A-1', [dead, mover, splitter, stays]);
    const people = [dead, mover, splitter, stays];
    await hub.bring('civil-affairs', 'persons', ...people.map((number, i) => person(i, number)));
    await hub.bring('civil-affairs', 'households', { 编号: 'H-1', 行政区划: division, 住址: '东村1号' });
    await hub.bring('civil-affairs', 'members', ...people.map((number, i) => member(i, number)));
    await hub.bring('civil-affairs', 'persons', person(0, dead, '2026-10-20'));
    moves = await hub.bring('civil-affairs', 'moves', { 编号: 'QY-1', 行政区划: division, 证件号码: mover, 变动类别: '迁出', 变动日期: '2026-11-01' }); // prettier-ignore
    await hub.bring('civil-affairs', 'members', member(0, dead, '2026-10-20'), member(1, mover, '2026-10-31'), member(2, splitter, '2026-11-05')); // prettier-ignore
    const heard = {
      [pidOf(dead)]: 'DEATH 2026-10-20',
      [pidOf(mover)]: 'MOVED_OUT 2026-11-01',
      [pidOf(splitter)]: 'SPLIT 2026-11-05',
    };
    for (const name of granting) await soon(async () => expect(await kinds(name)).toEqual(heard));
  }, 60_000);

  it('and list the marks in pages', async () => {
    const all = await marks('housing');
    expect(all[0].record).toMatchObject({ sourceNumber: 'A-1', programme: { code: 'PUBLIC_RENTAL_HOUSING' } });
    const paged = [];
    for (let page = await marks('housing', '(first: 1)'); page.length; page = await marks('housing', `(first: 1, after: "${page[0].id}")`)) paged.push(...page); // prettier-ignore
    expect(paged).toEqual(all);
    await expect(marks('housing', '(first: 0)')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(marks('housing', '(after: "x")')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('of a death that was a mistake, and of a move that is taken back', async () => {
    await hub.bring('civil-affairs', 'persons', person(0, dead));
    await hub.bring('civil-affairs', 'members', member(0, dead));
    const { database, definition } = hub.open('civil-affairs');
    await database!.inTransaction((client) =>
      undoFeed(client, moves, (name) => definition.sheets!.find((sheet) => sheet.name === name)!),
    );
    // Of him who did not move the household says that he left.
    const heard = { [pidOf(mover)]: 'SPLIT 2026-10-31', [pidOf(splitter)]: 'SPLIT 2026-11-05' };
    for (const name of granting) await soon(async () => expect(await kinds(name)).toEqual(heard));
  }, 60_000);

  it('and a mark ends with the aid', async () => {
    const { source } = hub.open('health').database!;
    await source.query(`UPDATE aid_record SET status = 'ENDED', to_date = '2026-11-30' WHERE source_number = 'A-1'`);
    expect(await kinds('health')).toEqual({});
  });

  it('of 低保, which opens advice where nothing is given yet', async () => {
    await give('housing', 'A-2', [poorToo]);
    const record = { 编号: 'MZ-1', 救助项目: '低保', 享受人员证件号码: `${poor}、${poorToo}`, 开始日期: '2026-03-01', 金额: '800', 结束日期: '', 停发时段: '', 低保类别: 'B类', 保障人数: '2', 行政区划: division }; // prettier-ignore
    await hub.bring('civil-affairs', 'records', { ...record, 状态: '在享' });
    const of = (number: string) => ({ person: { pid: pidOf(number) }, programme: { code: 'MINIMUM_LIVING_SECURITY' }, since: '2026-03-01', division: { code: division } }); // prettier-ignore
    const both = [of(poor), of(poorToo)].sort((a, b) => (a.person.pid < b.person.pid ? -1 : 1));
    await soon(async () => expect(await advice('housing')).toEqual([of(poor)]));
    for (const name of advised.filter((each) => each !== 'housing')) await soon(async () => expect(await advice(name)).toEqual(both)); // prettier-ignore
    // Aid closes it.
    await give('education', 'A-3', [poor]);
    expect(await advice('education')).toEqual([of(poorToo)]);
    // So does the end of what opened it.
    await hub.bring('civil-affairs', 'records', { ...record, 状态: '停发', 停发时段: '2026-11-01~' });
    for (const name of advised) await soon(async () => expect(await advice(name)).toEqual([]));
    await hub.bring('civil-affairs', 'records', { ...record, 状态: '在享' });
    await soon(async () => expect(await advice('health')).toEqual(both));
    await hub.bring('civil-affairs', 'records', { ...record, 状态: '已终止', 结束日期: '2026-11-20' });
    for (const name of advised) await soon(async () => expect(await advice(name)).toEqual([]));
  }, 60_000);
});
