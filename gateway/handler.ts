import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { HubContext } from './hub';

/** Who accepts these is answered in JSON, as everybody is who says nothing; to weigh them is dear. */
const acceptsJson = new Set(['*/*', 'application/json']);

/** @returns what Apollo Server reads of a request beside its body: against what another site forges, and to choose the kind of answer */
function headersOf({ 'content-type': kind, accept }: FastifyRequest['headers']): HeaderMap {
  const headers = new HeaderMap();
  if (kind) headers.set('content-type', kind);
  if (accept && !acceptsJson.has(accept)) headers.set('accept', accept);
  return headers;
}

/**
 * Apollo Server says 500 for a text that the limits' own parser refused, and for an operation that is not there.
 * @returns the status that such an answer deserves
 */
function statusOf(status: number, answer: string): number {
  if (status !== 500) return status;
  const { errors } = JSON.parse(answer) as { errors?: GraphQLFormattedError[] };
  return errors?.every(({ extensions }) => extensions?.['code'] === 'BAD_INPUT') ? 400 : status;
}

/** @returns Apollo Server behind a route of Fastify that takes POST alone; the server has to be started */
export const graphqlHandler =
  (apollo: ApolloServer<HubContext>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request.headers), search: '', body: request.body },
      context: async () => ({ caller: 'anonymous' }),
    });
    if (body.kind === 'chunked') throw new Error('an answer in parts, which no query plan gives');
    // What the route itself says of every answer stays.
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value);
    reply.code(statusOf(status ?? 200, body.string));
    return body.string;
  };
