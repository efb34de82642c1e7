import { testSubgraph } from '@one-door/kit';
import { finance } from './index';
import { writePayments, type PaymentLedger } from './payments.fixture';

const pid = 'p1.cardholder-000000000000000000';
const budgetLine = {
  code: '2081901-2026',
  title: '城市最低生活保障金支出',
  year: 2026,
  budgeted: '1200000.00',
  appropriated: '800000.10',
};
const batch = { number: 'YKT-2026-10', bank: '宁阳农村商业银行', sentOn: '2026-10-08', budgetLine: budgetLine.code };
const payment: PaymentLedger['payments'][number] = {
  pid,
  recordNumber: 'DB-1',
  programme: 'MINIMUM_LIVING_SECURITY',
  paidOn: '2026-10-10',
  amount: '1480.10',
  result: 'PAID',
  returnReason: null,
  batch: batch.number,
};
const returned = { ...payment, paidOn: '2026-10-09', result: 'RETURNED', returnReason: '账号户名不符' } as const;
const ledger = (part: Partial<PaymentLedger>): PaymentLedger => ({
  division: '370921101',
  asOf: new Date('2026-11-20T00:00:00Z'),
  source: 'SYSTEM',
  budgetLines: [budgetLine],
  batches: [batch],
  payments: [],
  ...part,
});

const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { finance {
  department asOf source lagging { division active } records { id }
  payments { recordNumber programme { code title department } paidOn amount result returnReason
    batch { number bank sentOn budgetLine { code title year budgeted appropriated } } } } } } }`;

describe('finance', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  beforeAll(async () => {
    subgraph = await testSubgraph(finance);
    await writePayments(subgraph.database!, ledger({ payments: [returned, payment] }));
  });
  afterAll(() => subgraph?.close());

  const write = (part: Partial<PaymentLedger>) => writePayments(subgraph.database!, ledger(part));
  const ask = async (of: string) => {
    const refs = [{ __typename: 'Person', pid: of }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    return (data as any)._entities[0].finance;
  };

  it('answers what was really paid, down to the budget line, and no records of its own', async () => {
    const paid = {
      recordNumber: 'DB-1',
      programme: { code: 'MINIMUM_LIVING_SECURITY', title: '最低生活保障（低保）', department: 'CIVIL_AFFAIRS' },
      paidOn: '2026-10-10',
      amount: '1480.10',
      result: 'PAID',
      returnReason: null,
      batch: { ...batch, budgetLine },
    };
    expect(await ask(pid)).toEqual({
      department: 'FINANCE',
      asOf: '2026-11-20T00:00:00.000Z',
      source: 'SYSTEM',
      lagging: [],
      records: [],
      payments: [paid, { ...paid, paidOn: '2026-10-09', result: 'RETURNED', returnReason: '账号户名不符' }],
    });
  });

  it('answers with no payments for a person it does not know', async () => {
    expect(await ask('p1.nobody-000000000000000000000')).toMatchObject({ records: [], payments: [] });
  });

  it('keeps a record that was paid twice in one batch, for the check to find', async () => {
    const twice = { ...payment, pid: 'p1.paid-twice-000000000000000000' };
    await write({ division: '370921102', payments: [twice, twice] });
    expect((await ask(twice.pid)).payments).toHaveLength(2);
  });

  it('shares budget lines and batches among divisions, each with a feed of its own', async () => {
    await write({ division: '370921103', asOf: new Date('2026-11-01T00:00:00Z'), payments: [payment] });
    expect((await ask('p1.nobody-000000000000000000000')).lagging).toEqual([{ division: '370921103', active: 1 }]);
    const [{ lines }] = await subgraph.database!.source.query('SELECT count(*)::int AS lines FROM budget_line');
    expect(lines).toBe(1);
  });

  const another = { ...budgetLine, code: '2081902-2026' };
  it.each<[string, Partial<PaymentLedger>, object]>([
    ['a return without a reason', { payments: [{ ...returned, returnReason: null }] }, { code: '23514' }],
    ['a reason without a return', { payments: [{ ...payment, returnReason: '账号户名不符' }] }, { code: '23514' }],
    ['a payment of nothing', { payments: [{ ...payment, amount: '0.00' }] }, { code: '23514' }],
    ['a payment of a batch that nobody sent', { payments: [{ ...payment, batch: 'YKT-0' }] }, { code: '23503' }],
    [
      'more appropriated than budgeted',
      { budgetLines: [{ ...another, appropriated: '1200000.01' }] },
      { code: '23514' },
    ],
    [
      'a programme that nobody has',
      { payments: [{ ...payment, programme: 'NO_SUCH' }] },
      { message: expect.stringContaining('NO_SUCH') },
    ],
  ])('refuses %s, and the whole feed with it', async (_, wrong, error) => {
    const division = '370921104';
    await expect(write({ division, ...wrong })).rejects.toMatchObject(error);
    expect(await subgraph.database!.source.query('SELECT FROM division_feed WHERE division = $1', [division])).toEqual(
      [],
    );
  });
});
