/**
 * Calls `stop` once, at SIGTERM or SIGINT, and ends the process after it. A supervised process (HUB_SUPERVISED=1)
 * also stops when its standard input ends: the pipe closes even if its parent is killed and can send no signal.
 */
export function onStop(stop: (signal: string) => Promise<void>): void {
  let stopping = false;
  const once = (signal: string) => {
    if (stopping) return;
    stopping = true;
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => once('SIGTERM'));
  process.on('SIGINT', () => once('SIGINT'));
  if (process.env['HUB_SUPERVISED'] === '1') process.stdin.on('end', () => once('parent gone')).resume();
}
