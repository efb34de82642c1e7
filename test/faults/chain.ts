import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBus, type Bus } from '@one-door/events';
import { housing } from '@one-door/housing';
import { ConflictError, createLog, importRows, openSubgraph, readByHead, testTools, transactionOn, undoFeed, type OpenSubgraph } from '@one-door/kit'; // prettier-ignore
import { beginScan, endScan, lookAtDue, lookingOf, scanPage } from '@one-door/oversight';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from '../../infra/embedded/postgres';
import { numberOfNobody } from '../support/housing-ledger';

const program = require.resolve('@one-door/test/dist/support/subgraph-process.js');
const rebuildCommand = require.resolve('@one-door/infra/dist/cli/oversight/rebuild.js');
const sheet = housing.sheets![0]!;
const tools = testTools();
const pidKey = Buffer.alloc(32, 1).toString('base64url');
const databases = ['hub_housing', 'hub_oversight', 'hub_events'] as const;

/** One of two housing aids that exclude each other. What is over was over before anything that goes on began. */
function rowOf(n: number, rented: boolean, over: boolean, amount = 100) {
  return readByHead(
    sheet,
    {
      编号: `${rented ? 'GZ' : 'BT'}-${n}`,
      救助项目: rented ? '公共租赁住房' : '租赁补贴',
      状态: over ? '已终止' : '享受中',
      享受人员证件号码: numberOfNobody(n),
      开始日期: over ? '2025-01-01' : '2026-01-01',
      结束日期: over ? '2025-06-30' : '',
      '金额（元）': String(amount),
      行政区划: '370921101',
    },
    tools,
  );
}

/** Of few people, so that findings come and go. */
const someRow = (persons: number) =>
  rowOf(Math.floor(Math.random() * persons), Math.random() < 0.5, Math.random() < 0.4, 1 + Math.floor(Math.random() * 500)); // prettier-ignore

export interface ChainOptions {
  folder: string;
  /** What a process is told of the bus; the log in PostgreSQL, when nothing. */
  busEnv: () => NodeJS.ProcessEnv | null;
  /** Feeds that are taken in while processes are killed, of so many rows each. */
  feeds: number;
  rows: number;
  persons: number;
  /** Between two feeds, and about between two faults, in milliseconds. */
  pauseMs: number;
  faultMs: number;
  /** What else can befall the bus; each is over when it resolves. */
  busFaults?: (() => Promise<void>)[];
}

/** `npm run test:long` sends a hundred thousand events, CI as many as show the same. */
export const chainSize = process.env['HUB_TEST_LONG']
  ? { feeds: 400, rows: 400, persons: 2_000 }
  : { feeds: 60, rows: 40, persons: 60 };

/**
 * A department and two processes of oversight on a PostgreSQL of their own, and a bus: feeds come in and are undone while
 * whoever can be killed is. In the end everything has taken effect once.
 */
export class Chain {
  #server!: RunningPostgres;
  #running = new Map<string, ChildProcess>();
  /** What came over the bus, by id. */
  readonly heard = new Map<string, { topic: string; type: string }>();
  #witness: Bus | undefined;
  #closed = false;

  constructor(readonly options: ChainOptions) {}

