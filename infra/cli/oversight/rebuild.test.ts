import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus } from '@one-door/events';
import { createLog, openSubgraph, testDatabase, testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import stringWidth from 'string-width';
import { findingIdOf, keepFindings } from '../../../subgraphs/oversight/kept/rows.fixture';
import { run as findings } from '../findings/findings';
import { StoppedError } from '../terminal';
import { saidBy } from './oversight.fixture';
import { run as rebuild } from './rebuild';
import { run as scan } from './scan';

jest.setTimeout(120_000);

describe('npm run rebuild', () => {
  let open: OpenSubgraph & { databaseUrl: string };
  let log: Awaited<ReturnType<typeof testDatabase>>;
  let bus: Bus;
  let env: NodeJS.ProcessEnv;
  const marks = async () => (await open.database!.source.query('SELECT FROM rebuild')) as object[];

  beforeAll(async () => {
    log = await testDatabase();
    bus = await postgresBus(log.url);
    open = await testSubgraph(oversight);
    env = {
      DATABASE_URL: open.databaseUrl,
      HUB_EVENTS_URL: log.url,
      HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url'),
    };
    // Events of another version: they say nothing here, and are to be taken all the same.
    const body = JSON.stringify({ type: 'org.one-door.aid.told.v9' });
    await bus.send([{ topic: 'aid', key: 'p1.a', id: randomUUID(), body }]);
  });
  afterAll(async () => {
    await open?.close();
    await bus?.close();
    await log?.drop();
  });

  it('keeps everybody from looking while it is not finished, and says so', async () => {
    await keepFindings(open.database!, [{}]);
    await open.database!.source.query('UPDATE finding SET value = to_json(finding)');
    const halt = new AbortController();
    const stopped = await saidBy(rebuild, env, [], halt.signal, () => halt.abort(new StoppedError()));
    expect(stopped.status).toBe(130);
    expect(await marks()).toHaveLength(1);
    expect(await saidBy(scan, env)).toMatchObject({ status: 2, error: expect.stringMatching(/正在重建[^]*npm run rebuild/) });
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-rebuild-'));
    for (const args of [['list', '--json'], ['export', '--out', path.join(folder, 'findings.csv')]])
      expect((await saidBy(findings, env, args)).error).toMatch(/^全貌正在重建[^]*being made anew/);
    rmSync(folder, { recursive: true });
    expect(await open.database!.source.query('SELECT shown FROM finding')).toEqual([{ shown: true }]);
  }); // prettier-ignore

  it('is explained within 80 columns', async () => {
    const { out } = await saidBy(rebuild, {}, ['--help']);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('is finished by the next one, which has nothing to compare with', async () => {
    expect(await saidBy(rebuild, env)).toMatchObject({ status: 0, out: expect.stringContaining('nothing to compare with'), error: '' }); // prettier-ignore
    expect(await marks()).toEqual([]);
    expect(await open.database!.source.query('SELECT shown, status FROM finding')).toEqual([
      { shown: false, status: 'SETTLED' },
    ]);
    expect((await saidBy(findings, env, ['list'])).error).toBe('');
  });

  it('is finished by the hub, too, when nothing is left on the bus', async () => {
    const halt = new AbortController();
    await saidBy(rebuild, env, [], halt.signal, () => halt.abort(new StoppedError()));
    expect(await marks()).toHaveLength(1);
    const { databaseUrl } = open;
    const hub = await openSubgraph(oversight, { databaseUrl, bus, env, pool: 2, statementMs: 5_000, log: createLog('test', 'silent') }); // prettier-ignore
    for (const end = Date.now() + 30_000; Date.now() < end && (await marks()).length; await sleep(100));
    // Nothing is said of what is refused.
    expect(await saidBy(rebuild, env)).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining('is at work'),
    });
    await hub.close();
    expect(await marks()).toEqual([]);
  });

  it('is refused while another is under way', async () => {
    const settled = await Promise.all([saidBy(rebuild, env), saidBy(rebuild, env)]);
    expect(settled.map(({ status }) => status).sort()).toEqual([0, 2]);
    const refused = settled.find(({ status }) => status === 2)!;
    expect(refused).toMatchObject({ out: '', error: expect.stringMatching(/正在进行[^]*A rebuild is under way/) });
  });

  it('ends with a status of its own where the picture was another', async () => {
    await keepFindings(open.database!, [{ id: findingIdOf(1) }]);
    await open.database!.source.query('UPDATE finding SET value = to_json(finding)');
    expect(await saidBy(rebuild, env)).toMatchObject({ status: 1, out: expect.stringContaining('It differs') });
  });

  it('is just as it was, where nothing was missing', async () => {
    expect(await saidBy(rebuild, env)).toMatchObject({ status: 0, out: expect.stringContaining('just as it was') });
  });
});
