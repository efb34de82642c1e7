import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { startPostgres } from '@one-door/infra/dist/embedded/postgres';
import { calendarDate, connections, createLog, openSubgraph } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import { to as copyTo } from 'pg-copy-streams';
import { freshDatabase } from './databases';
import { printTable, type Figure } from './figures';
import type { Options } from './options';
import { fillPicture } from './picture';
import { runToEnd } from './processes';

const command = require.resolve('@one-door/infra/dist/cli/oversight/scan.js');
const idle = require.resolve('@one-door/test/dist/bench/idle-reader.js');
const keys = { HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url') };

/** @returns seconds of COPY of all entries out, by one connection, to somebody who lets them go */
const copyOut = (url: string) =>
  connections(url).withConnection(async (client) => {
    const since = performance.now();
    const stream = client.query(copyTo('COPY (SELECT pid, kind, id, value FROM entry WHERE held) TO STDOUT'));
    for await (const _chunk of stream);
    return (performance.now() - since) / 1000;
  });

/** @returns seconds in which as many workers as a scan has read everything */
async function readIdly(url: string, today: string): Promise<number> {
  const since = performance.now();
  const workers = availableParallelism();
  const shares = Array.from({ length: workers }, (_, i) => [...'0123456789abcdef'].filter((_digit, n) => n % workers === i)); // prettier-ignore
  await Promise.all(
    shares.map(
      (digits) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(idle, { workerData: { url, digits, today } });
          worker.on('error', reject);
          worker.on('exit', () => resolve());
        }),
    ),
  );
  return (performance.now() - since) / 1000;
}

const scanAll = (url: string, logFile: string) => runToEnd([command], { env: { ...keys, DATABASE_URL: url }, logFile });

/** What a scan of everybody takes, beside a COPY of the same rows out and a reader that does nothing with them. */
export async function scan({ scanHouseholds }: Options, folder: string): Promise<Figure[]> {
  const server = await startPostgres({ dataFolder: path.join(folder, 'scan-postgres'), log: () => undefined });
  const today = calendarDate(new Date());
  const rows = [];
  try {
    for (const households of [20_000, scanHouseholds]) {
      const url = await freshDatabase(server, 'hub_scan');
      const open = await openSubgraph(oversight, { databaseUrl: url, pool: 1, statementMs: 600_000, log: createLog('bench', 'silent'), env: keys }); // prettier-ignore
      await open.close();
      await connections(url).withConnection((client) => fillPicture(client, households, today));
      await copyOut(url); // Warms what PostgreSQL keeps in memory.
      const copy = await copyOut(url);
      const read = await readIdly(url, today);
      const first = await scanAll(url, path.join(folder, 'scan.log'));
      const again = await scanAll(url, path.join(folder, 'scan.log'));
      rows.push({ households, 'COPY s': copy, 'idle reader s': read, 'first scan s': first.seconds, 'scan s': again.seconds, 'peak MB': first.peakMb }); // prettier-ignore
    }
  } finally {
    await server.stop();
  }
  console.log('\na scan of everybody, on all cores');
  printTable(rows);
  const [small, large] = rows as [(typeof rows)[0], (typeof rows)[0]];
  return [
    { name: `scan/COPY, ${small.households}`, value: small['first scan s'] / small['COPY s'], goal: { atMost: 6 } },
    { name: `scan/COPY, ${large.households}`, value: large['first scan s'] / large['COPY s'], goal: { atMost: 6 } },
    { name: `scan/idle reader, ${large.households}`, value: large['first scan s'] / large['idle reader s'], goal: { atMost: 2 } }, // prettier-ignore
    { name: 'scan memory, large/small', value: large['peak MB'] / small['peak MB'], goal: { atMost: 1.2 } },
  ];
}
