import Fastify, { type FastifyInstance } from 'fastify';
import type { OpenSubgraph } from '../open';
import { createVerifier } from './signature';

export interface DoorOptions {
  /** Asked at every request, since a subgraph may come up after its door does. */
  subgraph: () => OpenSubgraph | undefined;
  name: string;
  key: Buffer;
  /** What holds the subgraph up while there is none. */
  missingMeanwhile: () => string[];
}

interface Question {
  query?: unknown;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * A subgraph's door: POST /graphql for the gateway alone (signed), /health/live and /health/ready for whoever
 * watches. Not a public GraphQL server: the gateway is the one door for queries.
 */
export function createDoor({ subgraph, name, key, missingMeanwhile }: DoorOptions): FastifyInstance {
  const app = Fastify({ bodyLimit: 16 * 1024 * 1024, forceCloseConnections: 'idle' });
  const verify = createVerifier(key, name);

  // The digest is over the bytes as they came, so that they are parsed only after they were found good.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post('/graphql', async (request, reply) => {
    const body = request.body as Buffer;
    const refusal = verify({ method: request.method, target: request.raw.url!, body }, request.headers);
    if (refusal) return reply.code(401).send({ errors: [{ message: refusal, extensions: { code: 'NOT_ALLOWED' } }] });
    const open = subgraph();
    if (!open) return reply.code(503).send({ errors: [{ message: `missing: ${missingMeanwhile().join(', ')}` }] });
    let question: Question;
    try {
      question = JSON.parse(body.toString('utf8')) as Question;
    } catch {
      return reply.code(400).send({ errors: [{ message: 'not JSON', extensions: { code: 'BAD_INPUT' } }] });
    }
    if (typeof question.query !== 'string') {
      return reply.code(400).send({ errors: [{ message: 'no query', extensions: { code: 'BAD_INPUT' } }] });
    }
    const { query, variables, operationName } = question;
    const answer = await open.execute({
      query,
      variables: variables ?? null,
      operationName: operationName ?? null,
      caller: request.headers['hub-caller'] as string,
    });
    return reply.type('application/json').send(JSON.stringify(answer));
  });

  app.get('/health/live', async () => ({ status: 'live', subgraph: name }));
  app.get('/health/ready', async (_request, reply) => {
    const open = subgraph();
    const missing = open ? await open.missing() : missingMeanwhile();
    return reply
      .code(missing.length ? 503 : 200)
      .send({ status: missing.length ? 'not ready' : 'ready', subgraph: name, missing });
  });
  return app;
}
