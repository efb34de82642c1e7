import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from './errors';
import type { HubContext } from './hub';

/** @returns Apollo Server behind a route of Fastify that takes POST alone; the server has to be started */
export const graphqlHandler =
  (apollo: ApolloServer<HubContext>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
    const {
      status,
      headers: given,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
      context: async () => ({ caller: 'anonymous' }),
    });
    if (body.kind === 'chunked') throw new Error('an answer in parts, which no query plan gives');
    for (const [name, value] of given) reply.header(name, value);
    reply.code(statusOf(status ?? 200, body.string));
    return body.string;
  };
