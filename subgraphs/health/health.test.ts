import { testSubgraph, writeLedger, type Ledger, type LedgerRecord } from '@one-door/kit';
import { health, healthShape } from './index';

const pid = 'p1.patient-000000000000000000000';
const division = '370921101';
const settled = { total: '30000.00', paidByInsurance: '18000.50', paidByAid: '9000.00', outOfPocket: '2999.50' };
const treatment = { hospital: '宁阳县第一人民医院', billNumber: 'ZY-2026-17', ...settled, identified: true };
const bill = {
  billNumber: 'ZY-2026-17',
  hospital: '宁阳县第一人民医院',
  diagnosis: '急性心肌梗死',
  admittedOn: '2026-10-02',
  dischargedOn: '2026-10-19',
  ...settled,
};
const emergency = (sourceNumber: string): LedgerRecord => ({
  sourceNumber,
  programme: 'EMERGENCY_DISEASE_AID',
  status: 'ENDED',
  from: '2026-10-02',
  to: '2026-10-19',
  amount: '9000.00',
  reference: 'ZY-2026-17',
  caseNumber: null,
  division,
  covered: [{ pid }],
  details: { emergency: treatment },
});
const ledger = (part: Partial<Ledger>): Ledger => ({
  division,
  asOf: new Date('2026-11-20T00:00:00Z'),
  source: 'SYSTEM',
  records: [],
  facts: {},
  ...part,
});

const treatmentFields = 'hospital billNumber total paidByInsurance paidByAid outOfPocket identified';
const personQuery = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { health {
  department bills { billNumber hospital diagnosis admittedOn dischargedOn total paidByInsurance paidByAid outOfPocket }
  records { programme { code need } emergency { ${treatmentFields} } familyPlanning { kind confirmedOn } } } } } }`;
const recordQuery = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on HealthRecord {
  id amount persons { pid } covered { person { pid } } emergency { ${treatmentFields} } } } }`;

describe('health', () => {
  let subgraph: Awaited<ReturnType<typeof testSubgraph>>;
  beforeAll(async () => {
    subgraph = await testSubgraph(health);
    const hardship: LedgerRecord = {
      ...emergency('JS-1'),
      programme: 'FAMILY_PLANNING_SPECIAL_AID',
      status: 'ACTIVE',
      from: '2024-01-01',
      to: null,
      reference: null,
      details: { familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn: '2023-12-11' } },
    };
    const unknown: LedgerRecord = {
      ...emergency('YJ-2'),
      covered: [],
      details: { emergency: { ...treatment, billNumber: 'ZY-2026-18', identified: false } },
    };
    await writeLedger(
      subgraph.database!,
      healthShape,
      ledger({ records: [emergency('YJ-1'), hardship, unknown], facts: { bills: [{ pid, ...bill }] } }),
    );
  });
  afterAll(() => subgraph?.close());

  const ask = async (query: string, ...refs: object[]) => {
    const { data, errors } = await subgraph.execute({ query, variables: { refs }, caller: 'test' });
    expect(errors).toBeUndefined();
    return (data as any)._entities;
  };

  it('answers the aid by its programme, and the bill with who paid what of it', async () => {
    const [person] = await ask(personQuery, { __typename: 'Person', pid });
    expect(person.health).toEqual({
      department: 'HEALTH',
      bills: [bill],
      records: [
        { programme: { code: 'EMERGENCY_DISEASE_AID', need: 'MEDICAL' }, emergency: treatment, familyPlanning: null },
        {
          programme: { code: 'FAMILY_PLANNING_SPECIAL_AID', need: 'LIVING' },
          emergency: null,
          familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn: '2023-12-11' },
        },
      ],
    });
  });

  it('answers with no records for a person it does not know', async () => {
    const [person] = await ask(personQuery, { __typename: 'Person', pid: 'p1.nobody-000000000000000000000' });
    expect(person.health).toEqual({ department: 'HEALTH', records: [], bills: [] });
  });

  it('keeps an emergency record whose patient nobody has identified yet, and covers him once somebody has', async () => {
    const manager = subgraph.database!.source;
    const [{ id }] = await manager.query(`SELECT id FROM aid_record WHERE source_number = 'YJ-2'`);
    const [before] = await ask(recordQuery, { __typename: 'HealthRecord', id });
    expect(before).toEqual({
      id,
      amount: '9000.00',
      persons: [],
      covered: [],
      emergency: { ...treatment, billNumber: 'ZY-2026-18', identified: false },
    });

    const identified = 'p1.identified-later-0000000000000';
    await manager.query('INSERT INTO aid_record_person (record_id, pid) VALUES ($1, $2)', [id, identified]);
    await manager.query('UPDATE emergency_treatment SET identified = true WHERE record_id = $1', [id]);
    const [person] = await ask(personQuery, { __typename: 'Person', pid: identified });
    expect(person.health.records).toEqual([
      expect.objectContaining({ emergency: { ...treatment, billNumber: 'ZY-2026-18', identified: true } }),
    ]);
  });

  it.each([
    ['whose parts do not make its total', { ...bill, billNumber: 'ZY-3', outOfPocket: '2999.49' }, '23514'],
    ['that ends before it began', { ...bill, billNumber: 'ZY-4', dischargedOn: '2026-10-01' }, '23514'],
    ['that the hospital gave before', bill, '23505'],
  ])('refuses a bill %s, and the whole ledger with it', async (_, wrong, code) => {
    const feed = ledger({ records: [emergency('YJ-9')], facts: { bills: [{ pid, ...wrong }] } });
    await expect(writeLedger(subgraph.database!, healthShape, feed)).rejects.toMatchObject({ code });
    expect(await subgraph.database!.source.query(`SELECT FROM aid_record WHERE source_number = 'YJ-9'`)).toEqual([]);
  });

  it('takes the same bill number of another hospital', async () => {
    const feed = ledger({ facts: { bills: [{ pid, ...bill, hospital: '泰安市中心医院' }] } });
    await expect(writeLedger(subgraph.database!, healthShape, feed)).resolves.toBeUndefined();
  });
});
