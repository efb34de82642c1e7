import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@one-door/infra/dist/embedded/postgres';
import { housing } from '@one-door/housing';
import { createLog, openSubgraph, type OpenSubgraph } from '@one-door/kit';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { csvOf, housingRow } from '../support/housing-ledger';
import { median, printTable, type Figure } from './figures';
import { startHub } from './hub';
import { load, type Measured } from './loader';
import type { Options } from './options';
import { ended, runToEnd, start, type Ran } from './processes';
import { freshDatabase } from './databases';
import { requestBody } from './queries';

const command = require.resolve('@one-door/infra/dist/cli/import/import.js');
const keys = { HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url') };
/** What a tenancy's row becomes. */
const tables = ['aid_record', 'aid_record_person', 'tenancy'];
/** Rows by which the rate is measured, and the smaller size of the memory. */
const common = 100_000;

/** A ledger of tenancies of so many rows, written without ever being in memory. */
async function writeLedger(file: string, rows: number): Promise<string> {
  const out = createWriteStream(file);
  for (let first = 0; first < rows; first += 5_000) {
    const lot = Array.from({ length: Math.min(5_000, rows - first) }, (_, n) => housingRow(first + n));
    const text = csvOf(lot);
    if (!out.write(first ? text.slice(text.indexOf('\n') + 1) : text)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return file;
}

const open = (databaseUrl: string): Promise<OpenSubgraph> =>
  openSubgraph(housing, { databaseUrl, pool: 1, statementMs: 600_000, log: createLog('bench', 'silent'), env: keys });

/** Runs the command to its end, from its very start. */
const importFile = (file: string, env: Record<string, string>, logFile: string): Promise<Ran> =>
  runToEnd([command, 'housing', file], { env, logFile });

/** Copies the rows that an import left into the same tables of an empty database, as psql's \copy does. @returns seconds */
async function copyRows(from: string, into: string, folder: string): Promise<number> {
  const [source, target] = [await open(from), await open(into)];
  const fileOf = (table: string) => path.join(folder, `${table}.copy`);
  await source.database!.withConnection(async (client) => {
    for (const table of tables) {
      await pipeline(client.query(copyTo(`COPY ${table} TO STDOUT`)), createWriteStream(fileOf(table)));
    }
  });
  const seconds = await target.database!.withConnection(async (client) => {
    const since = performance.now();
    for (const table of tables) {
      await pipeline(createReadStream(fileOf(table)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
    }
    return (performance.now() - since) / 1000;
  });
  await Promise.all([source.close(), target.close()]);
  return seconds;
}

/** How fast ledgers come in beside PostgreSQL's own COPY, and what a long one takes of memory. */
async function rateAndMemory({ rounds, importRows }: Options, folder: string): Promise<Figure[]> {
  const server = await startPostgres({ dataFolder: path.join(folder, 'import', 'postgres') });
  const logFile = path.join(folder, 'import.log');
  try {
    const file = await writeLedger(path.join(folder, 'common.csv'), common);
    const taken: { ours: Ran; copy: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const from = await freshDatabase(server, 'imported');
      const ours = await importFile(file, { ...keys, DATABASE_URL: from }, logFile);
      taken.push({ ours, copy: await copyRows(from, await freshDatabase(server, 'copied'), folder) });
    }
    const long = await writeLedger(path.join(folder, 'long.csv'), importRows);
    const big = await importFile(long, { ...keys, DATABASE_URL: await freshDatabase(server, 'imported') }, logFile);
    const seconds = median(taken.map(({ ours }) => ours.seconds));
    const small = median(taken.map(({ ours }) => ours.peakMb));
    printTable([
      { import: `${common} rows`, 'rows/s': common / seconds, seconds, 'peak MB': small },
      { import: `${importRows} rows`, 'rows/s': importRows / big.seconds, seconds: big.seconds, 'peak MB': big.peakMb },
      { import: 'COPY of the same', 'rows/s': common / median(taken.map(({ copy }) => copy)), seconds: median(taken.map(({ copy }) => copy)) },
    ]); // prettier-ignore
    return [
      { name: 'import.rate/copy', value: median(taken.map(({ ours, copy }) => copy / ours.seconds)), goal: { atLeast: 0.25 } },
      { name: 'import.memory.long/common', value: big.peakMb / small, goal: { atMost: 1.3 } },
    ]; // prettier-ignore
  } finally {
    await server.stop();
  }
}

/** What a clerk feels of an import: the slowest of a hundred checks with one beside, and without. */
async function besideChecks({ rounds, wholeConcurrency: concurrency }: Options, folder: string): Promise<Figure[]> {
  const hub = await startHub('one-process', folder);
  const file = path.join(folder, 'common.csv');
  try {
    const bodies = hub.households.map((id) => requestBody('check', id));
    const ask = (requests: number) => load({ origin: hub.origin, bodies, requests, concurrency });
    await ask(600);
    const [alone, beside]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      alone.push(await ask(400));
      const running = start([command, 'housing', file, '--by', `round ${round}`], {
        env: { HUB_DATA: path.join(folder, 'one-process') },
        logFile: path.join(folder, 'import.log'),
      });
      const gone = ended(running);
      await sleep(1_500);
      // While it reads, and while it writes.
      for (let part = 0; part < 3 && running.child.exitCode === null; part++) beside.push(await ask(400));
      await gone;
      const undo = start([command, 'undo', 'housing', String(await lastFeed(folder))], { env: { HUB_DATA: path.join(folder, 'one-process') }, logFile: path.join(folder, 'import.log') }); // prettier-ignore
      await ended(undo);
    }
    const [before, during] = [median(alone.map(({ p99 }) => p99)), median(beside.map(({ p99 }) => p99))];
    printTable([
      { checks: 'alone', 'p50 ms': median(alone.map(({ p50 }) => p50)), 'p99 ms': before },
      { checks: 'beside an import', 'p50 ms': median(beside.map(({ p50 }) => p50)), 'p99 ms': during },
    ]);
    return [{ name: 'import.check.p99.beside/alone', value: during / before, goal: { atMost: 2 } }];
  } finally {
    await hub.stop();
  }
}

/** The feed that came last, as the command itself said. */
const lastFeed = async (folder: string): Promise<number> =>
  Number([...readFileSync(path.join(folder, 'import.log'), 'utf8').matchAll(/as feed (\d+)/g)].at(-1)![1]);

/** Ledgers coming in. */
export async function imports(options: Options, folder: string): Promise<Figure[]> {
  console.log('\nledgers coming in: an own PostgreSQL, then the hub in one process …');
  return [...(await rateAndMemory(options, folder)), ...(await besideChecks(options, folder))];
}
