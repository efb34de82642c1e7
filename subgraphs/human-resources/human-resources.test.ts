import { testSubgraph, writeLedger, type LedgerRecord } from '@one-door/kit';
import { humanResources, humanResourcesShape } from './index';

const pid = 'p1.worker-000000000000000000000';
const period = { from: '2026-01-01', to: null };
const record = (sourceNumber: string, programme: string, details: LedgerRecord['details']): LedgerRecord => ({
  sourceNumber, programme, status: 'ACTIVE', ...period, amount: '1200.00', reference: null, caseNumber: null,
  division: '370921101', covered: [{ pid: 'p1.trainee-00000000000000000000' }], details,
}); // prettier-ignore

describe('human resources', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  const write = (facts: Record<string, Record<string, unknown>[]>, records: LedgerRecord[] = []) =>
    writeLedger(subgraph.database!, humanResourcesShape, { division: '370921101', asOf: new Date(), source: 'SYSTEM', records, facts }); // prettier-ignore
  beforeAll(async () => {
    subgraph = await testSubgraph(humanResources);
  });
  afterAll(() => subgraph?.close());

  it('keeps unemployment registered beside a formal job: it is what an auditor looks for', async () => {
    await write({
      employments: [
        { pid, kind: 'FORMAL', employer: '华丰纺织厂', ...period },
        { pid, kind: 'REGISTERED_UNEMPLOYED', employer: null, ...period },
      ],
      insurances: [{ pid, kind: 'PENSION', payer: '用人单位', ...period }],
    });
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { humanResources {
      source employments { kind employer } insurances { kind payer } } } } }`;
    const { data, errors } = await subgraph.execute({
      query,
      variables: { refs: [{ __typename: 'Person', pid }] },
      caller: 'test',
    });
    expect(errors).toBeUndefined();
    const answer = (data as any)._entities[0].humanResources;
    expect(answer).toMatchObject({ source: 'SYSTEM', insurances: [{ kind: 'PENSION', payer: '用人单位' }] });
    expect(answer.employments.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'FORMAL',
      'REGISTERED_UNEMPLOYED',
    ]);
  });

  it('answers each programme with its own detail and no other', async () => {
    const post = { title: '保洁员', employer: '泗店镇人民政府', monthlyPay: '1820.50' };
    const insuranceSubsidy = { kind: 'PENSION', payer: '本人' };
    const training = { course: '家政服务', organiser: '宁阳县技工学校', hours: 80, passed: true };
    await write({}, [
      record('RS-1', 'PUBLIC_WELFARE_POST', { post }),
      record('RS-2', 'SOCIAL_INSURANCE_SUBSIDY', { insuranceSubsidy }),
      record('RS-3', 'TRAINING_SUBSIDY', { training }),
    ]);
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { humanResources {
      records { programme { code } post { title employer monthlyPay } insuranceSubsidy { kind payer }
        training { course organiser hours passed } } } } } }`;
    const refs = [{ __typename: 'Person', pid: 'p1.trainee-00000000000000000000' }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    const { records } = (data as any)._entities[0].humanResources;
    const none = { post: null, insuranceSubsidy: null, training: null };
    expect(records).toHaveLength(3);
    expect(records).toEqual(
      expect.arrayContaining([
        { ...none, programme: { code: 'PUBLIC_WELFARE_POST' }, post },
        { ...none, programme: { code: 'SOCIAL_INSURANCE_SUBSIDY' }, insuranceSubsidy },
        { ...none, programme: { code: 'TRAINING_SUBSIDY' }, training },
      ]),
    );
  });

  it('answers for a person it does not know with nothing, not with an error', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { humanResources {
      department employments { kind } insurances { kind } records { id } } } } }`;
    const refs = [{ __typename: 'Person', pid: 'p1.nobody-000000000000000000000' }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    expect((data as any)._entities).toEqual([
      { humanResources: { department: 'HUMAN_RESOURCES', employments: [], insurances: [], records: [] } },
    ]);
  });

  it('refuses a formal job without an employer', async () => {
    await expect(write({ employments: [{ pid, kind: 'FORMAL', employer: null, ...period }] })).rejects.toThrow(/check/);
  });
});
