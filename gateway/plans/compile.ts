import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Fragments } from '../selection';
import type { Ask } from '../sources/guard';
import { merge, type Entity } from './merge';
import { entitiesAt, placeOf, type PlanPath } from './place';
import { compileRepresentation } from './representation';
import { compileResponse, type Variables } from './response';
import { Unsupported } from './unsupported';

/** One request on its way through a plan. */
interface Run {
  data: Entity;
  errors: GraphQLError[];
  /** As they were sent, for the subgraphs. */
  given: Variables;
  /** With their defaults, for conditions. */
  variables: Variables;
  caller: string;
}
type Step = (run: Run) => Promise<unknown>;
/** Asks what a fetch asks, with the caller's variables that it uses and what it needs beside them. */
type Send = (run: Run, more?: Record<string, unknown>) => ReturnType<Ask>;

const nothing: Step = async () => undefined;

function keysOf(path: readonly (string | number)[]): PlanPath {
  return path.map((key) => {
    if (key === '@' || /^[A-Za-z_]\w*$/.test(String(key))) return String(key);
    throw new Unsupported(`the path element ${key}`);
  });
}

/** An error of a subgraph as one of the hub, with the place where it is in the caller's own answer. */
const hubError = (
  subgraph: string,
  { message, extensions }: GraphQLFormattedError,
  path: readonly (string | number)[] | undefined,
) =>
  new GraphQLError(message, {
    path: path ?? null,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  });

export interface PlanParts {
  queryPlan: QueryPlan;
  operation: OperationDefinitionNode;
  fragments: Fragments;
  /** What callers see. */
  schema: GraphQLSchema;
  /** With what they do not. */
  supergraph: GraphQLSchema;
  asks: ReadonlyMap<string, Ask>;
}

export type CompiledPlan = (
  request: Pick<Run, 'given' | 'variables' | 'caller'>,
) => Promise<{ data: Entity | null; errors?: GraphQLError[] }>;

/**
 * Turns a query plan into functions, once for all requests of an operation: what Apollo's executor finds out of the
 * plan and the schema for every entity of every request is known by then.
 * @returns null where the plan has something that is left to Apollo's executor: introspection, and answers that
 * have to be renamed
 */
export function compilePlan({
  queryPlan,
  operation,
  fragments,
  schema,
  supergraph,
  asks,
}: PlanParts): CompiledPlan | null {
  function rootFetch({ serviceName }: FetchNode, send: Send): Step {
    return async (run) => {
      const { data, errors } = await send(run);
      for (const error of errors ?? []) run.errors.push(hubError(serviceName, error, error.path));
      if (data) merge(run.data, data);
    };
  }

  function entityFetch({ serviceName, requires }: FetchNode, path: PlanPath, send: Send): Step {
    const represent = compileRepresentation(requires!, supergraph);
    return async (run) => {
      const representations: Entity[] = [];
      const asked: Entity[] = [];
      for (const entity of entitiesAt(run.data, path)) {
        const representation = represent(entity);
        if (!representation) continue;
        representations.push(representation);
        asked.push(entity);
      }
      if (!asked.length) return;
      const { data, errors } = await send(run, { representations });
      for (const error of errors ?? []) {
        const [, index, ...rest] = error.path ?? [];
        const entity = typeof index === 'number' ? asked[index] : undefined;
        const place = entity ? [...placeOf(run.data, path, entity), ...rest] : error.path && [...path, ...error.path];
        run.errors.push(hubError(serviceName, error, place));
      }
      if (!data) return;
      for (const [i, answer] of (data['_entities'] as (Entity | null)[]).entries())
        if (answer) merge(asked[i]!, answer);
    };
  }

  function fetchStep(fetch: FetchNode, path: PlanPath): Step {
    const ask = asks.get(fetch.serviceName);
    if (!ask) throw new Unsupported(`the subgraph ${fetch.serviceName}`);
    if (fetch.inputRewrites?.length || fetch.outputRewrites?.length || fetch.contextRewrites?.length)
      throw new Unsupported('rewrites');
    const send: Send = ({ given, caller }, more) => {
      const variables: Record<string, unknown> = {};
      for (const name of fetch.variableUsages ?? []) if (given[name] !== undefined) variables[name] = given[name];
      return ask({
        query: fetch.operation,
        variables: { ...variables, ...more },
        operationName: fetch.operationName ?? null,
        caller,
      });
    };
    if (fetch.requires) return entityFetch(fetch, path, send);
    if (path.length) throw new Unsupported('a root fetch below the root');
    return rootFetch(fetch, send);
  }

  function step(node: PlanNode, path: PlanPath): Step {
    switch (node.kind) {
      case 'Fetch':
        return fetchStep(node, path);
      case 'Flatten':
        return step(node.node, [...path, ...keysOf(node.path)]);
      case 'Parallel': {
        const steps = node.nodes.map((each) => step(each, path));
        return (run) => Promise.all(steps.map((each) => each(run)));
      }
      case 'Sequence': {
        const steps = node.nodes.map((each) => step(each, path));
        return async (run) => {
          for (const each of steps) await each(run);
        };
      }
      case 'Condition': {
        const then = node.ifClause ? step(node.ifClause, path) : nothing;
        const otherwise = node.elseClause ? step(node.elseClause, path) : nothing;
        return (run) => (run.variables[node.condition] ? then : otherwise)(run);
      }
      default:
        throw new Unsupported(node.kind);
    }
  }

  try {
    if (queryPlan.node?.kind === 'Subscription') throw new Unsupported('subscriptions');
    const shape = compileResponse(schema, operation, fragments);
    const fetchAll = queryPlan.node ? step(queryPlan.node, []) : nothing;
    return async (request) => {
      const run: Run = { ...request, data: {}, errors: [] };
      await fetchAll(run);
      const shaping = { variables: run.variables, lost: [] as string[] };
      const data = shape(run.data, shaping);
      // A subgraph's error explains what is missing; where nobody explains it, that is an error of its own.
      if (!run.errors.length && shaping.lost.length)
        run.errors.push(
          new GraphQLError(`no value for ${shaping.lost[0]}`, { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }),
        );
      return run.errors.length ? { data, errors: run.errors } : { data };
    };
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}
