import { describeError } from '../log';
import type { InboxOptions } from './consume';
import { forgetTaken } from './forget';

const everyMs = 3_600_000;
const keptDays = 30;

/**
 * Once an hour forgets what took effect a month ago, as long as its consumer runs. An event comes again from the bus only
 * where it was not yet marked as taken, or from a relay that was killed while it sent: both within minutes of a start, and
 * the first turn here is an hour after it. A replay forgets all of it anyway, and handlers go by revision.
 * @returns how to end it; resolves once a turn that is under way is done
 */
export function startPruning({ database, consumer, log }: Pick<InboxOptions, 'database' | 'consumer' | 'log'>): {
  stop(): Promise<void>;
} {
  let turn: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    turn = database
      .inTransaction((client) => forgetTaken(client, consumer, keptDays))
      .then(
        () => undefined,
        // It stays an hour longer.
        (error: unknown) => log.warn('inbox not pruned', { ...describeError(error) }),
      );
  }, everyMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return turn;
    },
  };
}
