import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from './errors';
import type { HubContext } from './hub';

/** What Apollo Server reads of a request beside its body, against requests that another site forges. */
const headersRead = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** Who accepts these is answered in JSON, as everybody is who says nothing; to weigh them is dear. */
const acceptsJson = new Set([undefined, '*/*', 'application/json']);

/** @returns Apollo Server behind a route of Fastify that takes POST alone; the server has to be started */
export const graphqlHandler =
  (apollo: ApolloServer<HubContext>) =>
  async ({ headers: given, body: asked }: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const headers = new HeaderMap();
    const names = acceptsJson.has(given.accept) ? headersRead : [...headersRead, 'accept'];
    for (const name of names) if (given[name] !== undefined) headers.set(name, String(given[name]));
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: asked },
      context: async () => ({ caller: 'anonymous' }),
    });
    if (answer.body.kind === 'chunked') throw new Error('an answer in parts, which no query plan gives');
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.code(statusOf(answer.status ?? 200, answer.body.string));
    return answer.body.string;
  };
