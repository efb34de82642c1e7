import { testSubgraph, writeLedger, type Ledger, type LedgerRecord } from '@one-door/kit';
import { tradeUnion, tradeUnionShape } from './index';

const pid = 'p1.worker-0000000000000000000000';
const spouse = 'p1.spouse-0000000000000000000000';
const division = '370921101';
const file = { number: 'KN-370921-0042', union: '宁阳县总工会', cause: 'ILLNESS', grade: 'DEEP' };
const employed = { union: '宁阳化工厂工会', worker: 'EMPLOYEE', from: '2001-07-01', to: '2019-12-31' };
const retired = { union: '宁阳化工厂工会', worker: 'RETIRED', from: '2020-01-01', to: null };
const living = (part: Partial<LedgerRecord>): LedgerRecord => ({
  sourceNumber: 'SH-1',
  programme: 'HARDSHIP_WORKER_LIVING',
  status: 'ACTIVE',
  from: '2026-01-01',
  to: '2026-12-31',
  amount: '3600.00',
  reference: '2026',
  caseNumber: null,
  division,
  covered: [{ pid }, { pid: spouse, from: '2026-05-20' }],
  details: { hardshipFile: file },
  ...part,
});
const ledger = (part: Partial<Ledger>): Ledger => ({
  division,
  asOf: new Date('2026-11-20T00:00:00Z'),
  source: 'LEDGER',
  records: [],
  facts: {},
  ...part,
});

const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { tradeUnion {
  department memberships { union worker from to }
  records { programme { code title need } amount covered { person { pid } from to }
    hardshipFile { number union cause grade } } } } } }`;

describe('the trade union', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  beforeAll(async () => {
    subgraph = await testSubgraph(tradeUnion);
    const medical = living({
      sourceNumber: 'YL-1',
      programme: 'HARDSHIP_WORKER_MEDICAL',
      status: 'ENDED',
      from: '2025-08-01',
      to: '2025-08-01',
      covered: [{ pid }],
    });
    await writeLedger(
      subgraph.database!,
      tradeUnionShape,
      ledger({
        records: [living({}), medical],
        facts: {
          memberships: [
            { pid, ...employed },
            { pid, ...retired },
          ],
        },
      }),
    );
  });
  afterAll(() => subgraph?.close());

  const ask = async (of: string) => {
    const refs = [{ __typename: 'Person', pid: of }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    return (data as any)._entities[0].tradeUnion;
  };

  it('answers a worker with each aid under his one file, and with his membership over time', async () => {
    const answer = await ask(pid);
    expect(answer.records.map((record: any) => [record.programme.code, record.hardshipFile])).toEqual([
      ['HARDSHIP_WORKER_LIVING', file],
      ['HARDSHIP_WORKER_MEDICAL', file],
    ]);
    expect(answer.memberships).toHaveLength(2);
    expect(answer.memberships).toEqual(expect.arrayContaining([employed, retired]));
  });

  it("answers the worker's family with the household's aid, and no membership of their own", async () => {
    expect(await ask(spouse)).toEqual({
      department: 'TRADE_UNION',
      memberships: [],
      records: [
        {
          programme: { code: 'HARDSHIP_WORKER_LIVING', title: '困难职工生活救助', need: 'LIVING' },
          amount: '3600.00',
          covered: expect.arrayContaining([
            { person: { pid }, from: null, to: null },
            { person: { pid: spouse }, from: '2026-05-20', to: null },
          ]),
          hardshipFile: file,
        },
      ],
    });
  });

  it('answers with no records for a person it does not know', async () => {
    const answer = await ask('p1.nobody-000000000000000000000');
    expect(answer).toEqual({ department: 'TRADE_UNION', records: [], memberships: [] });
  });

  it.each([
    [
      'two memberships of one union at a time',
      { facts: { memberships: [{ pid, ...retired, from: '2019-12-31' }] } },
      '23P01',
    ],
    [
      'a file number that another union keeps',
      { records: [living({ sourceNumber: 'SH-2', details: { hardshipFile: { ...file, union: '泰安市总工会' } } })] },
      '23P01',
    ],
    [
      'a grade that the files do not have',
      { records: [living({ sourceNumber: 'SH-3', details: { hardshipFile: { ...file, grade: 'MILD' } } })] },
      '23514',
    ],
  ])('refuses %s', async (_, part, code) => {
    await expect(writeLedger(subgraph.database!, tradeUnionShape, ledger(part))).rejects.toMatchObject({ code });
  });

  it('takes memberships of two unions at a time', async () => {
    const second = { pid, ...retired, union: '宁阳县建筑业工会', worker: 'MODEL_WORKER' };
    const feed = ledger({ facts: { memberships: [second] } });
    await expect(writeLedger(subgraph.database!, tradeUnionShape, feed)).resolves.toBeUndefined();
  });
});
