import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaBus, type Bus } from '@one-door/events';
import { housing } from '@one-door/housing';
import { startPostgres } from '@one-door/infra/dist/embedded/postgres';
import { startKafka } from '@one-door/infra/dist/kafka/start';
import { createLog, importRows, openSubgraph, readByHead, testTools, type Database } from '@one-door/kit';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { housingRow, numberOfNobody } from '../support/housing-ledger';
import { freshDatabase } from './databases';
import { median, percentile, printTable, type Figure } from './figures';
import type { Options } from './options';
import { start, type Running } from './processes';

const program = require.resolve('@one-door/test/dist/support/subgraph-process.js');
const pidKey = Buffer.alloc(32, 1).toString('base64url');
const sheet = housing.sheets![0]!;
const tools = testTools();

/** Between two that are timed, of either way: what follows the last one is over, and the machine has been idle alike. */
const restMs = 60;

/** Milliseconds from send to handle of one message after the other, on the bus alone. */
async function rawRoundTrips(bus: Bus, count: number, body: string): Promise<number[]> {
  let heard: () => void = () => undefined;
  const consumer = await bus.consume({ group: 'raw', topics: ['case'], handle: async () => heard() });
  const times: number[] = [];
  for (let n = -20; n < count; n++) {
    const since = performance.now();
    const came = new Promise<void>((resolve) => (heard = resolve));
    await bus.send([{ topic: 'case', key: randomUUID(), id: randomUUID(), body }]);
    await came;
    if (n >= 0) times.push(performance.now() - since);
    await sleep(restMs);
  }
  await consumer.stop();
  return times;
}

const rowOf = (n: number, programme: string, from: string) =>
  readByHead(
    sheet,
    { 编号: `${programme}-${n}`, 救助项目: programme, 状态: '享受中', 享受人员证件号码: numberOfNobody(n), 开始日期: from, 结束日期: '', '金额（元）': '100', 行政区划: '370921101' }, // prettier-ignore
    tools,
  );
const request = { by: 'bench', source: 'SYSTEM' as const, asOf: new Date(), complete: false, divisions: null, fileDigest: null }; // prettier-ignore
const feed = (database: Database, rows: ReturnType<typeof rowOf>[]) =>
  importRows(database, { sheet, request: { ...request, asOf: new Date() }, lots: [rows.map((row, i) => ({ ...row, line: i + 1 }))] }); // prettier-ignore

/** Milliseconds from a department's commit to the finding in oversight's table. */
async function commitToFinding(
  database: Database,
  urls: { housing: string; oversight: string },
  count: number,
): Promise<number[]> {
  const numbers = Array.from({ length: count + 20 }, (_, n) => n);
  await feed(database, numbers.map((n) => rowOf(n, '租赁补贴', '2026-01-01'))); // prettier-ignore
  const [commits, findings] = [new pg.Client(urls.housing), new pg.Client(urls.oversight)];
  await Promise.all([commits.connect(), findings.connect()]);
  // What the relay is woken by, too: it comes with the commit.
  let committed: (at: number) => void = () => undefined;
  commits.on('notification', () => committed(performance.now()));
  await commits.query('LISTEN outbox');
  // A finding tells of itself in the transaction that makes it visible: asking all the time would take a core.
  let opened: (at: number) => void = () => undefined;
  findings.on('notification', () => opened(performance.now()));
  await findings.query('LISTEN outbox');
  const seen = async () =>
    (await findings.query<{ n: number }>('SELECT count(*)::integer AS n FROM finding')).rows[0]!.n;
  await sleep(3_000);
  const times: number[] = [];
  for (const n of numbers) {
    const at = new Promise<number>((resolve) => (committed = resolve));
    const visible = new Promise<number>((resolve) => (opened = resolve));
    const before = await seen();
    void feed(database, [rowOf(n, '公共租赁住房', '2026-02-01')]);
    const [since, until] = [await at, await visible];
    if ((await seen()) !== before + 1) throw new Error('no finding came of it');
    if (n >= 20) times.push(until - since);
    await sleep(restMs);
  }
  await Promise.all([commits.end(), findings.end()]);
  return times;
}

