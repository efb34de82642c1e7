import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askHub, HubUnreachableError } from './ask';

const number = '379999198001010014';
const nothing = { check: null, aidHistory: null };
const subject = { members: [], ...nothing };
const member = { pid: 'p1.x', name: null, maskedIdNumber: null, relation: null };
const person = { ...member, ...nothing };
const alone = { members: [member], ...nothing };
/** As the hub answers for a person of whom all eight departments have nothing. */
const blank = {
  ...member,
  check: { verdict: 'CLEAR', findings: [], departments: [] },
  aidHistory: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } },
};
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
      seenAs: 'household', registry: 'answered', unknownNumber: false, subject, errors,
    }); // prettier-ignore
    expect(asked).toEqual(['CheckHousehold']);
  });

  it.each([
    ['nothing was found', undefined],
    ['the registry says NOT_FOUND', [error('NOT_FOUND')]],
  ])('asks for the person alone when %s', async (_, errors) => {
    const answer = await ask({ data: { householdOf: null }, errors }, { data: { person } });
    expect(answer).toMatchObject({ seenAs: 'person', registry: 'answered', subject: alone });
    expect(asked).toEqual(['CheckHousehold', 'CheckPerson']);
  });

  it('asks for the person alone when the registry is down, and keeps the errors of both', async () => {
    const answer = await ask(
      { data: { householdOf: null }, errors: [error('REGISTRY_UNAVAILABLE')] },
      { data: { person }, errors: [error('DEPARTMENT_UNAVAILABLE')] },
    );
    expect(answer).toMatchObject({ seenAs: 'person', registry: 'unavailable', subject: alone });
    expect(answer.errors).toEqual([error('REGISTRY_UNAVAILABLE'), error('DEPARTMENT_UNAVAILABLE')]);
  });

  it.each([
    ['an error of any other code', { data: { householdOf: null }, errors: [error('INTERNAL')] }],
    ['an error without a code', { data: { householdOf: null }, errors: [{ message: 'what' }] }],
    ['a reply without data', { statusCode: 404, message: 'not a hub' }],
  ])('never takes %s for "no household"', async (_, reply) => {
    const answer = await ask(reply, { data: { person } });
    expect(answer).toMatchObject({ seenAs: null, subject: null });
    expect(asked).toEqual(['CheckHousehold']);
  });

  it('has no verdict for a number that nobody knows', async () => {
    const answer = await ask({ data: { householdOf: null } }, { data: { person: blank } });
    expect(answer).toEqual({ seenAs: 'person', registry: 'answered', unknownNumber: true, subject: null, errors: [] });
  });

  it.each([
    ['the registry knows the person', {}, { ...blank, name: '王建国' }],
    ['a department has a record', {}, { ...blank, aidHistory: { ...blank.aidHistory, totalCount: 1 } }],
    ['a department did not answer', {}, { ...blank, aidHistory: { ...blank.aidHistory, totalCount: null } }],
    ['the registry is down', { errors: [error('REGISTRY_UNAVAILABLE')] }, blank],
  ])('keeps the verdict of a person without a household where %s', async (_, more, found) => {
    const answer = await ask({ data: { householdOf: null }, ...more }, { data: { person: found } });
    expect(answer).toMatchObject({ unknownNumber: false, subject: { check: { verdict: 'CLEAR' } } });
  });

  it('gives the persons of records the names of members', async () => {
    const household = {
      members: [{ ...member, name: '王建国' }],
      check: null,
      aidHistory: { ...blank.aidHistory, edges: [{ node: { persons: [{ pid: 'p1.x' }, { pid: 'p1.y' }] } }] },
    };
    const { subject: found } = await ask({ data: { householdOf: household } });
    expect(found!.aidHistory!.edges[0]!.node.persons).toEqual([
      { pid: 'p1.x', name: '王建国' },
      { pid: 'p1.y', name: null },
    ]);
  });

  it('says so when nothing listens', async () => {
    await expect(askHub('http://127.0.0.1:1', number, 'ZH')).rejects.toThrow(HubUnreachableError);
  });
});
