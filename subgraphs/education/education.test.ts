import { testSubgraph, writeLedger, type LedgerRecord } from '@one-door/kit';
import { education, educationShape } from './index';

const pid = 'p1.pupil-0000000000000000000000';
const enrolment = { pid, school: '泗店镇中心小学', stage: 'PRIMARY', attendance: 'ATTENDING', boarding: true, from: '2024-09-01', to: null }; // prettier-ignore
const grant = (sourceNumber: string, instalment: number): LedgerRecord => ({
  sourceNumber, programme: 'COMPULSORY_BOARDING_SUBSIDY', status: 'APPROVED', from: '2026-09-01', to: '2027-01-31', amount: '625.00',
  reference: `2026-2027/${instalment}`, caseNumber: null, division: '370921101', covered: [{ pid }],
  details: { grant: { school: '泗店镇中心小学', stage: 'PRIMARY', schoolYear: 2026, instalment } },
}); // prettier-ignore

describe('education', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  const write = (records: LedgerRecord[], enrolments: object[]) =>
    writeLedger(subgraph.database!, educationShape, {
      division: '370921101',
      asOf: new Date(),
      source: 'LEDGER',
      records,
      facts: { enrolments: enrolments as Record<string, unknown>[] },
    });
  beforeAll(async () => {
    subgraph = await testSubgraph(education);
    await write([grant('JY-1', 1)], [enrolment]);
  });
  afterAll(() => subgraph?.close());

  it('answers with school year and instalment, and where the child is enrolled', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { education {
      enrolments { school stage boarding } records { reference grant { schoolYear instalment } } } } } }`;
    const { data, errors } = await subgraph.execute({
      query,
      variables: { refs: [{ __typename: 'Person', pid }] },
      caller: 'test',
    });
    expect(errors).toBeUndefined();
    expect((data as any)._entities[0].education).toEqual({
      enrolments: [{ school: '泗店镇中心小学', stage: 'PRIMARY', boarding: true }],
      records: [{ reference: '2026-2027/1', grant: { schoolYear: 2026, instalment: 1 } }],
    });
  });

  it('answers for a person it does not know with nothing, not with an error', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { education {
      department enrolments { school } records { id } } } } }`;
    const refs = [{ __typename: 'Person', pid: 'p1.nobody-000000000000000000000' }];
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    expect((data as any)._entities).toEqual([{ education: { department: 'EDUCATION', enrolments: [], records: [] } }]);
  });

  it('refuses a child in two schools at once, a fifth instalment, and a graduate without a date', async () => {
    await expect(write([], [{ ...enrolment, school: '东疏镇中心小学' }])).rejects.toThrow(/exclusion/);
    await expect(write([grant('JY-2', 5)], [])).rejects.toThrow(/check constraint/);
    const other = { ...enrolment, pid: 'p1.other-0000000000000000000000' };
    await expect(write([], [{ ...other, attendance: 'GRADUATED' }])).rejects.toThrow(/check constraint/);
  });

  it('writes all of a ledger or nothing', async () => {
    await expect(write([grant('JY-3', 2), grant('JY-3', 2)], [])).rejects.toThrow(/unique/);
    const rows = await subgraph.database!.source.query(`SELECT 1 FROM aid_record WHERE source_number = 'JY-3'`);
    expect(rows).toEqual([]);
  });
});
