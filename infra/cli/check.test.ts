import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { check } from './check';

// Of nobody: its area code was never given.
const number = '379999195403226350';
const member = { pid: 'p1.x', name: null, maskedIdNumber: null, relation: null };
const aidHistory = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } };
const verdict = { verdict: 'CLEAR', checkedAt: '2026-11-24T04:00:00Z', validUntil: '2026-11-24T15:59:00Z', departments: [], findings: [] }; // prettier-ignore

describe('npm run check', () => {
  let server: Server;
  let env: { HUB_ADDRESS: string };
  /** What the hub answers to everything. */
  let data: object;
  beforeAll(async () => {
    server = createServer((_, response) => void response.end(JSON.stringify({ data })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    env = { HUB_ADDRESS: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    data = { householdOf: { members: [member], check: verdict, aidHistory } };
  });

  async function run(args: string[], typed = '') {
    const [out, error]: [string[], string[]] = [[], []];
    const terminal = { readNumber: async () => typed, columns: 80, out: (t: string) => void out.push(t), error: (t: string) => void error.push(t) }; // prettier-ignore
    const status = await check(args, env, terminal);
    return { status, out: out.join('\n'), error: error.join('\n') };
  }

  it('takes the number from its arguments, or else asks for it', async () => {
    expect(await run([number])).toMatchObject({ status: 0, error: '' });
    expect(await run([], `${number}\n`)).toMatchObject({ status: 0, error: '' });
  });

  it.each([
    ['no number', '\n', 'HUB_ADDRESS'],
    ['two numbers', `${number}\n${number}\n`, 'One number'],
    ['a wrong number', '123', '18 digits'],
  ])('says what is wrong with %s on standard input, with status 3', async (_, typed, says) => {
    const { status, error } = await run([], typed);
    expect(status).toBe(3);
    expect(error).toContain(says);
  });

  it('says that nobody knows a number, in JSON too, with status 3 and no verdict', async () => {
    data = { householdOf: null, person: { ...member, check: verdict, aidHistory } };
    const { status, out } = await run([number, '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      unknownNumber: true,
      subject: null,
      error: { message: expect.any(String) },
    });
    expect(await run([number])).toMatchObject({ status: 3, out: expect.stringMatching(/^没有人知道这个号码/) });
  });

  it.each([
    ['a wrong number', ['123', '--json']],
    ['a wrong option', [number, '--json', '--jsn']],
    ['a silent hub', [number, '--json', '--hub', 'http://127.0.0.1:1']],
  ])('prints the error as JSON for %s', async (_, args) => {
    const { status, out } = await run(args);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toEqual({ error: { message: expect.any(String) } });
  });

  it('ends with status 3, not that of FOUND, when an answer makes no sense', async () => {
    data = { householdOf: { members: null } };
    expect((await run([number])).status).toBe(3);
  });
});
