import { finance } from '@one-door/finance';
import { housing } from '@one-door/housing';
import { createDoor, createSigner, testSubgraph, type OpenSubgraph, type SignedParts } from '@one-door/kit';
import type { FastifyInstance } from 'fastify';

const key = Buffer.alloc(32, 5);
const parts = {
  method: 'POST',
  target: '/graphql',
  body: JSON.stringify({
    query: '{ _entities(representations: [{ __typename: "Person", pid: "p" }]) { __typename } }',
  }),
  caller: 'anonymous',
};
const lateMs = 31_000;

describe("a subgraph's door", () => {
  let open: (OpenSubgraph & { databaseUrl: string }) | undefined;
  let current: OpenSubgraph | undefined;
  let door: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    current = open = await testSubgraph(housing);
    door = createDoor({ subgraph: () => current, name: 'housing', key, missingMeanwhile: () => ['database'] });
    address = await door.listen({ port: 0, host: '127.0.0.1' });
  });
  beforeEach(() => (current = open));
  afterAll(async () => {
    await door?.close();
    await open?.close();
  });

  async function send(headers: object, { target, body }: Pick<SignedParts, 'target'> & { body: string } = parts) {
    const response = await fetch(address + target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, answer: (await response.json()) as any };
  }
  const get = async (target: string) => {
    const response = await fetch(address + target);
    return { status: response.status, answer: await response.json() };
  };
  const sign = (now?: number) => createSigner(key, 'housing')(parts, now);
  const refused = (message: string) => ({
    status: 401,
    answer: { errors: [{ message, extensions: { code: 'NOT_ALLOWED' } }] },
  });

  it('answers what the gateway signed', async () => {
    expect(await send(sign())).toEqual({ status: 200, answer: { data: { _entities: [{ __typename: 'Person' }] } } });
  });

  it('refuses what nobody signed', async () => {
    expect(await send({})).toEqual(refused('unsigned'));
  });

  it('refuses a body, a caller or a target that was altered on the way', async () => {
    expect(await send(sign(), { ...parts, body: parts.body.replace('"p\\"', '"q\\"') })).toEqual(refused('altered'));
    expect(await send({ ...sign(), 'hub-caller': 'somebody' })).toEqual(refused('altered'));
    expect(await send(sign(), { ...parts, target: '/graphql?a=1' })).toEqual(refused('altered'));
  });

  it('refuses a digest that was altered along with its body', async () => {
    const body = '{"query":"{ __typename }"}';
    const { 'content-digest': digest } = createSigner(key, 'housing')({ ...parts, body });
    expect(await send({ ...sign(), 'content-digest': digest }, { ...parts, body })).toEqual(refused('altered'));
  });

  it("refuses another key, and another subgraph's", async () => {
    expect(await send(createSigner(Buffer.alloc(32, 6), 'housing')(parts))).toEqual(refused('altered'));
    expect(await send(createSigner(key, 'health')(parts))).toEqual(refused('wrong key'));
  });

  it('refuses what was signed 31 seconds ago, or will be in as many', async () => {
    expect(await send(sign(Date.now() - lateMs))).toEqual(refused('late'));
    expect(await send(sign(Date.now() + lateMs + 1_000))).toEqual(refused('late'));
  });

  it('refuses a replay', async () => {
    const headers = sign();
    expect((await send(headers)).status).toBe(200);
    expect(await send(headers)).toEqual(refused('replayed'));
  });

  it('asks no subgraph for what it refuses', async () => {
    const execute = jest.fn();
    current = { ...open!, execute };
    await send({});
    expect(execute).not.toHaveBeenCalled();
  });

  it('is live and ready', async () => {
    expect(await get('/health/live')).toEqual({ status: 200, answer: { status: 'live', subgraph: 'housing' } });
    expect(await get('/health/ready')).toMatchObject({ status: 200, answer: { status: 'ready', missing: [] } });
  });

  it('is live and not ready before its subgraph is there', async () => {
    current = undefined;
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/health/ready')).toMatchObject({ status: 503, answer: { missing: ['database'] } });
    expect((await send(sign())).status).toBe(503);
  });

  it('is live, and not ready for the want of its database, when that is gone', async () => {
    const name = new URL(open!.databaseUrl).pathname.slice(1);
    const neighbour = await testSubgraph(finance);
    try {
      await neighbour.database!.source.query(`DROP DATABASE ${name} WITH (FORCE)`);
    } finally {
      await neighbour.close();
    }
    expect(await get('/health/ready')).toMatchObject({
      status: 503,
      answer: { status: 'not ready', missing: ['database'] },
    });
    expect(await get('/health/live')).toMatchObject({ status: 200 });
  });
});
