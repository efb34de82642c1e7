import type { Figure } from './figures';
import { startHub } from './hub';
import { load } from './loader';
import type { Options } from './options';
import { rssMb } from './processes';
import { requestBody } from './queries';

/** What the hub in one process holds of memory after many checks. */
export async function memory({ checks, wholeConcurrency }: Options, folder: string): Promise<Figure[]> {
  console.log('\nmemory: starting the hub in one process …');
  const hub = await startHub('one-process', folder);
  try {
    const bodies = hub.households.map((id) => requestBody('check', id));
    const ask = (requests: number) => load({ origin: hub.origin, bodies, requests, concurrency: wholeConcurrency });
    const before = rssMb(hub.pid);
    await ask(1_000);
    const early = rssMb(hub.pid);
    await ask(checks - 1_000);
    const late = rssMb(hub.pid);
    console.log(
      `  RSS at start ${before.toFixed(0)} MB, after 1000 checks ${early.toFixed(0)} MB, after ${checks} ${late.toFixed(0)} MB`,
    );
    return [
      { name: 'memory.growth', value: (late / early - 1) * 100, unit: '%', goal: { atMost: 10 } },
      { name: 'memory.rss', value: Math.max(early, late), unit: 'MB', goal: { below: 500 } },
    ];
  } finally {
    await hub.stop();
  }
}