/** Events a second from one big feed's commit to the last of its entries in the picture. */
async function throughChain(database: Database, oversightUrl: string, count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, n) => housingRow(1_000_000 + n)).map(
    (cells) =>
    readByHead(sheet, { 编号: cells[0]!, 救助项目: '公共租赁住房', 状态: '享受中', 享受人员证件号码: cells[3]!, 开始日期: '2026-01-01', 结束日期: '', '金额（元）': '120', 行政区划: '370921101' }, tools), // prettier-ignore
  );
  const client = new pg.Client(oversightUrl);
  await client.connect();
  const entries = async () =>
    (await client.query<{ n: number }>('SELECT count(*)::integer AS n FROM entry')).rows[0]!.n;
  const before = await entries();
  await feed(database, rows);
  const since = performance.now();
  while ((await entries()) < before + count) await sleep(50);
  const seconds = (performance.now() - since) / 1000;
  await client.end();
  return count / seconds;
}

/** Events a second by kafkajs and nothing else: sent five hundred at a time, and counted by one consumer. */
async function throughKafkaAlone(brokers: readonly string[], count: number, value: string): Promise<number> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const [admin, producer, consumer] = [kafka.admin(), kafka.producer({ idempotent: true, maxInFlightRequests: 1 }), kafka.consumer({ groupId: 'alone' })]; // prettier-ignore
  await Promise.all([admin.connect(), producer.connect(), consumer.connect()]);
  await admin.createTopics({ topics: [{ topic: 'alone', numPartitions: 48 }] });
  let heard = 0;
  await consumer.subscribe({ topics: ['alone'], fromBeginning: true });
  await consumer.run({ eachBatch: async ({ batch }) => void (heard += batch.messages.length) });
  await sleep(4_000);
  const since = performance.now();
  for (let sent = 0; sent < count; sent += 500) {
    await producer.send({ topic: 'alone', acks: -1, messages: Array.from({ length: 500 }, () => ({ key: randomUUID(), value })) }); // prettier-ignore
  }
  while (heard < count) await sleep(20);
  const seconds = (performance.now() - since) / 1000;
  await Promise.all([admin.disconnect(), producer.disconnect(), consumer.disconnect()]);
  return count / seconds;
}

/** What an event takes from a department's commit to a finding, beside Kafka alone, on one broker. */
export async function events({ eventFindings, eventsThrough }: Options, folder: string): Promise<Figure[]> {
  const kafka = await startKafka({ brokers: 1 });
  const server = await startPostgres({ dataFolder: path.join(folder, 'events-postgres'), log: () => undefined });
  const running: Running[] = [];
  try {
    const urls = { housing: await freshDatabase(server, 'hub_housing'), oversight: await freshDatabase(server, 'hub_oversight') }; // prettier-ignore
    const env = { HUB_PID_KEY: pidKey, KAFKA_BROKERS: kafka.brokers.join() };
    const open = await openSubgraph(housing, { databaseUrl: urls.housing, pool: 1, statementMs: 60_000, log: createLog('bench', 'silent'), env }); // prettier-ignore
    for (const name of ['housing', 'oversight'] as const) {
      const logFile = path.join(folder, `${name}.log`);
      running.push(start([program, name], { env: { ...env, DATABASE_URL: urls[name] }, logFile }));
    }
    await sleep(15_000);
    const bus = await kafkaBus({ brokers: kafka.brokers });
    const body = JSON.stringify({ padding: 'x'.repeat(1_200) });
    const raw = await rawRoundTrips(bus, eventFindings, body);
    const chain = await commitToFinding(open.database!, urls, eventFindings);
    const rawAgain = await rawRoundTrips(bus, eventFindings, body);
    await bus.close();
    const alone = await throughKafkaAlone(kafka.brokers, eventsThrough, body);
    const through = await throughChain(open.database!, urls.oversight, eventsThrough);
    await open.close();
    console.log('\nfrom a commit to a finding, over Kafka');
    const both = [...raw, ...rawAgain];
    printTable([
      { way: 'Kafka alone, send to handle', 'p50 ms': median(both), 'p99 ms': percentile(both, 0.99), 'events/s': alone },
      { way: 'commit to finding', 'p50 ms': median(chain), 'p99 ms': percentile(chain, 0.99), 'events/s': through },
    ]);
    return [
      { name: 'commit to finding/Kafka round trip, p50', value: median(chain) / median(both), goal: { atMost: 5 } },
      { name: 'events through outbox, Kafka, inbox and picture/kafkajs alone', value: through / alone, goal: { atLeast: 0.1 } }, // prettier-ignore
    ];
  } finally {
    for (const process of running) await process.stop();
    await server.stop();
    await kafka.stop();
  }
} // prettier-ignore
