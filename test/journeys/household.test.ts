import { division, give, numberOf, register, testHub, type TestHub } from '../support/hub';

const [head, spouse, child, stranger, lonely] = [1, 2, 3, 4, 5].map((n) => numberOf(n)) as [
  string,
  string,
  string,
  string,
  string,
];
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  id address division { name } members { name maskedIdNumber relation housing { records { tenancy { flat } } } }
  check { verdict departments { department status recordCount }
    findings { kind rule { id } persons { name } months explanation english: explanation(language: EN)
      records { programme { code } division { code } ... on CivilAffairsRecord { livingSecurity { class } } } } }
  aidHistory(first: 10) { totalCount edges { node { programme { code } persons { name } } } } } }`;

describe('a window clerk asks for a family', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
    await register(hub, {
      id: '11111111-1111-4111-8111-111111111111',
      members: [
        { number: head, name: '王建国', relation: 'HEAD' },
        { number: spouse, name: '李秀英', relation: 'SPOUSE' },
        { number: child, name: '王小明', relation: 'CHILD' },
      ],
    });
    const family = [head, spouse, child];
    await give(hub, 'civil-affairs', { programme: 'MINIMUM_LIVING_SECURITY', numbers: family, details: { livingSecurity: { class: 'A', personsPaid: 3 } } }); // prettier-ignore
    await give(hub, 'housing', { programme: 'PUBLIC_RENTAL_HOUSING', numbers: family, details: { tenancy: { estate: '文苑', flat: '3-201', areaSquareMetres: '52.00', monthlyRent: '80.00' } } }); // prettier-ignore
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [lonely] });
  });
  afterAll(() => hub?.close());

  it('and sees members, aid and a clear verdict', async () => {
    const { data, errors } = await hub.ask(question, { idNumber: spouse });
    expect(errors).toBeUndefined();
    expect(data.householdOf).toMatchObject({
      address: '泗店镇一村12号',
      division: { name: '宁阳县泗店镇' },
      check: { verdict: 'CLEAR', findings: [] },
      aidHistory: { totalCount: 2 },
    });
    expect(new Set(data.householdOf.members.map((member: any) => member.name))).toEqual(
      new Set(['王建国', '李秀英', '王小明']),
    );
    expect(data.householdOf.members[0]).toMatchObject({
      relation: 'HEAD',
      housing: { records: [{ tenancy: { flat: '3-201' } }] },
    });
    expect(data.householdOf.members[0].maskedIdNumber).toMatch(/^3799\*{10}\d{3}[\dX]$/);
    const counts = Object.fromEntries(
      data.householdOf.check.departments.map((each: any) => [each.department, each.recordCount]),
    );
    expect(counts).toMatchObject({ CIVIL_AFFAIRS: 1, HOUSING: 1, EDUCATION: 0 });
  });

  it('by the old 15 digits as well', async () => {
    const old = head.slice(0, 6) + head.slice(8, 17);
    const { data } = await hub.ask(question, { idNumber: old });
    expect(data.householdOf.members).toHaveLength(3);
  });

  it('and is told of a wrong check digit, without the number coming back', async () => {
    const wrong = head.slice(0, 17) + (head.endsWith('1') ? '2' : '1');
    const { data, errors } = await hub.ask(question, { idNumber: wrong });
    expect(data.householdOf).toBeNull();
    expect(errors![0]!.extensions.code).toBe('BAD_ID_NUMBER');
    expect(JSON.stringify(errors)).not.toContain(wrong.slice(6, 14));
  });

  it('and finds nobody under a number that nobody has', async () => {
    const { data, errors } = await hub.ask(question, { idNumber: stranger });
    expect(errors).toBeUndefined();
    expect(data.householdOf).toBeNull();
  });

  it('and sees a person without a household by person, with the aid that departments hold', async () => {
    const { data, errors } = await hub.ask(
      'query ($idNumber: String!) { person(idNumber: $idNumber) { name tradeUnion { records { programme { code } } } check { verdict } aidHistory { totalCount } } }',
      { idNumber: lonely },
    );
    expect(errors).toBeUndefined();
    expect(data.person).toMatchObject({
      name: null,
      tradeUnion: { records: [{ programme: { code: 'HARDSHIP_WORKER_LIVING' } }] },
      check: { verdict: 'CLEAR' },
      aidHistory: { totalCount: 1 },
    });
  });

  it('in one statement a department, and one for the registry', async () => {
    const reads = [...hub.subgraphs.values()].flatMap(({ database, definition }) =>
      database ? [{ name: definition.name, spy: jest.spyOn(database, 'read') }] : [],
    );
    await hub.ask('query ($idNumber: String!) { householdOf(idNumber: $idNumber) { check { verdict } } }', {
      idNumber: head,
    });
    const counts = Object.fromEntries(reads.map(({ name, spy }) => [name, spy.mock.calls.length]));
    expect(counts).toEqual({
      'civil-affairs': 2, education: 1, finance: 1, 'human-resources': 1, housing: 1, health: 1, 'trade-union': 1, disability: 1, oversight: 0, window: 0,
    }); // prettier-ignore
    for (const { spy } of reads) spy.mockRestore();
  });

  it('and sees duplicate aid explained, with both records and their detail', async () => {
    await give(hub, 'civil-affairs', { programme: 'MINIMUM_LIVING_SECURITY', numbers: [head], from: '2026-10-01', division: '370921102', details: { livingSecurity: { class: 'B', personsPaid: 1 } } }); // prettier-ignore
    const { data, errors } = await hub.ask(question, { idNumber: head });
    expect(errors).toBeUndefined();
    const { check } = data.householdOf;
    expect(check.verdict).toBe('FOUND');
    expect(check.findings).toEqual([
      expect.objectContaining({ kind: 'DUPLICATE', rule: { id: 'D1' }, persons: [{ name: '王建国' }] }),
    ]);
    expect(check.findings[0].explanation).toContain('宁阳县东疏镇');
    expect(check.findings[0].english).toContain('Dongshu Town');
    expect(check.findings[0].records.map((record: any) => record.livingSecurity.class).sort()).toEqual(['A', 'B']);
    expect(new Set(check.findings[0].records.map((record: any) => record.division.code))).toEqual(
      new Set([division, '370921102']),
    );
  });
});
