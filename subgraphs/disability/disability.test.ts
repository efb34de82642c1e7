import { testSubgraph, writeLedger } from '@one-door/kit';
import { disability, disabilityShape } from './index';

const pid = 'p1.holder-000000000000000000000';
const certificate = { pid, type: 'PHYSICAL', grade: 2, needsCare: true, from: '2022-05-01', to: '2032-04-30' };

describe('the disabled persons’ federation', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  const write = (certificates: Record<string, unknown>[]) =>
    writeLedger(subgraph.database!, disabilityShape, { division: '370921101', asOf: new Date(), source: 'LEDGER', records: [], facts: { certificates } }); // prettier-ignore
  beforeAll(async () => {
    subgraph = await testSubgraph(disability);
    await write([certificate]);
  });
  afterAll(() => subgraph?.close());

  it('answers with type and grade of the certificate', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { disability {
      certificates { type grade needsCare from to } } } } }`;
    const { data, errors } = await subgraph.execute({
      query,
      variables: { refs: [{ __typename: 'Person', pid }] },
      caller: 'test',
    });
    expect(errors).toBeUndefined();
    const { pid: _pid, ...shown } = certificate;
    expect((data as any)._entities[0].disability.certificates).toEqual([shown]);
  });

  it.each([
    [{ grade: 5 }, /disability_grade/],
    [{ type: 'LAZY' }, /disability_type/],
    [{ grade: 1, from: '2025-01-01' }, /exclusion/],
  ])('refuses %j', async (change, why) => {
    await expect(write([{ ...certificate, ...change }])).rejects.toThrow(why);
  });

  it('never stores a certificate number: it is the ID number and two digits', () => {
    expect(Object.keys(disabilityShape.facts['certificates'] as object)).not.toContain('number');
    const columns = subgraph.database!.source.entityMetadatas.flatMap(({ columns: all }) =>
      all.map(({ databaseName }) => databaseName),
    );
    expect(columns.filter((column) => /number/.test(column))).toEqual(['source_number', 'case_number']);
  });
});
