import { testHub, type TestHub } from '../support/hub';

describe('an answer', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  }, 60_000);
  afterAll(() => hub?.close());

  it.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
  ])('is of the kind that its caller accepts: %s', async (accept, kind) => {
    const response = await hub.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json', ...(accept && { accept }) },
      payload: '{"query":"{ __typename }"}',
    });
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, kind]);
    expect(response.headers['cache-control']).toBe('no-store');
  });
});
