import { Waker } from '@one-door/events';
import { describeError, transactionOn, type Database, type Log } from '@one-door/kit';
import type { Client } from 'pg';
import { isRebuilding } from '../projection/rebuild';
import { lookAtDue, type Looking } from './look';
import { beginScan, endScan, finishRebuild, groundsOf, lastScan, scanPage } from './scan';

/** Events wake it; this is for those of which another process was told. */
const pollMs = 1_000;
const againAfterMs = [100, 500, 1_000, 5_000];
/** Grounds that change often, as while departments come up, are not followed at once each time. */
const betweenScansMs = 15_000;
/** How often it asks whether what an unfinished rebuild left on the bus has been taken. */
const rebuildPollMs = 5_000;

export interface Watch {
  /** There may be somebody to look at. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Keeps the findings what the picture shows: whoever an event touches is looked at, and everybody when the day, the rules
 * or what departments can answer for has changed. Two processes share the work, and one goes on where the other was killed.
 * While the picture is not whole, since a rebuild was not finished, it waits: those who take events go on with it.
 * @param hasAll whether oversight has taken all events that the picture is made of
 */
export function watchFindings(
  database: Pick<Database, 'withConnection'>,
  looking: Looking,
  log: Log,
  hasAll: () => Promise<boolean>,
): Watch {
  const waker = new Waker();
  /** Events that are taken meanwhile do not wake it. */
  const rest = new Waker();
  let stopping = false;
  let failures = 0;
  let isTold = false;

  async function scanIfChanged(client: Client): Promise<boolean> {
    const last = await lastScan(client);
    if (last && Date.now() - last.startedAt.getTime() < betweenScansMs) return false;
    if (last && last.grounds === (await groundsOf(client, looking))) return false;
    return (await transactionOn(client, () => beginScan(client, looking))) !== null;
  }

  async function afterRebuild(client: Client): Promise<void> {
    if (!isTold) log.warn('findings wait for a rebuild: events go on with it, or stop the hub and run npm run rebuild');
    isTold = true;
    if (!(await hasAll())) return rest.wait(rebuildPollMs);
    await transactionOn(client, () => finishRebuild(client, looking));
    isTold = false;
    log.warn('the rebuild is finished: all events have been taken');
  }

  async function work(client: Client): Promise<void> {
    // Short statements, the same all day: compiling them takes longer than they do.
    await client.query('SET jit = off');
    while (!stopping) {
      if (await isRebuilding(client)) {
        await afterRebuild(client);
        continue;
      }
      const due = await transactionOn(client, () => lookAtDue(client, looking));
      failures = 0;
      // In turns, so that neither waits for the other's end.
      const page = await transactionOn(client, () => scanPage(client, looking));
      if (due || page !== null) continue;
      if (await transactionOn(client, () => endScan(client, looking))) continue;
      if (await scanIfChanged(client)) continue;
      await waker.wait(pollMs);
    }
  }

  const running = (async () => {
    while (!stopping) {
      try {
        await database.withConnection(work);
      } catch (error) {
        log.warn('findings wait', { ...describeError(error) });
        if (!stopping) await waker.wait(againAfterMs[Math.min(failures++, againAfterMs.length - 1)]!);
      }
    }
  })();

  return {
    wake: () => waker.wake(),
    async stop() {
      stopping = true;
      waker.wake();
      rest.wake();
      await running;
    },
  };
}
