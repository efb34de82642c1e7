import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { testFolder } from './postgres-testing';
import { startScript } from './process-testing';
import { AlreadyRunningError } from './lock';
import { startPostgres, type RunningPostgres } from './postgres';

jest.setTimeout(60_000);

async function ask<T = Record<string, string>>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A hub of its own in another process, which starts PostgreSQL on the folder and says so. */
async function otherHub(
  dataFolder: string,
  afterwards = '',
): Promise<{ hub: ChildProcess; pid: number; adminUrl: string }> {
  const script = `require(${JSON.stringify(path.join(__dirname, 'postgres.ts'))})
    .startPostgres({ dataFolder: ${JSON.stringify(dataFolder)} })
    .then(({ pid, adminUrl }) => { console.log(JSON.stringify({ pid, adminUrl })); ${afterwards} })`;
  const hub = startScript(script);
  const [line] = (await once(hub.stdout, 'data')) as [Buffer];
  return { hub, ...(JSON.parse(line.toString()) as { pid: number; adminUrl: string }) };
}

async function kill(hub: ChildProcess): Promise<void> {
  const gone = once(hub, 'exit');
  hub.kill('SIGKILL');
  await gone;
}

describe('startPostgres', () => {
  let folder: string;
  let dataFolder: string;
  const running: RunningPostgres[] = [];
  const lines: string[] = [];

  const start = async (at = dataFolder) => {
    const server = await startPostgres({ dataFolder: at, quick: true, log: (line) => lines.push(line) });
    running.push(server);
    return server;
  };

  beforeEach(() => {
    folder = testFolder();
    dataFolder = path.join(folder, 'postgres');
    lines.length = 0;
  });

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps data from one start to the next, and stops for good', async () => {
    const first = await start();
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(path.join(folder, 'hub.lock'))).toBe(false);
    const second = await start();
    expect(await ask(second.adminUrl, 'SELECT n FROM kept')).toEqual({ n: 7 });
  });

  it('is UTF-8 on loopback without sockets, and its password is nobody else’s to read', async () => {
    const { adminUrl, port } = await start();
    const sql = (name: string) => ask(adminUrl, `SELECT current_setting('${name}') AS value`);
    expect(await sql('server_encoding')).toEqual({ value: 'UTF8' });
    expect(await sql('lc_messages')).toEqual({ value: 'C' });
    expect(await sql('listen_addresses')).toEqual({ value: '127.0.0.1' });
    expect(await sql('unix_socket_directories')).toEqual({ value: '' });
    expect(await sql('max_connections')).toEqual({ value: '300' });
    expect(statSync(`${dataFolder}.password`).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['hub.lock', 'postgres', 'postgres.password']);
    await expect(ask(`postgres://hub_admin:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow(/password/);
    await expect(ask(`postgres://hub_admin@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow();
  });

  it.each([[undefined], ['zh_CN.GB18030'], ['no such locale']])('starts where LANG is %s', async (locale) => {
    const names = ['LANG', 'LC_ALL', 'LC_CTYPE', 'LC_MESSAGES'];
    const before = names.map((name) => process.env[name]);
    const set = (name: string, value: string | undefined) => {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    };
    try {
      names.forEach((name) => set(name, locale));
      const { adminUrl } = await start();
      expect(await ask(adminUrl, "SELECT '低保' AS word")).toEqual({ word: '低保' });
    } finally {
      names.forEach((name, index) => set(name, before[index]));
    }
  });

  it('takes over from a hub that was killed, with what was committed', async () => {
    const { hub, pid, adminUrl } = await otherHub(dataFolder);
    await ask(adminUrl, 'CREATE TABLE kept AS SELECT 8 AS n');
    await kill(hub);
    expect(isAlive(pid)).toBe(true);
    const mine = await start();
    expect(mine.pid).not.toBe(pid);
    expect(lines.join()).toContain(`(${pid})`);
    expect(await ask(mine.adminUrl, 'SELECT n FROM kept')).toEqual({ n: 8 });
  });

  it('goes along with a hub that ends on an error', async () => {
    const { hub, pid } = await otherHub(dataFolder, 'process.exit(1)');
    if (hub.exitCode === null) await once(hub, 'exit');
    for (let tries = 0; isAlive(pid) && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAlive(pid)).toBe(false);
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'SELECT 1 AS n')).toEqual({ n: 1 });
  });

  it('refuses beside a living hub, in this process and in another', async () => {
    const { hub, pid } = await otherHub(dataFolder);
    await expect(startPostgres({ dataFolder, quick: true })).rejects.toThrow(AlreadyRunningError);
    await expect(startPostgres({ dataFolder, quick: true })).rejects.toThrow(/正在使用[^]*is using/);
    expect(isAlive(pid)).toBe(true);
    await kill(hub);
    const { adminUrl } = await start();
    await expect(startPostgres({ dataFolder, quick: true })).rejects.toThrow(AlreadyRunningError);
    expect(await ask(adminUrl, 'SELECT 1 AS n')).toEqual({ n: 1 });
  });

  it('starts after a power loss, when the number in the pid file is another process’s', async () => {
    const first = await start();
    await first.stop();
    // Of PostgreSQL's own user, as it refuses for such a one only.
    const { uid, gid } = statSync(dataFolder);
    const stranger = spawn('sleep', ['60'], { uid, gid });
    await once(stranger, 'spawn');
    writeFileSync(path.join(dataFolder, 'postmaster.pid'), `${stranger.pid}\n${dataFolder}\n1\n1\n\n\n\n`);
    writeFileSync(path.join(folder, 'hub.lock'), JSON.stringify({ pid: process.pid, start: '1' }));
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'SELECT 1 AS n')).toEqual({ n: 1 });
    expect(stranger.exitCode).toBeNull();
    await kill(stranger);
  });

  it('starts right after its server was killed with sessions open', async () => {
    const first = await start();
    const client = new pg.Client({ connectionString: first.adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    process.kill(first.pid, 'SIGKILL');
    while (isAlive(first.pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    await first.stop();
    await expect(first.lost).resolves.toBeUndefined();
    expect(lines.join()).toContain('ended by itself');
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'SELECT 1 AS n')).toEqual({ n: 1 });
    await client.end().catch(() => undefined);
  });

  it('clears away what an interrupted initdb left', async () => {
    mkdirSync(path.join(folder, 'postgres.making-abc123'));
    writeFileSync(path.join(folder, 'postgres.making-abc123.pw'), 'secret');
    await start();
    expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([]);
  });

  it('touches no folder that holds something else', async () => {
    mkdirSync(dataFolder);
    writeFileSync(path.join(dataFolder, 'thesis.txt'), 'years of work');
    await expect(startPostgres({ dataFolder })).rejects.toThrow(/不是数据库[^]*no PostgreSQL cluster/);
    expect(readFileSync(path.join(dataFolder, 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(existsSync(path.join(folder, 'hub.lock'))).toBe(false);
  });

  it('says which file is missing when the password is gone, and leaves no server behind', async () => {
    await (await start()).stop();
    rmSync(`${dataFolder}.password`);
    await expect(startPostgres({ dataFolder, quick: true })).rejects.toThrow(/postgres\.password/);
    expect(existsSync(path.join(dataFolder, 'postmaster.pid'))).toBe(false);
  });

  it('gives PostgreSQL’s last words when it fails', async () => {
    await (await start()).stop();
    writeFileSync(path.join(dataFolder, 'postgresql.auto.conf'), 'no_such_setting = 1\n');
    await expect(startPostgres({ dataFolder, quick: true })).rejects.toThrow(/no_such_setting/);
  });

  (process.getuid?.() === 0 ? describe : describe.skip)('as root', () => {
    let away: string | undefined;
    afterEach(async () => {
      for (const server of running.splice(0)) await server.stop();
      if (away) rmSync(away, { recursive: true, force: true });
    });

    it('keeps data where the user postgres can reach it when the folder is closed to it', async () => {
      chmodSync(folder, 0o700);
      const umask = process.umask(0o077);
      try {
        const first = await start();
        away = path.dirname(await ask(first.adminUrl, 'SHOW data_directory').then((row) => row!['data_directory']!));
        expect(away).toMatch(/^\/var\/lib\/one-door-hub\/[0-9a-f]{12}$/);
        expect(lines.join()).toContain(away);
        expect(existsSync(dataFolder)).toBe(true); // So that lost keys are noticed here, too.
        await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 9 AS n');
        await first.stop();
      } finally {
        process.umask(umask);
      }
      chmodSync(folder, 0o755);
      const second = await start();
      expect(await ask(second.adminUrl, 'SELECT n FROM kept')).toEqual({ n: 9 });
      await second.stop();
      // The whole folder deleted means a new beginning; the old data is kept, but not used.
      rmSync(folder, { recursive: true });
      mkdirSync(folder, { mode: 0o700 });
      const third = await start();
      await expect(ask(third.adminUrl, 'SELECT n FROM kept')).rejects.toThrow(/does not exist/);
      expect(readdirSync(away).some((name) => name.startsWith('left-'))).toBe(true);
    });

    it('refuses to begin anew when the folder of existing data was closed', async () => {
      await (await start()).stop();
      chmodSync(folder, 0o700);
      await expect(startPostgres({ dataFolder })).rejects.toThrow(/chmod o\+x[^]*chmod o\+x/);
    });
  });
});
