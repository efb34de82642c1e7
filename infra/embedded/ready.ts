import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes run, but the hub does not answer whole. */
export class NotReadyError extends Error {}

/**
 * Tries whether this machine lets us listen on each of the ports.
 * @throws the system's error for the first that it does not: EADDRINUSE where another program holds it
 */
export async function requirePorts(host: string, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer().once('error', reject);
      server.listen(port, host, () => server.close(() => resolve()));
    });
  }
}

/** What the gateway says is missing; empty when it is ready, and the gateway itself where it says nothing. */
async function missingOf(gateway: string): Promise<string[]> {
  try {
    const response = await fetch(`${gateway}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    if (response.ok) return [];
    const { missing } = (await response.json()) as { missing: { subgraph: string }[] };
    return missing.map(({ subgraph }) => subgraph);
  } catch {
    return ['gateway']; // Not listening yet.
  }
}

/**
 * Resolves when every process is ready; it takes a while on a small machine, and no clerk should be the first to wait.
 * @param gateway http://host:port
 * @param patience milliseconds
 * @throws NotReadyError that names what is still missing; the signal's reason when it is aborted
 */
export async function answering(gateway: string, signal: AbortSignal, patience = 120_000): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(200)) {
    const missing = await missingOf(gateway);
    signal.throwIfAborted();
    if (!missing.length) return;
    if (Date.now() > end) {
      throw new NotReadyError(
        `未能就绪：${missing.join('、')}。请查看上面的日志。\nNot ready: ${missing.join(', ')}. The log above says why.`,
      );
    }
  }
}
