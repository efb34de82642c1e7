import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ConflictError, transactionOn, type Database } from '@one-door/kit';
import { beginScan, endScan, lookingOf, scanProgress } from '@one-door/oversight';
import type { ScanWork } from './scan-worker';

export interface ScanOptions {
  url: string;
  database: Pick<Database, 'withConnection'>;
  env: NodeJS.ProcessEnv;
  /** How many threads look side by side; one a core, when left out. */
  workers?: number;
  onProgress?: (looked: number, of: number) => void;
  signal: AbortSignal;
}

/** What a page leaves behind is garbage at once: with room for some pages it is never copied. */
const maxYoungGenerationSizeMb = 48;

const workerFile = require.resolve('@one-door/infra/dist/cli/oversight/scan-worker.js');

/** @returns once it is done; rejects when it fails or is told to stop: what it had not committed is looked at again */
function runWorker(work: ScanWork, onPage: (units: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A signal that came before tells nobody who listens from here on.
    signal.throwIfAborted();
    const worker = new Worker(workerFile, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb } });
    const stop = () => {
      reject(signal.reason as Error);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', onPage);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code) reject(new Error(`a worker of the scan ended with ${code}`));
      else resolve();
    });
  });
}

/**
 * Looks at everybody, or goes on where a scan of today was left, on all cores.
 * @returns how many units were looked at
 * @throws the signal's reason, or the driver's error; the next run goes on from there
 */
export async function runScan({ url, database, env, workers = availableParallelism(), onProgress = () => undefined, signal }: ScanOptions): Promise<number> {
  const looking = lookingOf(env);
  return database.withConnection(async (client) => {
    const scan = await transactionOn(client, () => beginScan(client, looking));
    if (!scan) throw new ConflictError('另一版规则的核查正在进行，请稍后再试。 A scan by other rules is under way: try again later.');
    const { id } = scan;
    const { looked: before, of } = await scanProgress(client, id);
    let looked = before;
    onProgress(looked, of);
    const onPage = (units: number) => onProgress((looked += units), of);
    // Where one fails the others need not go on.
    const failed = new AbortController();
    const stop = AbortSignal.any([signal, failed.signal]);
    const runs = Array.from({ length: workers }, () =>
      runWorker({ url, env }, onPage, stop).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    );
    await Promise.all(runs);
    while (await transactionOn(client, () => endScan(client, looking))) signal.throwIfAborted();
    return (await scanProgress(client, id)).looked;
  });
} // prettier-ignore
