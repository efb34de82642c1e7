import path from 'node:path';
import { existsSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { createLog, type Log } from '@one-door/kit';
import Fastify, { type FastifyInstance } from 'fastify';
import { errorBody, errorFormatter, httpErrorHandler } from './errors';
import { graphqlHandler } from './handler';
import { createHub, type HubContext } from './hub';
import type { Source } from './sources/source';

export interface GatewayOptions {
  sources: readonly Source[];
  /** For one call to a subgraph. */
  deadlineMs?: number;
  log?: Log;
  /** The built console; without it the gateway has no pages. */
  consoleFolder?: string;
}

export const defaultDeadlineMs = 420;

/** The console as `npm run build` leaves it. */
export const builtConsole = path.join(
  path.dirname(require.resolve('@one-door/gateway/package.json')),
  'console',
  'dist',
);

/** Names of this machine: a page of another site that got itself resolved to loopback is turned away. */
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Of an answer, which is no page: nothing may keep it, guess at its kind or show it in a frame. */
const answerHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const warmUpQuery = `query ($id: ID!) { household(id: $id) {
  members { name } check { verdict findings { persons { name } records { id } } } aidHistory { totalCount } } }`;

/** Builds the one door for queries; nothing listens yet. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { sources, deadlineMs = defaultDeadlineMs, log = createLog('gateway'), consoleFolder = builtConsole } = options;
  // A thousand rows of a ledger, of some hundred characters in three bytes each.
  const bodyLimit = 4 * 1024 * 1024;
  const onError = httpErrorHandler(log);
  const app = Fastify({ bodyLimit, forceCloseConnections: 'idle', frameworkErrors: onError });
  app.setErrorHandler(onError);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('NOT_FOUND', '没有此地址 no such address')),
  );
  const armor = new ApolloArmor({
    maxDepth: { n: 14, exposeLimits: false },
    // A literal page of 200 records with their persons and divisions counts 142,000.
    costLimit: { maxCost: 400_000, exposeLimits: false },
    maxAliases: { n: 30, exposeLimits: false },
    maxDirectives: { n: 30, exposeLimits: false },
    maxTokens: { n: 4_000, exposeLimits: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  const apollo = new ApolloServer<HubContext>({
    gateway: createHub(sources, deadlineMs, log) as never,
    csrfPrevention: true,
    introspection: true,
    stopOnTerminationSignals: false,
    ...armor,
    includeStacktraceInErrorResponses: false,
    plugins: [...armor.plugins, ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    // The hub's queries are short; a hash that it does not know would be one more round trip and one more error.
    persistedQueries: false,
    formatError: errorFormatter(log),
  });
  await apollo.start();
  // The planner's first plan takes many times what later ones do; no family should wait for that. There is no such
  // household, and a subgraph that is not up yet does not matter.
  await apollo.executeOperation(
    { query: warmUpQuery, variables: { id: '00000000-0000-4000-8000-000000000000' } },
    { contextValue: { caller: 'gateway' } },
  );

  app.addHook('onClose', () => apollo.stop());
  app.addHook('onRequest', (request, reply, done) => {
    if (loopbackHost.test(request.headers.host ?? '')) return done();
    reply
      .code(421)
      .send(
        errorBody(
          'NOT_ALLOWED',
          '只能从本机访问，请用 http://localhost this hub answers to its own machine only: http://localhost',
        ),
      );
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Plain HTTP on loopback: a browser told to insist on TLS would lock itself out.
    strictTransportSecurity: false,
  });

  // Only POST: a query in a URL would leave ID numbers in histories and logs.
  app.post('/graphql', {
    helmet: false,
    onRequest: (_request, reply, done) => {
      reply.headers(answerHeaders);
      done();
    },
    handler: graphqlHandler(apollo),
  });

  if (existsSync(consoleFolder)) {
    await app.register(fastifyStatic, { root: consoleFolder, prefix: '/', index: ['index.html'] });
    app.get('/graphql', (_request, reply) => reply.sendFile('graphiql.html'));
  }

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const checks = await Promise.all(
      sources.map(async (source) => {
        const missing = await source.missing(AbortSignal.timeout(1_000)).catch(() => ['answer']);
        return { subgraph: source.name, missing };
      }),
    );
    const notReady = checks.filter(({ missing }) => missing.length);
    return reply
      .code(notReady.length ? 503 : 200)
      .send({ status: notReady.length ? 'not ready' : 'ready', missing: notReady });
  });
  return app;
}
