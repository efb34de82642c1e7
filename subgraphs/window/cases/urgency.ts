import type { Case } from './case';

/** The green channel comes before everything; what has no limit now after all that has one; what is closed last of all. */
const none = 1e15;
const ordinary = 2e15;
const closed = 4e15;

/**
 * How urgent a case is, as a number that is less the more it is so: its green channel, then the soonest limit of its open
 * parts, in milliseconds.
 */
export function urgencyOf({ greenChannel, closedAt, parts }: Case): number {
  if (closedAt) return closed;
  const dues = parts.flatMap(({ state, due }) => (state === 'CLOSED' || !due.at ? [] : due.at.getTime()));
  return (greenChannel ? 0 : ordinary) + (dues.length ? Math.min(...dues) : none);
}
