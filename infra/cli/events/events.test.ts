import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus, type Consumer } from '@one-door/events';
import {
  connections,
  consumeEvents,
  createLog,
  Events1764000000003,
  migrate,
  startRelay,
  testDatabase,
} from '@one-door/kit';
import stringWidth from 'string-width';
import { testFolder } from '../../embedded/postgres-testing';
import { embeddedSettings, openAll, prepareGround } from '../../embedded/prepare';
import { run } from './events';

jest.setTimeout(120_000);

async function command(env: NodeJS.ProcessEnv, ...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
    progress,
    columns: 80,
  };
  const status = await run(args, env, terminal);
  return { status, out: out.join('\n'), error: error.join('\n') };
}

describe('npm run events on a subgraph’s own database', () => {
  let databases: { url: string; drop: () => Promise<void> }[];
  let bus: Bus;
  let database: ReturnType<typeof connections>;
  let env: NodeJS.ProcessEnv;
  let member: Consumer | undefined;
  let isWell = true;
  const taken: string[] = [];
  const events = (...args: string[]) => command(env, ...args);
  const until = async (look: () => boolean | Promise<boolean>) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) if (await look()) return;
    throw new Error('not seen within 15 s');
  };
  const start = async () => {
    const write = async (_: unknown, ids: readonly unknown[]) => {
      if (!isWell) throw new RangeError('379999195403226350');
      taken.push(...(ids as string[]));
    };
    const log = createLog('test', 'silent');
    member = await consumeEvents({ bus, database, consumer: 'housing', topics: ['person'], log, read: (_, { id }) => [id], write }); // prettier-ignore
  };
  const stop = async () => {
    await member?.stop();
    member = undefined;
  };

  beforeAll(async () => {
    databases = [await testDatabase(), await testDatabase()];
    const [log, own] = databases.map(({ url }) => url) as [string, string];
    await migrate({ url: own, tables: [], migrations: [Events1764000000003] });
    database = connections(own);
    bus = await postgresBus(log);
    env = { DATABASE_URL: own, HUB_EVENTS_URL: log };
  });
  afterAll(async () => {
    await stop();
    await bus?.close();
    for (const { drop } of databases ?? []) await drop();
  });

  const event = randomUUID();
  it('lists what is set aside without what it says', async () => {
    isWell = false;
    await start();
    const body = JSON.stringify({ type: 'org.one-door.person.died.v1', data: '379999195403226350' });
    await bus.send([{ topic: 'person', key: 'p1.0123456789abcdef', id: event, body }]);
    await until(async () => (await events('dead', 'housing')).out.includes('RangeError'));
    const { status, out } = await events('dead', 'housing');
    expect(status).toBe(0);
    expect(out).toMatch(
      /housing {2}编号 id 1 {2}person {2}20\d\d-[^]*org\.one-door\.person\.died\.v1[^]*键 key p1\.01234…/,
    );
    expect(out).not.toMatch(/379999|56789/);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const [letter] = JSON.parse((await events('dead', 'housing', '--json')).out) as object[];
    expect(letter).toMatchObject({ subgraph: 'housing', id: '1', eventId: event, key: 'p1.01234…', settled: null });
    expect(letter).not.toHaveProperty('body');
  });

  it('retries it, by the outbox, so that it takes effect once', async () => {
    isWell = true;
    const said = await events('retry', 'housing', '--all');
    expect(said).toMatchObject({ status: 0, out: expect.stringMatching(/housing 1：已放入发件箱/) });
    const [stand] = JSON.parse((await events('lag', 'housing', '--json')).out) as object[];
    // The message `dead` that told of it, and the event.
    expect(stand).toEqual({ subgraph: 'housing', outbox: 2, feeds: null, behind: [{ topic: 'person', events: 0 }] });
    const relay = startRelay({ url: env['DATABASE_URL']!, bus });
    await until(() => taken.length > 0);
    await relay.stop();
    expect(taken).toEqual([event]);
    expect(await events('dead', 'housing')).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing is set aside'),
    });
    expect((await events('dead', 'housing', '--all')).out).toContain('RETRIED');
    expect(await events('retry', 'housing', '1', '77')).toMatchObject({
      status: 1,
      out: expect.stringMatching(/settled before[^]*no such/),
    });
    expect(await events('drop', 'housing', '1')).toMatchObject({ status: 1 });
  });

  it('replays once the subgraph is stopped', async () => {
    expect(await events('replay', 'housing')).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringMatching(/正在运行[^]*stop all its/),
    });
    await stop();
    expect(await events('replay', 'housing', 'aid')).toMatchObject({
      status: 2,
      error: expect.stringContaining('only of person'),
    });
    expect(await events('replay', 'housing')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/person[^]*Done, [^]*1 events/),
    });
    // The event, and its repetition by the outbox.
    expect((await events('lag', 'housing')).out).toMatch(/^housing {2}发件箱 outbox 0\n {4}person 落后 behind 2$/);
    await start();
    await until(async () => (await events('lag', 'housing')).out.includes('behind 0'));
    expect(taken).toEqual([event, event]);
  });

  it('says what is wrong, and with which status', async () => {
    expect(await events()).toMatchObject({ status: 0, out: expect.stringContaining('npm run events -- dead') });
    expect(await events('retry')).toMatchObject({ status: 3, error: expect.stringContaining('Name the subgraph') });
    expect(await events('dead')).toMatchObject({ status: 2, error: expect.stringContaining('name it') });
    const noBus = await command({ DATABASE_URL: env['DATABASE_URL'] }, 'lag', 'housing');
    expect(noBus).toMatchObject({ status: 2, error: expect.stringContaining('HUB_EVENTS_URL') });
    const strange = await command({ ...env, DATABASE_URL: env['HUB_EVENTS_URL'] }, 'dead', 'housing');
    expect(strange).toMatchObject({ status: 2, error: expect.stringContaining('has no events') });
  });
});

describe('npm run events on the hub of this machine', () => {
  const folder = testFolder();
  const env = { HUB_DATA: folder };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds it at work, and brings PostgreSQL up where it is not', async () => {
    expect(await command(env, 'dead')).toMatchObject({ status: 2, error: expect.stringContaining('npm start') });
    const ground = await prepareGround(embeddedSettings(env), () => undefined);
    try {
      for (const open of await openAll(ground)) await open.close();
      expect(await command(env, 'dead')).toMatchObject({ status: 0, error: '' });
      const { status, out } = await command(env, 'lag');
      expect(status).toBe(0);
      for (const name of ['civil-affairs', 'disability'])
        expect(out).toContain(`${name}  发件箱 outbox 0  未告知的导入 feeds untold 0`);
    } finally {
      await ground.postgres.stop();
    }
    const alone = await command(env, 'dead', 'housing');
    expect(alone).toMatchObject({ status: 0, error: expect.stringContaining('PostgreSQL') });
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
}); // prettier-ignore
