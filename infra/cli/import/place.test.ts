import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { civilAffairs } from '@one-door/civil-affairs';
import { housing } from '@one-door/housing';
import { createLog, openSubgraph } from '@one-door/kit';
import { testFolder } from '../../embedded/postgres-testing';
import { embeddedSettings, prepareGround, subgraphEnvironment } from '../../embedded/prepare';
import { NoPlaceError } from '../hub';
import { run } from './import';
import { openPlace } from './place';

jest.setTimeout(60_000);

describe('where npm run import finds the database', () => {
  const folder = testFolder();
  const env = { HUB_DATA: folder };
  const file = path.join(folder, 'persons.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const hub = async () => {
    const ground = await prepareGround(embeddedSettings(env), () => undefined);
    return { ground, stop: () => ground.postgres.stop() };
  };
  const migrated = async (ground: Awaited<ReturnType<typeof hub>>['ground']) => {
    for (const definition of [housing, civilAffairs]) {
      const own = subgraphEnvironment(ground, definition.name);
      const log = createLog('test', 'silent');
      const open = await openSubgraph(definition, { databaseUrl: own['DATABASE_URL'], pool: 1, statementMs: 5_000, log, env: own }); // prettier-ignore
      await open.close();
    }
  };
  async function command(...args: string[]) {
    const said: string[] = [];
    const hear = (text: string) => void said.push(text);
    const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
    const status = await run(args, env, { out: hear, error: hear, progress, columns: 80 });
    return { status, said: said.join('\n') };
  }

  it('is told where there is none', async () => {
    await expect(openPlace('housing', env, () => undefined)).rejects.toThrow(NoPlaceError);
    expect(await command('history', 'housing')).toMatchObject({ status: 2, said: expect.stringContaining('npm start') });
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });

  it('is that of a hub at work, with the department’s own password and keys', async () => {
    const { ground, stop } = await hub();
    try {
      // A hub that is only starting makes its tables itself.
      await expect(openPlace('civil-affairs', env, () => undefined, 300)).rejects.toThrow(/try again later/);
      await migrated(ground);
      writeFileSync(file, '编号,行政区划,姓名,证件号码\nR-1,370921101,张三,379999195403226350\n');
      const taken = await command('civil-affairs', file);
      expect(taken).toMatchObject({ status: 0, said: expect.stringMatching(/新增 added +1\n/) });
      expect((await command('history', 'civil-affairs')).said).toMatch(/^1 {2}/);
    } finally {
      await stop();
    }
  });

  it('is brought up where no hub is at work, and let go of afterwards', async () => {
    const { status, said } = await command('history', 'civil-affairs');
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringMatching(/starting PostgreSQL[^]*\n1 {2}/) });
    expect(existsSync(path.join(folder, 'hub.lock'))).toBe(false);
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('is not looked for with keys that others can read', async () => {
    chmodSync(path.join(folder, 'keys.json'), 0o644);
    const { status, said } = await command('history', 'housing');
    expect({ status, said }).toMatchObject({ status: 2, said: expect.stringContaining('chmod 600') });
    chmodSync(path.join(folder, 'keys.json'), 0o600);
  });

  it.each([['mysql://a/b'], ['hub']])('is refused where DATABASE_URL is %s', async (url) => {
    const own = { DATABASE_URL: url, HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url') };
    await expect(openPlace('housing', own, () => undefined)).rejects.toThrow(/DATABASE_URL/);
    await expect(openPlace('housing', { DATABASE_URL: 'postgres://a/b' }, () => undefined)).rejects.toThrow(/HUB_PID_KEY/);
  });
}); // prettier-ignore
