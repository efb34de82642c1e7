import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpSource } from './http';
import type { Flight } from './source';

const request = { query: '{ field }', variables: null, operationName: null, caller: 'test' };

describe('a call to a subgraph', () => {
  let server: Server;
  let arrived: ((answer?: Buffer) => void)[];
  let count: number;
  beforeEach(async () => {
    arrived = [];
    count = 0;
    server = createServer((_, response) => {
      count++;
      arrived.push((answer = Buffer.from('{"data":{}}')) =>
        response.setHeader('content-type', 'application/json').end(answer),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const source = (connections: number) =>
    httpSource({
      name: 'housing',
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      key: Buffer.alloc(32, 1),
      connections,
    });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('that nobody waits for any more is not sent when its turn comes', async () => {
    const housing = source(1);
    const first = housing.ask(request, {});
    await until(() => count === 1);
    const flight: Flight = {};
    const queued = housing.ask(request, flight);
    flight.brokenOff = new Error('deadline passed');
    const third = housing.ask(request, {});
    arrived.shift()!();
    await first;
    await expect(queued).rejects.toThrow('deadline passed');
    await until(() => count === 2);
    arrived.shift()!();
    await third;
    expect(count).toBe(2);
    await housing.close();
  });

  it('answered with anything but UTF-8 is no answer', async () => {
    const housing = source(1);
    const asked = housing.ask(request, {});
    await until(() => count === 1);
    arrived.shift()!(Buffer.from([...Buffer.from('{"data":{"name":"'), 0xcd, 0xf5, ...Buffer.from('"}}')]));
    await expect(asked).rejects.toThrow('not UTF-8');
    await housing.close();
  });

  it('on its way is broken off', async () => {
    const housing = source(1);
    const flight: Flight = {};
    const asked = housing.ask(request, flight);
    await until(() => count === 1);
    flight.abort!(new Error('deadline passed'));
    await expect(asked).rejects.toThrow('deadline passed');
    await housing.close();
  });
});
