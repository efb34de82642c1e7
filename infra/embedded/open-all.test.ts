import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus } from '@one-door/events';
import { connections, testDatabase } from '@one-door/kit';
import { owners, type Owner } from './databases';
import { loadKeys } from './keys';
import { embeddedSettings, openAll, type Ground } from './prepare';

jest.setTimeout(120_000);

describe('opening every subgraph', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-open-'));
  let databases: Awaited<ReturnType<typeof testDatabase>>[];
  let ground: Ground;
  let bus: Bus;
  /** Longer than a statement of the hot path may take. */
  const busyMs = 1_000;

  beforeAll(async () => {
    databases = await Promise.all(owners.map(() => testDatabase()));
    const urls = Object.fromEntries(owners.map((owner, i) => [owner, databases[i]!.url])) as Record<Owner, string>;
    const { keys } = loadKeys(path.join(folder, 'keys.json'), false);
    ground = { settings: embeddedSettings({}), keys, urls } as Ground;
    bus = await postgresBus(urls.events);
    for (const open of await openAll(ground)) await open.close();
  });
  afterAll(async () => {
    await bus?.close();
    await Promise.all(databases.map(({ drop }) => drop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('waits for a database that is busy, and oversight takes no events before the others are open', async () => {
    const consumers: string[] = [];
    const heard: Bus = { ...bus, consume: (options) => (consumers.push(options.group), bus.consume(options)) };
    const housing = connections(ground.urls.housing);
    const busy = housing.inTransaction(async (client) => {
      await client.query('LOCK TABLE programme IN EXCLUSIVE MODE');
      await sleep(busyMs);
    });
    const opened = await openAll(ground, heard);
    expect(consumers).toContain('housing');
    expect(consumers.at(-1)).toBe('oversight');
    await Promise.all(opened.map((open) => open.close()));
    await busy;
    await housing.close();
  });
});
