import { randomUUID } from 'node:crypto';
import { createEvent, messageOf } from '@one-door/events';
import { testTools, type Log } from '@one-door/kit';
import { soon, testDepartments, type TestDepartments } from '../support/departments';
import { numberOfNobody } from '../support/housing-ledger';

const division = '370921101';
const line = { 编号: '208-1', 行政区划: division, 科目名称: '低保', 预算年度: '2026', 预算数: '1000', 已拨数: '600' };
const batch = { 编号: 'PC-1', 行政区划: division, 代发银行: '农商行', 送盘日期: '2026-10-01', 预算科目: '208-1' };
const payment = (n: number, amount: string, more: Record<string, string> = {}) => ({ 编号: `ZF-${n}`, 行政区划: division, 证件号码: numberOfNobody(n), 救助编号: 'MZ-1', 救助项目: '低保', 支付日期: '2026-10-02', 金额: amount, 支付结果: '成功', 退回原因说明: '', 批次号: 'PC-1', ...more }); // prettier-ignore

describe('finance books what was paid', () => {
  const warned: object[] = [];
  const silent = () => undefined;
  const log: Log = {
    debug: silent,
    info: silent,
    warn: (event, fields) => void (event === 'budget line runs over' && warned.push(fields!)),
    error: silent,
  };
  let hub: TestDepartments;
  beforeAll(async () => {
    hub = await testDepartments(log);
  }, 60_000);
  afterAll(() => hub?.close());

  const budget = (year = 2026) => hub.ask('finance', `Budget(year: ${year})`, '{ code title year budgeted appropriated booked overBy overBudgetBy }') as Promise<any[]>; // prettier-ignore
  const booked = async () => {
    const [{ booked: sum, overBy, overBudgetBy }] = await budget();
    return [sum, overBy, overBudgetBy];
  };
  const pay = (...rows: ReturnType<typeof payment>[]) => hub.bring('finance', 'payments', ...rows);

  it('against the lines of a year, and only what the bank paid', async () => {
    await hub.bring('finance', 'budgetLines', line, { ...line, 编号: '208-2', 预算年度: '2025' });
    await hub.bring('finance', 'batches', batch);
    await pay(payment(1, '500.10'), payment(2, '99.90', { 支付结果: '处理中' }), payment(3, '99.90'));
    await soon(async () => expect(await booked()).toEqual(['600.00', null, null]));
    const [whole] = await budget();
    expect(whole).toMatchObject({ code: '208-1', title: '低保', year: 2026, budgeted: '1000.00', appropriated: '600.00' }); // prettier-ignore
    expect(await budget(2025)).toMatchObject([{ code: '208-2', booked: '0.00' }]);
    expect(warned).toEqual([]);
  }, 60_000);

  it('and warns once when a line runs over, of what was appropriated and of what was budgeted', async () => {
    await pay(payment(2, '99.90'));
    await soon(async () => expect(await booked()).toEqual(['699.90', '99.90', null]));
    await pay(payment(4, '0.10'));
    await soon(async () => expect(await booked()).toEqual(['700.00', '100.00', null]));
    await pay(payment(5, '300.01'));
    await soon(async () => expect(await booked()).toEqual(['1000.01', '400.01', '0.01']));
    expect(warned).toEqual([
      { line: '208-1', reason: 'APPROPRIATED', overBy: '99.90' },
      { line: '208-1', reason: 'BUDGETED', overBy: '0.01' },
    ]);
  }, 60_000);

  it('and takes off what the bank sent back, and what was another’s', async () => {
    await pay(payment(5, '300.01', { 支付结果: '退回', 退回原因说明: '账号有误' }));
    await soon(async () => expect(await booked()).toEqual(['700.00', '100.00', null]));
    await pay(payment(1, '400.10', { 证件号码: numberOfNobody(9) }));
    await soon(async () => expect(await booked()).toEqual(['600.00', null, null]));
  }, 60_000);

  it('and keeps what was told of a batch that is not known yet, until it is', async () => {
    const told = createEvent('org.one-door.aid.paid.v1', {
      source: '/departments/finance',
      subject: testTools().pidOf(numberOfNobody(7)),
      data: {
        revision: 99,
        asOf: new Date().toISOString(),
        feed: null,
        payment: { id: randomUUID(), recordNumber: 'MZ-1', programme: 'MINIMUM_LIVING_SECURITY', paidOn: '2026-10-02', amount: '0.05', result: 'PAID', batch: 'PC-2' },
        before: null,
        withdrawn: false,
      },
    }); // prettier-ignore
    await hub.bus.send([messageOf(told)]);
    const { source } = hub.open('finance').database!;
    await soon(async () => expect(await source.query(`SELECT booked FROM batch_booking WHERE batch = 'PC-2'`)).toEqual([{ booked: '0.05' }])); // prettier-ignore
    expect(await booked()).toEqual(['600.00', null, null]);
    await hub.bring('finance', 'batches', { ...batch, 编号: 'PC-2' });
    expect(await booked()).toEqual(['600.05', '0.05', null]);
    expect(await source.query('SELECT FROM dead_letter')).toEqual([]);
  }, 60_000);

  it('and marks what was paid after a death, and not what came back', async () => {
    await hub.bring('civil-affairs', 'persons', { 编号: 'RY-4', 行政区划: division, 姓名: '张三', 证件号码: numberOfNobody(4), 死亡日期: '2026-10-01' }, { 编号: 'RY-5', 行政区划: division, 姓名: '李四', 证件号码: numberOfNobody(5), 死亡日期: '2026-10-01' }, { 编号: 'RY-3', 行政区划: division, 姓名: '王五', 证件号码: numberOfNobody(3), 死亡日期: '2026-10-02' }); // prettier-ignore
    const marks = () => hub.ask('finance', 'Marks', '{ person { pid } kind on payment { recordNumber amount batch { budgetLine { code } } } }'); // prettier-ignore
    await soon(async () =>
      expect(await marks()).toEqual([
        {
          person: { pid: testTools().pidOf(numberOfNobody(4)) },
          kind: 'DEATH',
          on: '2026-10-01',
          payment: { recordNumber: 'MZ-1', amount: '0.10', batch: { budgetLine: { code: '208-1' } } },
        },
      ]),
    );
  }, 60_000);
});
