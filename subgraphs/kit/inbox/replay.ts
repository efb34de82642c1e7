import type { Bus, Topic } from '@one-door/events';
import type { Database } from '../database';
import { forgetTaken } from './forget';

/**
 * Lets every event of these topics come once more. The inbox does not say of which topic an event was, so that all of the
 * consumer's is forgotten. A consumer that starts meanwhile waits at the inbox: it knows the old places with the old
 * inbox, or the new ones with the new; a failure in between leaves events that come again and are known.
 * @returns how many events it had taken
 * @throws GroupAtWorkError while the consumer is at work, the driver's error
 */
export function replayEvents(
  bus: Pick<Bus, 'rewind'>,
  { inTransaction }: Pick<Database, 'inTransaction'>,
  consumer: string,
  topics: readonly Topic[],
): Promise<number> {
  return inTransaction(async (client) => {
    await client.query('LOCK TABLE inbox IN SHARE ROW EXCLUSIVE MODE');
    await bus.rewind(consumer, topics);
    return forgetTaken(client, consumer);
  });
}
