import { createServer, type IncomingMessage } from 'node:http';
import { httpSource } from '@one-door/gateway';
import { settingSuffix, type SubgraphRequest } from '@one-door/kit';
import { subgraphNames, type SubgraphName } from '@one-door/schemas';

/**
 * Ten subgraphs in one cheap process. What it was never asked it asks the real subgraph, and keeps the answer; from
 * then on it only replays. Each contender asks in its own words, and so has its own recordings of the same data.
 */
function replay(name: SubgraphName, port: number): void {
  const setting = (kind: string) => process.env[`HUB_${kind}_${settingSuffix(name)}`]!;
  const real = httpSource({
    name,
    origin: setting('URL'),
    key: Buffer.from(setting('DOOR_KEY'), 'base64url'),
  });
  const recorded = new Map<string, Buffer>();

  async function record(body: string): Promise<Buffer> {
    const { query, variables, operationName } = JSON.parse(body) as SubgraphRequest;
    const request = { query, variables: variables ?? null, operationName: operationName ?? null, caller: 'bench' };
    const answer = await real.ask(request, {});
    const bytes = Buffer.from(JSON.stringify(answer));
    if (answer.data) recorded.set(body, bytes);
    return bytes;
  }

  const read = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = await read(request);
      if (request.method !== 'POST') return response.end('{"missing":[]}');
      const bytes = recorded.get(body) ?? (await record(body));
      return response.setHeader('content-type', 'application/json').end(bytes);
    })().catch((error: unknown) => {
      console.error(name, error);
      response.statusCode = 500;
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(port, '127.0.0.1');
}

const first = Number(process.env['PORT']);
for (const [i, name] of subgraphNames.entries()) replay(name, first + i);
process.stdin.on('end', () => process.exit()).resume();
