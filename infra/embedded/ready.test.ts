import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { answering, NotReadyError, requirePorts } from './ready';

const local = '127.0.0.1';

it('ports that are free are good, and one that is taken is named', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, local, resolve));
  const { port } = holder.address() as AddressInfo;
  await expect(requirePorts(local, [0, port])).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  await new Promise((resolve) => holder.close(resolve));
  await requirePorts(local, [port, port]); // And each is given back.
});

describe('waiting for the processes', () => {
  let server: HttpServer;
  let gateway: string;
  let missing: string[];
  const running = new AbortController().signal;

  beforeAll(async () => {
    server = createHttpServer((_request, response) => {
      response.statusCode = missing.length ? 503 : 200;
      response.end(JSON.stringify({ missing: missing.map((subgraph) => ({ subgraph, missing: ['answer'] })) }));
    });
    await new Promise<void>((resolve) => server.listen(0, local, resolve));
    gateway = `http://${local}:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('ends when all are ready', async () => {
    missing = ['housing'];
    setTimeout(() => (missing = []), 300);
    await answering(gateway, running);
  });

  it('has an end, and names what is missing', async () => {
    missing = ['housing', 'health'];
    const waiting = answering(gateway, running, 300);
    await expect(waiting).rejects.toThrow(NotReadyError);
    await expect(waiting).rejects.toThrow(/Not ready: housing, health\./);
    await expect(answering('http://127.0.0.1:1', running, 0)).rejects.toThrow(/Not ready: gateway\./);
  });

  it('ends when the hub is stopped', async () => {
    missing = ['housing'];
    const halt = new AbortController();
    setTimeout(() => halt.abort(), 100);
    await expect(answering(gateway, halt.signal)).rejects.toThrow(/aborted/);
  });
});
