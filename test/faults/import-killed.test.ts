import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { housing } from '@one-door/housing';
import { testSubgraph } from '@one-door/kit';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from '../../infra/embedded/postgres';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { csvOf, housingRow } from '../support/housing-ledger';

const rows = 8_000;
const kills = 20;
const command = require.resolve('@one-door/infra/dist/cli/import/import.js');

/** All that an import writes, in one number; feeds are counted anew by every attempt, and are left out. */
const ledgerDigest = `
  SELECT md5(string_agg(line, '|' ORDER BY line)) AS digest, count(*)::integer AS lines FROM (
    SELECT r::text FROM aid_record r UNION ALL SELECT c::text FROM aid_record_person c UNION ALL SELECT t::text FROM tenancy t
    UNION ALL SELECT concat(source_number, division, digest, counts, image) FROM ledger_row
    UNION ALL SELECT concat(source_number, digest, image) FROM ledger_change
    UNION ALL SELECT concat(division, active) FROM division_feed) AS all_rows(line)`;

describe('an import that is killed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-killed-'));
  const file = path.join(folder, 'housing.csv');
  beforeAll(() => {
    writeFileSync(file, csvOf(Array.from({ length: rows }, (_, n) => housingRow(n))));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (databaseUrl: string): ChildProcess =>
    spawn(process.execPath, [command, 'housing', file, '--as-of', '2026-01-01'], {
      env: { DATABASE_URL: databaseUrl, HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url') },
      stdio: 'ignore',
    });
  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
  const read = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<{ digest: string | null; lines: number }>(ledgerDigest)).rows[0]!;
    } finally {
      await client.end();
    }
  };

  it('leaves nothing half-written at any of twenty moments, and is finished by the next one', async () => {
    const [undisturbed, disturbed] = await Promise.all([testSubgraph(housing), testSubgraph(housing)]);
    try {
      const began = Date.now();
      expect(await ended(start(undisturbed.databaseUrl))).toBe(0);
      const whole = Date.now() - began;
      const expected = await read(undisturbed.databaseUrl);
      for (let kill = 0; kill < kills; kill++) {
        const child = start(disturbed.databaseUrl);
        const gone = ended(child);
        await Promise.race([gone, sleep(Math.random() * whole)]);
        child.kill('SIGKILL');
        await gone;
        const { digest, lines } = await read(disturbed.databaseUrl);
        if (!lines) continue;
        expect(digest).toBe(expected.digest);
        await disturbed.database!.source.query(
          'TRUNCATE aid_record, ledger_row, ledger_change, feed, division_feed CASCADE',
        );
      }
      expect(await ended(start(disturbed.databaseUrl))).toBe(0);
      expect(await read(disturbed.databaseUrl)).toEqual(expected);
    } finally {
      await Promise.all([undisturbed.close(), disturbed.close()]);
    }
  }, 180_000);

  it('leaves nothing half-written when PostgreSQL is killed beneath it', async () => {
    const dataFolder = path.join(testFolder(), 'postgres');
    const databaseOn = async (server: RunningPostgres) => {
      const url = new URL(server.adminUrl);
      url.pathname = '/housing';
      return url.href;
    };
    let server = await startPostgres({ dataFolder });
    try {
      const admin = new pg.Client({ connectionString: server.adminUrl });
      await admin.connect();
      await admin.query('CREATE DATABASE housing TEMPLATE template0');
      await admin.end();
      for (const after of [600, 900, 1200]) {
        const child = start(await databaseOn(server));
        const gone = ended(child);
        await sleep(after);
        process.kill(server.pid, 'SIGKILL');
        expect(await gone).not.toBe(0);
        await server.stop();
        server = await startPostgres({ dataFolder });
        expect(await read(await databaseOn(server)).catch(() => ({ lines: 0 }))).toMatchObject({ lines: 0 });
      }
      expect(await ended(start(await databaseOn(server)))).toBe(0);
      expect((await read(await databaseOn(server))).lines).toBe(rows * 5 + 1);
    } finally {
      await server.stop();
      rmSync(path.dirname(dataFolder), { recursive: true, force: true });
    }
  }, 120_000);
});
