import { startContender } from './contenders';
import { median, printTable, type Figure } from './figures';
import { startHub } from './hub';
import { load, type Measured } from './loader';
import type { Options } from './options';
import type { Running } from './processes';
import { requestBody } from './queries';

/** The whole hub with its databases: processes of their own, one process, and the stock gateway in front. */
export async function whole(options: Options, folder: string): Promise<Figure[]> {
  console.log('\nthe whole hub: starting both topologies …');
  const running: Running[] = [];
  try {
    const distributed = await startHub('distributed', folder);
    running.push(distributed);
    const oneProcess = await startHub('one-process', folder);
    running.push(oneProcess);
    const stock = await startContender('stock', { folder, env: distributed.gatewayEnv });
    running.push(stock);
    const contenders = [
      { name: 'distributed', origin: distributed.origin, households: distributed.households },
      { name: 'one process', origin: oneProcess.origin, households: oneProcess.households },
      { name: 'stock in front', origin: stock.origin, households: distributed.households },
    ].map((each) => ({ ...each, bodies: each.households.map((id) => requestBody('check', id)) }));

    const rounds = contenders.map(() => [] as Measured[]);
    const { wholeRequests: requests, wholeConcurrency: concurrency } = options;
    for (let round = 0; round <= options.rounds; round++) {
      for (let turn = 0; turn < contenders.length; turn++) {
        const i = (turn + round) % contenders.length;
        const { origin, bodies } = contenders[i]!;
        const measured = await load({ origin, bodies, requests, concurrency });
        if (round > 0) rounds[i]!.push(measured);
      }
    }
    const of = (i: number, key: keyof Measured) => median(rounds[i]!.map((round) => round[key]));
    console.log(`\ncheck: ${options.rounds} rounds of ${requests} requests, ${concurrency} at a time, medians`);
    printTable(
      contenders.map(({ name }, i) => ({
        hub: name,
        'requests/s': of(i, 'perSecond'),
        'p50 ms': of(i, 'p50'),
        'p99 ms': of(i, 'p99'),
        failed: String(rounds[i]!.reduce((sum, { failed }) => sum + failed, 0)),
      })),
    );
    const ratio = (a: number, b: number) =>
      median(rounds[a]!.map(({ perSecond }, round) => perSecond / rounds[b]![round]!.perSecond));
    return [
      { name: 'check.rate.distributed/stock', value: ratio(0, 2), goal: { atLeast: 1.2 } },
      { name: 'check.rate.one-process/distributed', value: ratio(1, 0), goal: { atLeast: 1 } },
    ];
  } finally {
    for (const each of running.reverse()) await each.stop();
  }
}
