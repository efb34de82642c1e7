import { testSubgraph, writeLedger } from '@one-door/kit';
import { housing, housingShape } from './index';

const pid = 'p1.tenant-0000000000000000000000';
const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { housing {
  department asOf lagging { division } dwellings { tenure dangerGrade areaSquareMetres }
  records { id programme { code title need } status from to amount persons { pid } division { code name }
    tenancy { estate flat areaSquareMetres monthlyRent } rentSubsidy { monthlySubsidy } } } } } }`;

describe('housing answers for a person', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  beforeAll(async () => {
    subgraph = await testSubgraph(housing);
    await writeLedger(subgraph.database!, housingShape, {
      division: '370921101',
      asOf: new Date('2026-11-20T00:00:00Z'),
      source: 'LEDGER',
      records: [
        {
          sourceNumber: 'GZ-1',
          programme: 'PUBLIC_RENTAL_HOUSING',
          status: 'ACTIVE',
          from: '2025-03-01',
          to: null,
          amount: '120.50',
          reference: null,
          caseNumber: null,
          division: '370921101',
          covered: [{ pid }],
          details: { tenancy: { estate: '文苑小区', flat: '3-201', areaSquareMetres: '52.30', monthlyRent: '86.00' } },
        },
      ],
      facts: {
        dwellings: [
          {
            pid,
            tenure: 'RENTED',
            structure: null,
            dangerGrade: 'A',
            areaSquareMetres: '52.3',
            from: '2025-03-01',
            to: null,
          },
        ],
      },
    });
  });
  afterAll(() => subgraph?.close());

  const ask = async (...pids: string[]) => {
    const refs = pids.map((each) => ({ __typename: 'Person', pid: each }));
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    return (data as any)._entities.map((entity: any) => entity.housing);
  };

  it('with its record, the detail of the programme and exact amounts', async () => {
    const [answer] = await ask(pid);
    expect(answer.asOf).toBe('2026-11-20T00:00:00.000Z');
    expect(answer.records).toEqual([
      expect.objectContaining({
        programme: { code: 'PUBLIC_RENTAL_HOUSING', title: '公共租赁住房', need: 'HOUSING' },
        amount: '120.50',
        persons: [{ pid }],
        division: { code: '370921101', name: '宁阳县泗店镇' },
        tenancy: { estate: '文苑小区', flat: '3-201', areaSquareMetres: '52.30', monthlyRent: '86.00' },
        rentSubsidy: null,
      }),
    ]);
    expect(answer.dwellings).toEqual([{ tenure: 'RENTED', dangerGrade: 'A', areaSquareMetres: '52.30' }]);
  });

  it('with no records for a person it does not know', async () => {
    const [answer] = await ask('p1.nobody-000000000000000000000');
    expect(answer).toMatchObject({ department: 'HOUSING', records: [], dwellings: [] });
  });

  it('in one SQL statement for a family of thirty', async () => {
    const read = jest.spyOn(subgraph.database!, 'read');
    await ask(...Array.from({ length: 30 }, (_, i) => `p1.member-${String(i).padStart(24, '0')}`));
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });
});
