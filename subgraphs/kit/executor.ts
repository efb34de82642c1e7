import { buildSubgraphSchema } from '@apollo/subgraph';
import { subgraphSdl } from '@one-door/schemas';
import {
  execute,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { catalogueResolvers } from './aid/resolvers';
import { HubError } from './errors';
import { withoutValues } from './caller-errors';
import { describeError, type Log } from './log';
import { maskError } from './mask-error';
import { scalars } from './scalars';
import type { Context, Resolvers, SubgraphDefinition } from './subgraph';

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
  /** Who asks; 'anonymous' until access control exists. */
  caller: string;
}

export interface SubgraphAnswer {
  data?: ExecutionResult['data'];
  errors?: GraphQLFormattedError[];
}

export type SubgraphExecutor = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** The gateway's plans are few and come again and again; a caller who varies his text must not fill the memory. */
const documentsKept = 500;

/** @returns a function that parses and validates a text once, and knows it the next time. */
function documentCache(schema: GraphQLSchema): (query: string) => DocumentNode | readonly GraphQLError[] {
  const known = new LRUCache<string, DocumentNode>({ max: documentsKept });
  return (query) => {
    const cached = known.get(query);
    if (cached) return cached;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 20_000 });
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    const errors = validate(schema, document);
    if (errors.length) return errors;
    known.set(query, document);
    return document;
  };
}

/** @returns the error as a caller may see it: known ones as they are, others masked under an id that the log has. */
export function presentError(error: GraphQLError, log: Log): GraphQLFormattedError {
  const { message, path, locations } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const original = error.originalError;
  if (original instanceof HubError) {
    if (original.cause) log.warn('read failed', { ...describeError(original.cause), reason: original.code });
    return { message: original.message, ...place, extensions: { code: original.code, ...original.details } };
  }
  // With a path it happened in the answer: a stored value that its scalar does not take is not the caller's mistake.
  if (!path) {
    return { message: withoutValues(message), ...place, extensions: { code: 'BAD_INPUT', ...error.extensions } };
  }
  // The schema's name of the field, not the caller's alias, which may hold anything.
  const [node] = error.nodes ?? [];
  const field = node?.kind === Kind.FIELD ? node.name.value : undefined;
  const { message: masked, extensions } = maskError(original ?? error, log, { ...(field && { field }) });
  return { message: masked, ...place, extensions };
}

/** Several parts of a subgraph have fields of Query. */
function together(...parts: object[]): Resolvers {
  const all: Resolvers = {};
  for (const [type, fields] of parts.flatMap((part) => Object.entries(part))) {
    all[type] = fields instanceof GraphQLScalarType ? fields : { ...(all[type] as object | undefined), ...fields };
  }
  return all;
}

/**
 * Makes a subgraph answer GraphQL, the same in one process and behind a door of its own.
 * The returned function never rejects: whatever fails is an error of the answer.
 * @param more sets of resolvers that the kit gives beside the definition's own
 */
export function createExecutor<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
  services: Services,
  log: Log,
  now: () => Date,
  more: readonly Resolvers[] = [],
): SubgraphExecutor {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(subgraphSdl(definition.name)),
      resolvers: together(scalars, catalogueResolvers, ...more, definition.resolvers) as never,
    },
  ]);
  const documentOf = documentCache(schema);
  return async ({ query, variables, operationName, caller }) => {
    const document = documentOf(query);
    if (!('kind' in document)) return { errors: document.map((error) => presentError(error, log)) };
    const at = now();
    const loaders = definition.loaders(services, at);
    const contextValue: Context<Services, Loaders> = { services, loaders, caller, now: at };
    const result = await execute({ schema, document, contextValue, variableValues: variables, operationName });
    if (!result.errors) return { data: result.data };
    return { data: result.data, errors: result.errors.map((error) => presentError(error, log)) };
  };
}