  async open(): Promise<void> {
    this.#server = await startPostgres({ dataFolder: path.join(this.options.folder, 'postgres') });
    const admin = new pg.Client({ connectionString: this.#server.adminUrl });
    await admin.connect();
    for (const name of databases) await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await admin.end();
    for (const name of ['housing', 'oversight-1', 'oversight-2']) this.start(name);
    // Killed from the first moment on they would never have tables.
    const ready = (name: 'hub_housing' | 'hub_oversight', table: string) =>
      this.query<{ there: boolean }>(name, 'SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    while (
      !(await ready('hub_housing', 'heard_change'))[0]!.there ||
      !(await ready('hub_oversight', 'scan_slice'))[0]!.there
    )
      await sleep(200);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const child of this.#running.values()) child.kill('SIGKILL');
    await this.#witness?.close();
    await this.#server?.stop();
  }

  url(name: (typeof databases)[number]): string {
    const url = new URL(this.#server.adminUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  env(): NodeJS.ProcessEnv {
    return this.options.busEnv() ?? { HUB_EVENTS_URL: this.url('hub_events') };
  }

  start(name: string): void {
    const [subgraph] = name.split('-') as ['housing' | 'oversight'];
    const log = openSync(path.join(this.options.folder, `${name}.log`), 'a');
    const env = {
      ...this.env(),
      PATH: process.env['PATH'],
      DATABASE_URL: this.url(`hub_${subgraph}`),
      HUB_PID_KEY: pidKey,
    };
    const child = spawn(process.execPath, [program, subgraph], { env, stdio: ['ignore', log, log] });
    // It ends by itself where its database is away at its start.
    child.once('exit', (status) => {
      if (status === 1 && this.#running.get(name) === child) setTimeout(() => this.#closed || this.start(name), 500);
    });
    this.#running.set(name, child);
  }

  async kill(name: string): Promise<void> {
    const child = this.#running.get(name)!;
    this.#running.delete(name);
    if (child.exitCode !== null || child.signalCode) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async killAny(): Promise<void> {
    const names = ['housing', 'oversight-1', 'oversight-2'];
    const name = names[Math.floor(Math.random() * names.length)]!;
    await this.kill(name);
    this.start(name);
  }

  /** kill -9 of PostgreSQL beneath all of them, and of them too, since it comes back elsewhere. */
  async killPostgres(): Promise<void> {
    process.kill(this.#server.pid, 'SIGKILL');
    await this.#server.stop();
    for (const name of [...this.#running.keys()]) await this.kill(name);
    this.#server = await startPostgres({ dataFolder: path.join(this.options.folder, 'postgres') });
    for (const name of ['housing', 'oversight-1', 'oversight-2']) this.start(name);
  }

  /** Cuts every connection, as a failing network does; the processes go on. */
  async cutConnections(): Promise<void> {
    await this.query('hub_housing', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'hub_%' AND pid <> pg_backend_pid()`); // prettier-ignore
  }

  async query<Row extends object>(
    name: (typeof databases)[number],
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url(name) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #housing(): Promise<OpenSubgraph> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await openSubgraph(housing, { databaseUrl: this.url('hub_housing'), pool: 1, statementMs: 10_000, log: createLog('test', 'silent'), env: { HUB_PID_KEY: pidKey } }); // prettier-ignore
      } catch (error) {
        if (attempt === 40) throw error;
        await sleep(500);
      }
    }
  }

  /** Takes feeds in, some of which are undone, whatever happens meanwhile; one that is cut off comes again. */
  async feed(count: number): Promise<void> {
    let subgraph = await this.#housing();
    for (let n = 0; n < count; n++) {
      const rows = Array.from({ length: this.options.rows }, () => someRow(this.options.persons));
      const once = [...new Map(rows.map((row) => [row.sourceNumber, row])).values()];
      try {
        const feed = await this.#bring(subgraph, once);
        if (Math.random() < 0.2)
          await subgraph.database!.inTransaction((client) => undoFeed(client, feed, () => sheet));
      } catch (error) {
        if (error instanceof ConflictError) continue;
        await subgraph.close().catch(() => undefined);
        subgraph = await this.#housing();
      }
      await sleep(this.options.pauseMs);
    }
    await subgraph.close();
  }

  async #bring(subgraph: OpenSubgraph, rows: readonly ReturnType<typeof rowOf>[]): Promise<string> {
    const request = { by: 'test', source: 'SYSTEM', asOf: new Date(), complete: false, divisions: null, fileDigest: null } as const; // prettier-ignore
    const lots = [rows.map((row, i) => ({ ...row, line: i + 1 }))];
    return (await importRows(subgraph.database!, { sheet, request, lots })).feed;
  }

  /** A finding that opens, is seen, and settles: where everything is late, what comes and goes at once shows nothing. */
  async openAndSettle(): Promise<void> {
    const n = this.options.persons + 1;
    const subgraph = await this.#housing();
    const steps = async (step: string) =>
      (await this.query<{ n: number }>('hub_oversight', 'SELECT count(*)::integer AS n FROM finding_step WHERE step = $1', [step]))[0]!.n; // prettier-ignore
    const until = async (step: string, most: number) => {
      for (const end = Date.now() + 60_000; (await steps(step)) <= most && Date.now() < end;) await sleep(100);
    };
    const [opened, settled] = [await steps('OPENED'), await steps('SETTLED')];
    await this.#bring(subgraph, [rowOf(n, true, false), rowOf(n, false, false)]);
    await until('OPENED', opened);
    await this.#bring(subgraph, [rowOf(n, true, true)]);
    await until('SETTLED', settled);
    await subgraph.close();
  }

  /** Until all has been told, heard and looked at. */
  async settled(seconds: number): Promise<void> {
    const bus = (await openBus(this.env()))!;
    try {
      for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(300)) {
        const [untold] = await this.query<{ n: number }>('hub_housing', 'SELECT count(*)::integer AS n FROM feed_turn WHERE told_at IS NULL'); // prettier-ignore
        const [waiting] = await this.query<{ n: number }>('hub_oversight', 'SELECT (SELECT count(*) FROM due)::integer + (SELECT count(*) FROM outbox)::integer AS n'); // prettier-ignore
        const behind = (await bus.lag('oversight', ['aid'])).reduce((sum, each) => sum + Number(each.behind), 0);
        if (!untold!.n && !waiting!.n && !behind) return;
      }
    } finally {
      await bus.close();
    }
    throw new Error(`not settled within ${seconds} s`);
  }

  /** Hears all that ever came over the bus. */
  async listen(): Promise<void> {
    this.#witness = (await openBus(this.env()))!;
    await this.#witness.consume({
      group: 'witness',
      topics: ['aid', 'finding'],
      handle: async (lot) => {
        for (const { id, topic, body } of lot) this.heard.set(id, { topic, type: (JSON.parse(body) as { type: string }).type }); // prettier-ignore
      },
    });
    for (let before = -1; before !== this.heard.size; await sleep(1_500)) before = this.heard.size;
  }

  /** What the department's ledger holds, and what oversight's picture does, by person and record. */
  async compare(): Promise<{ held: string[]; pictured: string[] }> {
    const held = await this.query<{ line: string }>(
      'hub_housing',
      `SELECT concat_ws(' ', c.pid, r.id, r.status, r.to_date, r.amount) AS line FROM aid_record r JOIN aid_record_person c ON c.record_id = r.id ORDER BY 1`,
    );
    const pictured = await this.query<{ line: string }>(
      'hub_oversight',
      `SELECT concat_ws(' ', pid, id, value ->> 'status', value ->> 'to', value ->> 'amount') AS line FROM entry WHERE kind = 'records' AND held ORDER BY 1`,
    );
    return { held: held.map(({ line }) => line), pictured: pictured.map(({ line }) => line) };
  }

  /** Looks at everybody once more. @returns the steps that findings made by it; none, where they were current */
  async lookAgain(): Promise<number> {
    const client = new pg.Client({ connectionString: this.url('hub_oversight') });
    await client.connect();
    const looking = lookingOf({});
    const steps = async () => Number((await client.query<{ n: string }>('SELECT count(*) AS n FROM finding_step')).rows[0]!.n); // prettier-ignore
    try {
      const before = await steps();
      await transactionOn(client, () => beginScan(client, looking));
      while ((await transactionOn(client, () => scanPage(client, looking))) !== null);
      while (await transactionOn(client, () => lookAtDue(client, looking)));
      while (await transactionOn(client, () => endScan(client, looking)));
      return (await steps()) - before;
    } finally {
      await client.end();
    }
  }

  /** Makes the picture anew from all events, by the operator's command. @returns what it said, and its exit status */
  async rebuild(): Promise<{ status: number | null; said: string }> {
    await Promise.all(['oversight-1', 'oversight-2'].map((name) => this.kill(name)));
    const env = { ...this.env(), PATH: process.env['PATH'], DATABASE_URL: this.url('hub_oversight'), HUB_PID_KEY: pidKey }; // prettier-ignore
    for (;;) {
      const child = spawn(process.execPath, [rebuildCommand], { env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
      const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
      // Who was killed counts as at work for a while.
      if (!said.includes('is at work')) return { status, said };
      await sleep(1_000);
    }
  }

  /** Events that took effect, and steps of findings that are told. */
  async effects(): Promise<{ taken: number; opened: number; settledSteps: number }> {
    const ids = [...this.heard].filter(([, { topic }]) => topic === 'aid').map(([id]) => id);
    const [row] = await this.query<{ taken: number; opened: number; settledSteps: number }>(
      'hub_oversight',
      `SELECT (SELECT count(*) FROM inbox WHERE consumer = 'oversight' AND event_id = ANY($1))::integer AS taken,
         (SELECT count(*) FROM finding_step WHERE status = 'OPEN')::integer AS opened,
         (SELECT count(*) FROM finding_step WHERE step = 'SETTLED')::integer AS "settledSteps"`,
      [ids],
    );
    return row!;
  }
}

/** Kills whoever can be killed while feeds come in, and counts in the end: nothing is lost, nothing is done twice. */
export function itLosesNothing(chain: Chain): void {
  it('loses nothing and does nothing twice, whoever is killed', async () => {
    let feeding = true;
    const fed = chain.feed(chain.options.feeds).finally(() => (feeding = false));
    const { busFaults = [] } = chain.options;
    const faults = [() => chain.killAny(), ...busFaults, () => chain.killAny(), () => chain.cutConnections(), () => chain.killAny()]; // prettier-ignore
    for (let n = 0; feeding || n < 8; n++) {
      await sleep(chain.options.faultMs * (0.5 + Math.random()));
      await (n === 5 ? chain.killPostgres() : faults[n % faults.length]!());
    }
    await fed;
    await chain.settled(600);
    await chain.openAndSettle();
    await chain.settled(60);
    await chain.listen();
    const { held, pictured } = await chain.compare();
    expect(held.length).toBeGreaterThan(50);
    expect(pictured).toEqual(held);
    expect(await chain.lookAgain()).toBe(0);
    const { taken, opened, settledSteps } = await chain.effects();
    const heard = (topic: string, type: string) =>
      [...chain.heard.values()].filter((each) => each.topic === topic && each.type.includes(type)).length;
    expect(taken).toBe(heard('aid', ''));
    expect(opened).toBeGreaterThan(10);
    expect(settledSteps).toBeGreaterThan(0);
    expect([heard('finding', 'opened'), heard('finding', 'settled')]).toEqual([opened, settledSteps]);
    console.info(`${taken} events took effect, ${opened} findings opened, ${settledSteps} settled`);
  }, 1_200_000);

  it('is just as it was when it is made anew from all events', async () => {
    const { status, said } = await chain.rebuild();
    expect(said).toContain('It is just as it was.');
    expect(status).toBe(0);
  }, 600_000);
}
