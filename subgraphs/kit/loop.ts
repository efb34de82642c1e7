import { Waker } from '@one-door/events';
import { describeError, type Log } from './log';

/** Work that goes on as long as a process does. */
export interface Loop {
  /** There may be something to do. */
  wake(): void;
  /** Resolves once a turn that is under way is done. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  /** One turn. @returns whether there may be more at once */
  turn: () => Promise<boolean>;
  /** Between two turns that nobody woke it for, in milliseconds. */
  everyMs: number;
  /** Said of a turn that failed; it comes again. */
  failed: string;
  log: Log;
}

/** Takes turn after turn until it is stopped; one that fails is told of and comes again after a while. */
export function startLoop({ turn, everyMs, failed, log }: LoopOptions): Loop {
  const waker = new Waker();
  let stopping = false;
  const running = (async () => {
    while (!stopping) {
      const more = await turn().catch((error: unknown) => {
        log.warn(failed, { ...describeError(error) });
        return false;
      });
      if (!more && !stopping) await waker.wait(everyMs);
    }
  })();
  return {
    wake: () => waker.wake(),
    async stop() {
      stopping = true;
      waker.wake();
      await running;
    },
  };
}
