import type { Source } from '@one-door/gateway';
import { give, numberOf, register, testHub, type TestHub } from '../support/hub';

const head = numberOf(41);
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  address members { name tradeUnion { records { programme { code } } } } check { verdict } aidHistory { totalCount } } }`;

const ways: [string, Source['ask']][] = [
  ['fails', () => Promise.reject(new Error('connection refused'))],
  ['hangs', () => new Promise(() => undefined)],
  ['answers garbage', async () => ({ data: { _entities: [{ __typename: 'Household', check: { verdict: 'PERHAPS' } }] } }) as never], // prettier-ignore
];

describe('while oversight is down', () => {
  let hub: TestHub;
  let ask: Source['ask'] | undefined;
  beforeAll(async () => {
    hub = await testHub(
      (source) =>
        source.name === 'oversight'
          ? { ...source, ask: (request, flight) => (ask ?? source.ask)(request, flight) }
          : source,
      500,
    );
    await register(hub, {
      id: '44444444-4444-4444-8444-444444444444',
      members: [{ number: head, name: '王建国', relation: 'HEAD' }],
    });
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [head] });
    await hub.ask(question, { idNumber: head });
  }, 60_000);
  afterEach(() => (ask = undefined));
  afterAll(() => hub?.close());

  it.each(ways)('because it %s, there is no verdict, and the family and its aid are shown', async (_, way) => {
    ask = way;
    const startedAt = performance.now();
    const { data, errors } = await hub.ask(question, { idNumber: head });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(data.householdOf).toEqual({
      address: '泗店镇一村12号',
      members: [{ name: '王建国', tradeUnion: { records: [{ programme: { code: 'HARDSHIP_WORKER_LIVING' } }] } }],
      check: null,
      aidHistory: null,
    });
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'OVERSIGHT_UNAVAILABLE' } })]);
    expect(errors![0]!.message).toContain('INCOMPLETE');
  });

  it('a person without the registry is an error, not "nobody"', async () => {
    ask = ways[0]![1];
    const { data, errors } = await hub.ask('query ($idNumber: String!) { person(idNumber: $idNumber) { pid } }', {
      idNumber: head,
    });
    expect(data.person).toBeNull();
    expect(errors![0]!.extensions.code).toBe('OVERSIGHT_UNAVAILABLE');
  });

  it('and it gives a verdict again as soon as it is back', async () => {
    const { data, errors } = await hub.ask(question, { idNumber: head });
    expect(errors).toBeUndefined();
    expect(data.householdOf).toMatchObject({ check: { verdict: 'CLEAR' }, aidHistory: { totalCount: 1 } });
  });
});
