import { constants, setPriority } from 'node:os';

/** Where the command prints to. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  progress: NodeJS.WriteStream;
  columns: number;
}

/** The exit statuses that commands share. */
export const ending = { failed: 2, usage: 3, stopped: 130 } as const;

/** It was told to stop. */
export class StoppedError extends Error {}

/** npm sends on what the terminal has sent already: a second signal counts as one only when somebody repeats it. */
const repeatedAfterMs = 1_000;

/** @returns whether the terminal is gone, asked at the end */
function stopAtSignals(halt: AbortController): () => boolean {
  let since: number | undefined;
  let hungUp = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (since !== undefined && Date.now() - since > repeatedAfterMs) process.exit(ending.stopped);
      since ??= Date.now();
      hungUp ||= signal === 'SIGHUP';
      halt.abort(new StoppedError());
    });
  }
  // What is said to a terminal that is gone must not cut off the tidying up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return () => hungUp;
}

/**
 * Runs a command on this process's terminal, and tells it when it is to stop.
 * @param run what stands after the command's name goes in, the exit status comes out
 */
export async function runCommand(
  run: (args: string[], env: NodeJS.ProcessEnv, terminal: Terminal, signal: AbortSignal) => Promise<number>,
): Promise<void> {
  // A window's check must not wait for it.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // A process that ends before it knows anything has done nothing.
  process.exitCode = ending.failed;
  const halt = new AbortController();
  const hungUp = stopAtSignals(halt);
  const columns = Math.min(process.stdout.columns || 80, 120);
  const terminal: Terminal = { out: console.log, error: console.error, progress: process.stderr, columns };
  process.exitCode = await run(process.argv.slice(2), process.env, terminal, halt.signal);
  if (!hungUp()) return;
  // Node aborts where it exits without its terminal, and a core dump would hold keys.
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
