import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askHub, HubUnreachableError } from './ask';

const number = '379999198001010014';
const subject = { check: null, aidHistory: null };
const error = (code: string) => ({ message: `of ${code}`, extensions: { code } });

describe('askHub', () => {
  let server: Server;
  let hub: string;
  let asked: string[];
  let replies: object[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const [, name] = /query (\w+)/.exec((JSON.parse(body) as { query: string }).query)!;
        asked.push(name!);
        response.end(JSON.stringify(replies.shift()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const ask = (...given: object[]) => {
    [asked, replies] = [[], given];
    return askHub(hub, number, 'ZH');
  };

  it('takes the household, with the errors of what is missing in it', async () => {
    const errors = [error('DEPARTMENT_UNAVAILABLE')];
    expect(await ask({ data: { householdOf: subject }, errors })).toEqual({
      seenAs: 'household', registry: 'answered', subject, errors,
    }); // prettier-ignore
    expect(asked).toEqual(['CheckHousehold']);
  });

  it.each([
    ['nothing was found', undefined],
    ['the registry says NOT_FOUND', [error('NOT_FOUND')]],
  ])('asks for the person alone when %s', async (_, errors) => {
    const answer = await ask({ data: { householdOf: null }, errors }, { data: { person: subject } });
    expect(answer).toMatchObject({ seenAs: 'person', registry: 'answered', subject });
    expect(asked).toEqual(['CheckHousehold', 'CheckPerson']);
  });

  it('asks for the person alone when the registry is down, and keeps the errors of both', async () => {
    const answer = await ask(
      { data: { householdOf: null }, errors: [error('REGISTRY_UNAVAILABLE')] },
      { data: { person: subject }, errors: [error('DEPARTMENT_UNAVAILABLE')] },
    );
    expect(answer).toMatchObject({ seenAs: 'person', registry: 'unavailable', subject });
    expect(answer.errors).toEqual([error('REGISTRY_UNAVAILABLE'), error('DEPARTMENT_UNAVAILABLE')]);
  });

  it.each([
    ['an error of any other code', { data: { householdOf: null }, errors: [error('INTERNAL')] }],
    ['an error without a code', { data: { householdOf: null }, errors: [{ message: 'what' }] }],
    ['a reply without data', { statusCode: 404, message: 'not a hub' }],
  ])('never takes %s for "no household"', async (_, reply) => {
    const answer = await ask(reply, { data: { person: subject } });
    expect(answer).toMatchObject({ seenAs: null, subject: null });
    expect(asked).toEqual(['CheckHousehold']);
  });

  it('says so when nothing listens', async () => {
    await expect(askHub('http://127.0.0.1:1', number, 'ZH')).rejects.toThrow(HubUnreachableError);
  });
});
