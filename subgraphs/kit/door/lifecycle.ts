/** Node aborts when it exits without the terminal that it began on, and a core dump would hold keys: SIGHUP ends it. */
function end(signal: string): void {
  if (signal !== 'SIGHUP') process.exit(0);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/**
 * Calls `stop` once, at SIGTERM, SIGINT or SIGHUP (the terminal was closed), and ends the process after it. A
 * supervised process (HUB_SUPERVISED=1) also stops when its standard input ends: the pipe closes even if its parent is
 * killed and can send no signal.
 */
export function onStop(stop: (signal: string) => Promise<void>): void {
  let stopping = false;
  const once = (signal: string) => {
    if (stopping) return;
    stopping = true;
    stop(signal).then(
      () => end(signal),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => once(signal));
  if (process.env['HUB_SUPERVISED'] === '1') process.stdin.on('end', () => once('parent gone')).resume();
}
