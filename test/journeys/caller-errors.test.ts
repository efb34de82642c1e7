import { testHub, type TestHub } from '../support/hub';

const number = '379999195403226350';

describe("a caller's mistake", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  }, 60_000);
  afterAll(() => hub?.close());

  const send = (payload: string, headers: object = {}) =>
    hub.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
      payload,
    });
  const codes = (answer: { errors: { extensions: { code: string } }[] }) =>
    answer.errors.map(({ extensions }) => extensions.code);

  it.each([
    ['a query that does not parse', { query: '{ household' }],
    ['a field that is not there', { query: '{ nobody }' }],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }],
    ['an operation that is not there', { query: '{ __typename }', operationName: 'Z' }],
    ['a number that is no string', { query: `{ person(idNumber: ${number}) { pid } }` }],
    [
      'a variable that is no string',
      { query: 'query ($n: String!) { person(idNumber: $n) { pid } }', variables: { n: Number(number) } },
    ],
  ])('is 400 and BAD_INPUT, and is not repeated: %s', async (_, body) => {
    const response = await send(JSON.stringify(body));
    expect([response.statusCode, ...codes(response.json())]).toEqual([400, 'BAD_INPUT']);
    expect(response.body).not.toContain('3799991954');
  });

  it.each([
    ['a body that is no JSON', number, {}, 400, 'BAD_INPUT'],
    ['another content type', '{}', { 'content-type': 'application/xml' }, 415, 'BAD_INPUT'],
    ['a body too large', JSON.stringify({ query: ' '.repeat(5_000_000) }), {}, 413, 'BAD_INPUT'],
    [
      'a kind that another site can send unasked',
      '{"query":"{ __typename }"}',
      { 'content-type': 'text/plain' },
      400,
      'BAD_INPUT',
    ],
    ['an answer in a kind that there is not', '{"query":"{ __typename }"}', { accept: 'text/html' }, 406, 'BAD_INPUT'],
    ['another host', '{}', { host: 'example.org' }, 421, 'NOT_ALLOWED'],
  ])('before any GraphQL has a code too: %s', async (_, payload, headers, status, code) => {
    const response = await send(payload, headers);
    expect([response.statusCode, ...codes(response.json())]).toEqual([status, code]);
    expect(response.body).not.toContain(number);
  });

  it('that sends a hash instead of a query is BAD_INPUT', async () => {
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } };
    expect(codes((await send(JSON.stringify(body))).json())).toEqual(['BAD_INPUT']);
  });

  it('in the signs of an address has a code too, and is not repeated', async () => {
    const response = await hub.app.inject({ method: 'GET', url: `/${number}%`, headers: { host: 'localhost' } });
    expect([response.statusCode, ...codes(response.json())]).toEqual([400, 'BAD_INPUT']);
    expect(response.body).not.toContain(number);
  });

  it('in the address has a code too', async () => {
    const response = await hub.app.inject({ method: 'PUT', url: '/graphql', headers: { host: 'localhost' } });
    expect([response.statusCode, ...codes(response.json())]).toEqual([404, 'NOT_FOUND']);
  });

  it('in a date is told without the date', async () => {
    const { errors } = await hub.ask(
      'query ($n: String!, $on: Date) { person(idNumber: $n) { aidHistory(activeOn: $on) { totalCount } } }',
      { n: number, on: '2026-13-01' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('2026-13-01');
  });
});
