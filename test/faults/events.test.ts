import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Events1764000000003, migrate, testDatabase, writeEvents } from '@one-door/kit';
import pg from 'pg';

const program = require.resolve('@one-door/test/dist/support/event-process.js');

describe('events from one department to another', () => {
  let [sender, hearer, bus]: { url: string; drop: () => Promise<void> }[] = [];
  let sending: pg.Pool;
  let hearing: pg.Pool;
  const running = new Map<string, ChildProcess>();

  beforeAll(async () => {
    [sender, hearer, bus] = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
    for (const { url } of [sender!, hearer!]) await migrate({ url, tables: [], migrations: [Events1764000000003] });
    sending = new pg.Pool({ connectionString: sender!.url, max: 4 });
    hearing = new pg.Pool({ connectionString: hearer!.url, max: 2 });
    await hearing.query('CREATE TABLE effect (at bigint GENERATED ALWAYS AS IDENTITY, event_id text, key text, n integer)');
    await sending.query('CREATE TABLE change (key text PRIMARY KEY, n integer NOT NULL)');
  }, 60_000); // prettier-ignore
  afterAll(async () => {
    for (const child of running.values()) child.kill('SIGKILL');
    await Promise.all([sending?.end(), hearing?.end()]);
    for (const database of [sender, hearer, bus]) await database?.drop();
  });

  const start = (role: 'relay' | 'consumer') => {
    const env = { BUS_URL: bus!.url, DATABASE_URL: role === 'relay' ? sender!.url : hearer!.url };
    running.set(role, spawn(process.execPath, [program, role], { env, stdio: 'ignore' }));
  };
  const kill = async (role: string) => {
    const child = running.get(role)!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  const until = async (seconds: number, look: () => Promise<boolean>) => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) if (await look()) return;
    throw new Error(`not seen within ${seconds} s`);
  };
  const count = async (pool: pg.Pool, text: string) =>
    ((await pool.query<{ n: number }>(text)).rows[0] as { n: number }).n;

  /** Changes a row and tells of it, in one transaction; takes it back when told to. */
  async function change(key: string, keep: boolean): Promise<string | null> {
    const client = await sending.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ n: number }>(
        'INSERT INTO change VALUES ($1, 1) ON CONFLICT (key) DO UPDATE SET n = change.n + 1 RETURNING n',
        [key],
      );
      const id = randomUUID();
      await writeEvents(client, [{ topic: 'case', key, id, body: JSON.stringify({ type: 'counted', n: rows[0]!.n }) }]);
      await client.query(keep ? 'COMMIT' : 'ROLLBACK');
      return keep ? id : null;
    } finally {
      client.release();
    }
  }

  it('loses none and doubles none, whoever is killed', async () => {
    start('relay');
    start('consumer');
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const sent: string[] = [];
    let writing = true;
    const writer = async (own: readonly string[]) => {
      for (let i = 0; i < 600; i++) {
        const id = await change(own[i % own.length]!, i % 10 !== 9);
        if (id) sent.push(id);
      }
    };
    const writers = Promise.all([0, 1, 2, 3].map((part) => writer(keys.slice(part * 10, part * 10 + 20))));
    void writers.then(() => (writing = false));
    for (let kills = 0; writing || kills < 10; kills++) {
      await sleep(200 + Math.random() * 500);
      const role = kills % 2 ? 'relay' : 'consumer';
      await kill(role);
      start(role as 'relay');
    }
    await writers;
    await until(60, async () => (await count(sending, 'SELECT count(*)::integer AS n FROM outbox')) === 0);
    await until(60, async () => (await count(hearing, 'SELECT count(*)::integer AS n FROM effect')) >= sent.length);
    await sleep(1_500); // Whatever came twice has come by now.
    const { rows } = await hearing.query<{ event_id: string }>('SELECT event_id FROM effect');
    expect(rows.map(({ event_id }) => event_id).sort()).toEqual(sent.sort());
    const { rows: disorder } = await hearing.query(
      'SELECT key FROM (SELECT key, n, lag(n) OVER (PARTITION BY key ORDER BY at) AS before FROM effect) e WHERE n <= before',
    );
    expect(disorder).toEqual([]);
  }, 180_000);

  it('sets an event aside that nobody can take, and goes on', async () => {
    const key = randomUUID();
    const client = await sending.connect();
    const body = (n: number) => JSON.stringify({ type: 'counted', n });
    const [bad, good] = [randomUUID(), randomUUID()];
    await writeEvents(client, [
      { topic: 'case', key, id: bad, body: body(-1) },
      { topic: 'case', key, id: good, body: body(1) },
    ]);
    client.release();
    await until(30, async () => (await count(hearing, `SELECT count(*)::integer AS n FROM effect WHERE event_id = '${good}'`)) === 1);
    const { rows } = await hearing.query('SELECT event_id, consumer, topic, reason, settled FROM dead_letter');
    expect(rows).toEqual([{ event_id: bad, consumer: 'test', topic: 'case', reason: 'Error', settled: null }]);
    expect(await count(hearing, `SELECT count(*)::integer AS n FROM outbox WHERE topic = 'dead'`)).toBe(1);
  }, 60_000); // prettier-ignore
});
