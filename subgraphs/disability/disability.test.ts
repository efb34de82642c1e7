import { testSubgraph, writeLedger, type LedgerRecord } from '@one-door/kit';
import { disability, disabilityShape } from './index';

const pid = 'p1.holder-000000000000000000000';
const certificate = { pid, type: 'PHYSICAL', grade: 2, needsCare: true, from: '2022-05-01', to: '2032-04-30' };
const record = (sourceNumber: string, programme: string, details: LedgerRecord['details']): LedgerRecord => ({
  sourceNumber, programme, status: 'APPROVED', from: '2026-03-01', to: null, amount: '132.00', reference: null,
  caseNumber: null, division: '370921101', covered: [{ pid }], details,
}); // prettier-ignore

describe('the disabled persons’ federation', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  const write = (certificates: Record<string, unknown>[], records: LedgerRecord[] = []) =>
    writeLedger(subgraph.database!, disabilityShape, { division: '370921101', asOf: new Date(), source: 'LEDGER', records, facts: { certificates } }); // prettier-ignore
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

  it('answers each programme with its own detail and no other', async () => {
    const subsidy = { type: 'PHYSICAL', grade: 2 };
    const rehabilitation = { project: '肢体康复训练', institution: '宁阳县残疾人康复中心', sessions: 24 };
    const device = { name: '轮椅', quantity: 1, fittedOn: '2026-03-18' };
    await write(
      [],
      [
        record('CL-1', 'NURSING_SUBSIDY', { subsidy }),
        record('CL-2', 'REHABILITATION_AID', { rehabilitation }),
        record('CL-3', 'ASSISTIVE_DEVICE', { device }),
      ],
    );
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { disability {
      records { programme { code } subsidy { type grade } rehabilitation { project institution sessions }
        device { name quantity fittedOn } } } } } }`;
    const refs = [{ __typename: 'Person', pid }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    const { records } = (data as any)._entities[0].disability;
    const none = { subsidy: null, rehabilitation: null, device: null };
    expect(records).toHaveLength(3);
    expect(records).toEqual(
      expect.arrayContaining([
        { ...none, programme: { code: 'NURSING_SUBSIDY' }, subsidy },
        { ...none, programme: { code: 'REHABILITATION_AID' }, rehabilitation },
        { ...none, programme: { code: 'ASSISTIVE_DEVICE' }, device },
      ]),
    );
  });

  it('answers for a person it does not know with nothing, not with an error', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { disability {
      department certificates { type } records { id } } } } }`;
    const refs = [{ __typename: 'Person', pid: 'p1.nobody-000000000000000000000' }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    expect((data as any)._entities).toEqual([
      { disability: { department: 'DISABILITY', certificates: [], records: [] } },
    ]);
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
