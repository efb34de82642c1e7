import { testSubgraph, writeLedger } from '@one-door/kit';
import { humanResources, humanResourcesShape } from './index';

const pid = 'p1.worker-000000000000000000000';
const period = { from: '2026-01-01', to: null };

describe('human resources', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  const write = (facts: Record<string, Record<string, unknown>[]>) =>
    writeLedger(subgraph.database!, humanResourcesShape, { division: '370921101', asOf: new Date(), source: 'SYSTEM', records: [], facts }); // prettier-ignore
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

  it('refuses a formal job without an employer', async () => {
    await expect(write({ employments: [{ pid, kind: 'FORMAL', employer: null, ...period }] })).rejects.toThrow(/check/);
  });
});
