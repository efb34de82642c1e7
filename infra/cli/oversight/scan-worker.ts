import { parentPort, workerData } from 'node:worker_threads';
import { connections, transactionOn } from '@one-door/kit';
import { lookingOf, scanPage } from '@one-door/oversight';

export interface ScanWork {
  url: string;
  env: NodeJS.ProcessEnv;
}

/** Looks at pages until none is left, and tells its parent how many units each was. Killed, it leaves its page to others. */
async function main({ url, env }: ScanWork): Promise<void> {
  const looking = lookingOf(env);
  await connections(url).withConnection(async (client) => {
    for (;;) {
      const looked = await transactionOn(client, () => scanPage(client, looking));
      if (looked === null) return;
      parentPort!.postMessage(looked);
    }
  });
}

void main(workerData as ScanWork);
