import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { createLog, type Log } from '@one-door/kit';
import { subgraphNames, supergraphSdl, type SubgraphName } from '@one-door/schemas';
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
  warn: (message?: unknown) => log.warn('apollo gateway', { reason: String(message).slice(0, 200) }),
  error: () => log.error('apollo gateway'),
});

/** Apollo's gateway over guarded sources, from the supergraph that is checked in. */
export function createHub(sources: readonly Source[], deadlineMs: number, log = createLog('gateway')): ApolloGateway {
  const asks = new Map(sources.map((source) => [source.name, guard(source, deadlineMs, log)]));
  const missing = subgraphNames.filter((name) => !asks.has(name));
  if (missing.length) throw new Error(`no source for ${missing.join(', ')}`);
  return new ApolloGateway({
    supergraphSdl: supergraphSdl(),
    logger: quiet(log),
    // Every common field of a record could be had from oversight or from its department, so that the planner sees
    // thousands of plans where the first few are as good: 2 s of planning for a clerk's query become 0.3 s.
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 10 } },
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
}
