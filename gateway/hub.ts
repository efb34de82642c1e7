import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { createLog, scalars, type Log } from '@one-door/kit';
import { subgraphNames, supergraphSdl, type SubgraphName } from '@one-door/schemas';
import {
  buildSchema,
  getVariableValues,
  GraphQLError,
  isScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compilePlan, type CompiledPlan } from './plans/compile';
import { guard } from './sources/guard';
import type { Source } from './sources/source';

export interface HubContext {
  caller: string;
}

// Apollo's gateway reports to its maker unless told not to.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** What Apollo's gateway logs is about its plans and schemas; it is passed on as events without their text. */
const quiet = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn('apollo gateway'),
  error: () => log.error('apollo gateway'),
});

/** A caller's date that is none is refused here, before a department is asked in its name. */
function knowScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}

const asCallersFault = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });

/** What Apollo Server needs of a gateway. */
export type Hub = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

/**
 * Apollo's gateway over guarded sources, from the supergraph that is checked in. Apollo plans an operation and executes
 * it the first time; from then on its plan is executed compiled (plans/).
 */
export function createHub(sources: readonly Source[], deadlineMs: number, log = createLog('gateway')): Hub {
  const asks = new Map(sources.map((source) => [source.name as string, guard(source, deadlineMs, log)]));
  const missing = subgraphNames.filter((name) => !asks.has(name));
  if (missing.length) throw new Error(`no source for ${missing.join(', ')}`);
  // Composed and checked in: reading it as plain SDL is enough to know its types.
  const supergraph = buildSchema(supergraphSdl(), { assumeValidSDL: true });
  // Apollo Server keeps an operation as long as it is asked now and then, and hands the same object to every request.
  const plans = new WeakMap<OperationDefinitionNode, CompiledPlan>();
  const apollo = new ApolloGateway({
    supergraphSdl: supergraphSdl(),
    logger: quiet(log),
    // Every common field of a record could be had from oversight or from its department, so that the planner sees
    // thousands of plans where the first few are as good: 2 s of planning for a clerk's query become 0.3 s.
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 10 } },
    experimental_didResolveQueryPlan({ queryPlan, operationContext: { operation, fragments, schema } }) {
      const plan = compilePlan({ queryPlan, operation, fragments, schema, supergraph, asks });
      if (plan) plans.set(operation, plan);
    },
    buildService: ({ name }): GraphQLDataSource<HubContext & Record<string, unknown>> => {
      const ask = asks.get(name as SubgraphName)!;
      return {
        process: ({ request, context }) =>
          ask({
            query: request.query!,
            variables: request.variables ?? null,
            operationName: request.operationName ?? null,
            // The gateway asks each subgraph for its schema in its own name, before there is any caller.
            caller: context?.caller ?? 'gateway',
          }) as never,
      };
    },
  });

  return {
    async load(options) {
      const loaded = await apollo.load(options);
      return {
        ...loaded,
        async executor(context) {
          const { schema, operation, request } = context;
          // No operation of that name: Apollo says so.
          if (!operation) return loaded.executor(context);
          const given = request.variables ?? {};
          const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
          if (errors) return { errors: errors.map(asCallersFault) };
          const plan = plans.get(operation);
          if (!plan) return loaded.executor(context);
          return plan({ given, variables: coerced, caller: (context.context as unknown as HubContext).caller });
        },
      };
    },
    onSchemaLoadOrUpdate: (callback) =>
      apollo.onSchemaLoadOrUpdate((loaded) => {
        knowScalars(loaded.apiSchema);
        callback(loaded);
      }),
    stop: () => apollo.stop(),
  };
}
