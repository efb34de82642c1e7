import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GroupAtWorkError, postgresBus, type Bus, type Consumer } from '@one-door/events';
import { connections, migrate } from '../database';
import { createLog } from '../log';
import { Events1764000000003 } from '../migrations/events';
import { startRelay, type Relay } from '../outbox/relay';
import { testDatabase } from '../testing';
import { consumeEvents } from './consume';
import { listDeadLetters, settleDeadLetter } from './dead-letters';
import { forgetTaken } from './forget';
import { replayEvents } from './replay';

const type = 'org.one-door.case.closed.v1';

describe('events that were set aside, and events once more', () => {
  let databases: { url: string; drop: () => Promise<void> }[];
  let bus: Bus;
  let database: ReturnType<typeof connections>;
  let relay: Relay;
  let consumer: Consumer | undefined;
  /** An event that says nothing here. */
  const silent = randomUUID();
  /** Events that cannot be taken. */
  const bad = new Set<string>();

  beforeAll(async () => {
    databases = [await testDatabase(), await testDatabase()];
    const [log, own] = databases.map(({ url }) => url) as [string, string];
    await migrate({ url: own, tables: [], migrations: [Events1764000000003] });
    database = connections(own);
    await database.withConnection((client) => client.query('CREATE TABLE effect (event_id text)'));
    bus = await postgresBus(log);
    relay = startRelay({ url: own, bus });
  });
  afterEach(() => stop());
  afterAll(async () => {
    await relay?.stop();
    await bus?.close();
    for (const { drop } of databases ?? []) await drop();
  });

  const start = async () => {
    consumer = await consumeEvents({
      bus,
      database,
      consumer: 'hearer',
      topics: ['case'],
      log: createLog('test', 'silent'),
      read: (_, { id }) => (id === silent ? [] : [id]),
      write: async (client, ids) => {
        for (const id of ids as string[]) {
          if (bad.has(id)) throw new TypeError('379999195403226350');
          await client.query('INSERT INTO effect VALUES ($1)', [id]);
        }
      },
    });
  };
  const stop = async () => {
    await consumer?.stop();
    consumer = undefined;
  };
  const send = async (...ids: string[]) => {
    const body = JSON.stringify({ type, data: '379999195403226350' });
    await bus.send(ids.map((id) => ({ topic: 'case' as const, key: 'k', id, body })));
  };
  const effects = async (id: string) =>
    database.withConnection(async (client) => {
      const { rows } = await client.query<{ n: number }>('SELECT count(*)::integer AS n FROM effect WHERE event_id = $1', [id]);
      return rows[0]!.n;
    }); // prettier-ignore
  const until = async (look: () => Promise<boolean>) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) if (await look()) return;
    throw new Error('not seen within 15 s');
  };
  const letterOf = async (event: string, all = false) =>
    (await listDeadLetters(database, 'hearer', all)).find(({ eventId }) => eventId === event);
  const setAside = async (event: string) => {
    bad.add(event);
    await send(event);
    await until(async () => (await letterOf(event)) !== undefined);
    return (await letterOf(event))!;
  };

  it('are listed without what they say, retried once, and then not again', async () => {
    await start();
    const event = randomUUID();
    const letter = await setAside(event);
    expect(letter).toMatchObject({ topic: 'case', key: 'k', type, reason: 'TypeError', settled: null });
    expect(JSON.stringify(letter)).not.toContain('379999');
    bad.delete(event);
    expect(await settleDeadLetter(database, 'hearer', letter.id, 'RETRIED')).toBe('DONE');
    expect(await settleDeadLetter(database, 'hearer', letter.id, 'RETRIED')).toBe('SETTLED_BEFORE');
    await until(async () => (await effects(event)) > 0);
    // One that comes after it has come when it has: the repetition is known by then.
    const later = randomUUID();
    await send(event, later);
    await until(async () => (await effects(later)) > 0);
    expect(await effects(event)).toBe(1);
    expect(await letterOf(event)).toBeUndefined();
    expect(await letterOf(event, true)).toMatchObject({ settled: 'RETRIED' });
  });

  it('are passed over where they say nothing, and nothing is noted of them', async () => {
    await start();
    const later = randomUUID();
    await send(silent, later);
    await until(async () => (await effects(later)) === 1);
    const noted = await database.withConnection((client) => client.query('SELECT FROM inbox WHERE event_id = $1', [silent])); // prettier-ignore
    expect([noted.rowCount, await effects(silent)]).toEqual([0, 0]);
  });

  it('are set aside again where a retry fails', async () => {
    await start();
    const event = randomUUID();
    const letter = await setAside(event);
    await settleDeadLetter(database, 'hearer', letter.id, 'RETRIED');
    await until(async () => (await letterOf(event)) !== undefined);
    expect(await letterOf(event)).toMatchObject({ id: letter.id, settled: null });
  });

  it('are refused where nobody knows the letter, and where it has no id of its own', async () => {
    expect(await settleDeadLetter(database, 'hearer', '999', 'DROPPED')).toBe('UNKNOWN');
    expect(await settleDeadLetter(database, 'another', '1', 'DROPPED')).toBe('UNKNOWN');
    await start();
    const { id } = await setAside('case/3/17');
    expect(await settleDeadLetter(database, 'hearer', id, 'RETRIED')).toBe('NO_EVENT_ID');
    expect(await settleDeadLetter(database, 'hearer', id, 'DROPPED')).toBe('DONE');
  });

  it('take effect once more after a replay, which a consumer at work prevents; what was dropped stays so', async () => {
    await start();
    const [event, dropped, waiting] = [randomUUID(), randomUUID(), randomUUID()];
    await send(event);
    await until(async () => (await effects(event)) === 1);
    const letter = await setAside(dropped);
    await setAside(waiting);
    await settleDeadLetter(database, 'hearer', letter.id, 'DROPPED');
    await expect(replayEvents(bus, database, 'hearer', ['case'])).rejects.toThrow(GroupAtWorkError);
    await stop();
    for (const each of [dropped, waiting]) bad.delete(each);
    expect(await replayEvents(bus, database, 'hearer', ['case'])).toBeGreaterThan(0);
    await start();
    await until(async () => (await effects(event)) === 2);
    await until(async () => (await bus.lag('hearer', ['case'])).every(({ behind }) => behind === 0n));
    expect(await effects(event)).toBe(2);
    expect([await effects(dropped), await effects(waiting)]).toEqual([0, 0]);
    expect(await letterOf(waiting)).toMatchObject({ settled: null });
  });

  it('are forgotten after a month, save what was set aside', async () => {
    const kept = await database.inTransaction(async (client) => {
      await client.query(`UPDATE inbox SET taken_at = now() - interval '31 days'`);
      await client.query(`INSERT INTO inbox (consumer, event_id) VALUES ('hearer', 'new'), ('another', 'b')`);
      await client.query(`UPDATE inbox SET taken_at = now() - interval '31 days' WHERE consumer = 'another'`);
      expect(await forgetTaken(client, 'hearer', 30)).toBeGreaterThan(0);
      return (await client.query<{ event_id: string }>('SELECT event_id FROM inbox')).rows.map(({ event_id }) => event_id);
    }); // prettier-ignore
    const aside = (await listDeadLetters(database, 'hearer', true)).filter(({ settled }) => settled !== 'RETRIED');
    expect(aside.length).toBeGreaterThan(1);
    expect(kept.sort()).toEqual(['b', 'new', ...aside.map(({ eventId }) => eventId)].sort());
  });
});
