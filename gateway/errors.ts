import { errorCodes, maskError, withoutValues, type ErrorCode, type Log } from '@one-door/kit';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** Errors as callers meet them: each with a code of the published list, none with a value that was given. */

const known = new Set<string>(errorCodes);
/** Codes of Apollo Server and Apollo's gateway for what a caller did wrong. */
const callersFault = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'INVALID_GRAPHQL',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** @returns Apollo Server's formatError: what is not known is masked under an id that the log has */
export const errorFormatter =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code']);
    const { message, path, locations } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (known.has(code)) {
      const { department, errorId } = formatted.extensions ?? {};
      const more = { ...(department ? { department } : {}), ...(errorId ? { errorId } : {}) };
      return { message, ...place, extensions: { code, ...more } };
    }
    if (callersFault.has(code)) return { message: withoutValues(message), ...place, extensions: { code: 'BAD_INPUT' } };
    return { ...maskError(error, log), ...place };
  };

/** An answer in the form of GraphQL where no GraphQL was reached: a body that is no JSON, an address that is not there. */
export const errorBody = (code: ErrorCode, message: string) => ({ errors: [{ message, extensions: { code } }] });

/** What a caller is told by the status that Fastify gives: its own words may quote the body. */
const httpMessages: Record<number, string> = {
  400: '请求正文不是有效的 JSON，或地址有误 the body is no valid JSON, or the address is none',
  413: '请求过大 the request is too large',
  415: '请以 application/json 发送 send application/json',
};

export const httpErrorHandler = (log: Log) => (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
  const status = error.statusCode ?? 500;
  if (status < 500)
    return reply.code(status).send(errorBody('BAD_INPUT', httpMessages[status] ?? '请求有误 bad request'));
  return reply.code(500).send({ errors: [maskError(error, log)] });
};
