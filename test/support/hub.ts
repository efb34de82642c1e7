import { randomUUID } from 'node:crypto';
import type { Bus } from '@one-door/events';
import { createGateway, localSource, type Source } from '@one-door/gateway';
import {
  checkCharacter,
  createCipher,
  createLog,
  createPidMaker,
  declareDivisions,
  recordFeed,
  testSubgraph,
  writeLedger,
  type Ledger,
  type LedgerRecord,
  type OpenSubgraph,
} from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import type { FastifyInstance } from 'fastify';
import { writeRegistry } from '../../subgraphs/civil-affairs/registry/write.fixture';
import { subgraphs } from '../../infra/embedded/subgraphs';
import { ledgerShapes, type LedgerSubgraph } from './shapes';

const pidKey = Buffer.alloc(32, 7);
const registryKey = Buffer.alloc(32, 9);
export const pidOf = createPidMaker(pidKey, 'p1');
const keys = {
  HUB_PID_KEY: pidKey.toString('base64url'),
  HUB_REGISTRY_KEY: registryKey.toString('base64url'),
  HUB_WINDOW_KEY: Buffer.alloc(32, 11).toString('base64url'),
  HUB_RECEIPT_KEY: Buffer.alloc(32, 12).toString('base64url'),
};
export const division = '370921101';
/** An ID number of nobody: its area code was never given. @param n 0-999 */
export function numberOf(n: number, born = '19800101'): string {
  const first17 = `379999${born}${String(n).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

export interface TestHub {
  app: FastifyInstance;
  subgraphs: Map<SubgraphName, OpenSubgraph & { databaseUrl?: string }>;
  /** Asks through the gateway, as a caller does. */
  ask: (
    query: string,
    variables?: object,
  ) => Promise<{ data: any; errors?: { message: string; extensions: { code: string; department?: string } }[] }>;
  close: () => Promise<void>;
}

/** @returns a wrapper for {@link testHub}: a source rejects as a connection does that breaks, while its name is in the set */
export const breakingWhileIn =
  (broken: ReadonlySet<SubgraphName>) =>
  (source: Source): Source => ({
    ...source,
    ask: (request, flight) =>
      broken.has(source.name) ? Promise.reject(new Error('reset')) : source.ask(request, flight),
  });

/** A family and what departments hold of it, written into a fresh hub. */
export interface Family {
  id: string;
  members: { number: string; name: string; relation: string }[];
}

/**
 * The whole hub in this process on the real PostgreSQL of the run, every department fed and empty.
 * @param options a bus, where departments are to hear of each other
 * @param wrap changes a source on its way to the gateway: how tests make departments fail
 */
export async function testHub(
  wrap: (source: Source) => Source = (source) => source,
  deadlineMs = 2_000,
  consoleFolder = '/nowhere',
  { env = {}, ...options }: { bus?: Bus; now?: () => Date; env?: NodeJS.ProcessEnv } = {},
): Promise<TestHub> {
  const opened = await Promise.all(
    subgraphs.map((definition) => testSubgraph(definition, { env: { ...keys, ...env }, ...options })),
  );
  const byName = new Map(opened.map((open) => [open.definition.name, open]));
  await Promise.all(
    opened.flatMap(({ database, definition: { sheets } }) =>
      database && sheets
        ? database.source.transaction(async (manager) => {
            await declareDivisions(manager, [division], 'LEDGER');
            await recordFeed(manager, division, new Date(), 0);
          })
        : [],
    ),
  );
  const app = await createGateway({
    sources: opened.map((open) => wrap(localSource(open))),
    deadlineMs,
    log: createLog('test', (process.env['HUB_LOG'] as 'silent') ?? 'silent'),
    consoleFolder,
  });
  await app.ready();
  return {
    app,
    subgraphs: byName,
    ask: async (query, variables = {}) => {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        payload: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    close: async () => {
      await app.close();
      await Promise.all(opened.map((open) => open.close()));
    },
  };
}

export async function register(hub: TestHub, ...families: Family[]): Promise<void> {
  const cipher = createCipher({ k1: registryKey }, 'k1');
  await writeRegistry(hub.subgraphs.get('civil-affairs')!.database!, cipher, {
    persons: families.flatMap(({ members }) =>
      members.map(({ number, name }) => ({
        pid: pidOf(number),
        name,
        idNumber: number,
        birthDate: '1980-01-01',
        deathDate: null,
      })),
    ),
    households: families.map(({ id, members }) => ({
      id,
      division,
      address: '泗店镇一村12号',
      members: members.map(({ number, relation }) => ({ pid: pidOf(number), relation, from: '2020-01-01', to: null })),
    })),
  });
}

let count = 0;
/** Gives aid: what a test does not say is ordinary. */
export async function give(
  hub: TestHub,
  subgraph: LedgerSubgraph,
  record: Partial<LedgerRecord> & { programme: string; numbers: string[]; facts?: Ledger['facts'] },
): Promise<void> {
  const { numbers, facts = {}, ...given } = record;
  await writeLedger(hub.subgraphs.get(subgraph)!.database!, ledgerShapes[subgraph], {
    division,
    asOf: new Date(),
    source: 'LEDGER',
    records: [
      {
        sourceNumber: `T-${count++}`,
        status: 'ACTIVE',
        from: '2026-01-01',
        to: null,
        amount: '500.00',
        reference: null,
        caseNumber: null,
        division,
        covered: numbers.map((number) => ({ pid: pidOf(number) })),
        ...given,
      },
    ],
    facts,
  });
}

/** Takes rows in by a department's API, by head, as its system sends them: what is given so is told of. @param prefix of its fields: housing */
export async function feed(hub: TestHub, prefix: string, sheet: string, ...rows: object[]): Promise<void> {
  const { data, errors } = await hub.ask(
    `mutation ($feed: FeedInput!, $rows: [LedgerRow!]!) { ${prefix}Feed(feed: $feed, rows: $rows) { results { outcome problems { column message } } } }`,
    { feed: { key: randomUUID(), sheet }, rows: rows.map((row) => ({ 行政区划: division, ...row })) },
  );
  const results: { outcome: string }[] = errors ? [] : data[`${prefix}Feed`].results;
  if (!results.length || results.some(({ outcome }) => outcome === 'REFUSED'))
    throw new Error(JSON.stringify(errors ?? results));
}
