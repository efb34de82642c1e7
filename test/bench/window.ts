import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@one-door/infra/dist/embedded/postgres';
import { connections, createLog, openSubgraph } from '@one-door/kit';
import { window } from '@one-door/window';
import { Door } from '../support/cases';
import { freshDatabase } from './databases';
import { median, percentile, printTable, type Figure } from './figures';
import { startHub, type Hub } from './hub';
import type { Options } from './options';

const askOf =
  (origin: string) =>
  async (query: string, variables: object = {}): Promise<any> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };

interface Worked {
  cases: number;
  seconds: number;
  /** Milliseconds of each step. */
  steps: Map<string, number[]>;
}

/** So many windows take one case after the other from acceptance to its end, each with its department. */
async function work({ origin }: Hub, windows: number, casesEach: number): Promise<Worked> {
  const steps = new Map<string, number[]>();
  const timed = async <Result>(name: string, step: () => Promise<Result>): Promise<Result> => {
    const since = performance.now();
    const result = await step();
    steps.set(name, [...(steps.get(name) ?? []), performance.now() - since]);
    return result;
  };
  const door = new Door({ ask: askOf(origin) });
  const since = performance.now();
  const one = async () => {
    for (let n = 0; n < casesEach; n++) {
      let asked = await timed('accept', () => door.accept());
      asked = await timed('transfer', () => door.take(asked, 'transferPart', 'part: 1, to: HOUSING'));
      const waiting = await timed('heard by the department', () => door.handling('housing', asked['parts'][0].transfer)); // prettier-ignore
      const { handling } = await timed('take over', () => door.handle('housingTakeOver', waiting));
      await timed('decide', () => door.handle('housingDecide', handling, { outcome: 'REJECTED', reason: '不符合', legalBasis: '某条', appeal: '可复议' })); // prettier-ignore
      asked = await timed('heard by the window', () => door.heard(asked.id, 'DECIDED'));
      asked = await timed('feed back', () => door.take(asked, 'feedBack', 'part: 1'));
      await timed('close', () => door.take(asked, 'closeCase'));
    }
  };
  await Promise.all(Array.from({ length: windows }, one));
  return { cases: windows * casesEach, seconds: (performance.now() - since) / 1_000, steps };
}

/** Cases that are over, and a hundred that are not, put where they are kept. */
const fill = (url: string, count: number) =>
  connections(url).withConnection(async (client) => {
    await client.query(
      `INSERT INTO aid_case (id, number, revision, division, channel, green_channel, persons, owner, accepted_at, publicised, urgency, applicant, closed_at)
       SELECT gen_random_uuid(), 'B-' || n, 1, '370921101', 'COUNTER', false, ARRAY['p1.' || n], 'clerk-1', now(), false,
         CASE WHEN n <= 100 THEN 2000000000000000 + n ELSE 4000000000000000 END, '', CASE WHEN n > 100 THEN now() END
       FROM generate_series(1, $1::integer) AS n`,
      [count],
    );
    await client.query(
      `INSERT INTO case_part (case_id, part, need, state, owner, proposals, records, since, provisional, heard)
       SELECT id, 1, 'LIVING', CASE WHEN closed_at IS NULL THEN 'ACCEPTED' ELSE 'CLOSED' END, 'WINDOW', 0, '{}', now(), false, 0 FROM aid_case`,
    );
    await client.query('ANALYZE');
  });

/** @returns milliseconds of the ledger's first page, median of many, with so many cases in it */
async function pageTimes(folder: string, counts: readonly number[]): Promise<number[]> {
  const server = await startPostgres({ dataFolder: path.join(folder, 'window-postgres'), log: () => undefined });
  const key = Buffer.alloc(32, 1).toString('base64url');
  try {
    const medians: number[] = [];
    for (const count of counts) {
      const url = await freshDatabase(server, `hub_window_${count}`);
      const open = await openSubgraph(window, { databaseUrl: url, pool: 2, statementMs: 60_000, log: createLog('bench', 'silent'), env: { HUB_WINDOW_KEY: key, HUB_RECEIPT_KEY: key } }); // prettier-ignore
      await fill(url, count);
      const times: number[] = [];
      for (let n = -20; n < 200; n++) {
        const since = performance.now();
        const query = '{ cases(first: 50) { edges { node { number parts { state owner due late } } } } }';
        const { errors } = await open.execute({ query, caller: 'bench' });
        if (errors) throw new Error(JSON.stringify(errors));
        if (n >= 0) times.push(performance.now() - since);
      }
      medians.push(median(times));
      await open.close();
    }
    return medians;
  } finally {
    await server.stop();
  }
}

/** Fifty windows at work at once, in both topologies; and what a page of the ledger takes, however long it is. */
export async function windows({ windows: count, windowCases, ledgerCases }: Options, folder: string): Promise<Figure[]> {
  const rates: number[] = [];
  for (const topology of ['one-process', 'distributed'] as const) {
    const hub = await startHub(topology, folder);
    try {
      await work(hub, 2, 2);
      await sleep(1_000);
      const { cases, seconds, steps } = await work(hub, count, windowCases);
      rates.push(cases / seconds);
      console.log(`\n${topology}: ${count} windows, ${cases} cases, ${(cases / seconds).toFixed(1)} a second`);
      printTable(
        [...steps].map(([step, times]) => ({ step, 'p50 ms': median(times), 'p99 ms': percentile(times, 0.99) })),
      );
    } finally {
      await hub.stop();
    }
  }
  const [few, many] = (await pageTimes(folder, [1_000, ledgerCases])) as [number, number];
  console.log(`\na page of the ledger: ${few.toFixed(2)} ms with 1,000 cases, ${many.toFixed(2)} ms with ${ledgerCases.toLocaleString('en-US')}`); // prettier-ignore
  return [
    { name: 'cases a second, distributed/one process', value: rates[1]! / rates[0]!, goal: { atLeast: 0.5 } },
    { name: `page of the ledger, ${ledgerCases}/1000 cases`, value: many / few, goal: { atMost: 1.5 } },
  ];
} // prettier-ignore
