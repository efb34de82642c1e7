import { give, numberOf, register, testHub, type TestHub } from '../support/hub';

const head = numberOf(61);
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) { members { name }
  check { verdict findings { rule { id } records { id ... on CivilAffairsRecord { livingSecurity { class } } } } } } }`;

/** Within one request the department is asked for the aid first, and for the detail of what was found last. */
describe('a department that goes down in the middle of a request', () => {
  let hub: TestHub;
  let calls = 0;
  let failsFrom = Infinity;
  beforeAll(async () => {
    hub = await testHub((source) =>
      source.name === 'civil-affairs'
        ? {
            ...source,
            ask: (request, flight) =>
              ++calls >= failsFrom ? Promise.reject(new Error('reset')) : source.ask(request, flight),
          }
        : source,
    );
    await register(hub, {
      id: '77777777-7777-4777-8777-777777777777',
      members: [{ number: head, name: '王建国', relation: 'HEAD' }],
    });
    const dibao = { programme: 'MINIMUM_LIVING_SECURITY', details: { livingSecurity: { class: 'A', personsPaid: 1 } } };
    await give(hub, 'civil-affairs', { ...dibao, numbers: [head] });
    await give(hub, 'civil-affairs', { ...dibao, numbers: [head], division: '370921102' });
  }, 60_000);
  beforeEach(() => {
    calls = 0;
    failsFrom = Infinity;
  });
  afterAll(() => hub?.close());

  const ask = () => hub.ask(question, { idNumber: head });

  it('is asked twice while it answers', async () => {
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(calls).toBe(2);
    const details = data.householdOf.check.findings[0].records.map((record: any) => record.livingSecurity);
    expect(details).toEqual([{ class: 'A' }, { class: 'A' }]);
  });

  it('leaves what was found, without its detail and with its name', async () => {
    failsFrom = 2;
    const { data, errors } = await ask();
    expect(calls).toBe(2);
    const { members, check } = data.householdOf;
    expect(members).toEqual([{ name: '王建国' }]);
    expect(check).toMatchObject({ verdict: 'FOUND', findings: [{ rule: { id: 'D1' } }] });
    expect(check.findings[0].records.map((record: any) => record.livingSecurity)).toEqual([null, null]);
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      { code: 'DEPARTMENT_UNAVAILABLE', department: 'CIVIL_AFFAIRS' },
    ]);
  });
});
