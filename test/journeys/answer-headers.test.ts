import { testHub, type TestHub } from '../support/hub';

describe('the headers of an answer', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub?.close());

  const post = (headers: object, payload: object) =>
    hub.app.inject({ method: 'POST', url: '/graphql', headers: { host: 'localhost', ...headers }, payload });

  it('keep it out of caches, frames and guesses', async () => {
    const { headers, statusCode } = await post({}, { query: '{ __typename }' });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it('are there on a refusal too', async () => {
    const { headers, statusCode } = await post({}, { query: '{ nothing }' });
    expect(statusCode).toBe(400);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
});
