import type { Topic } from '../topics';

/** A member that has not been seen for so long counts as gone; its partitions are free at once, as its locks are. */
export const goneAfterMs = 6_000;

export interface Part {
  topic: Topic;
  partition: number;
}
export const nameOf = ({ topic, partition }: Part) => `${topic} ${partition}`;

/**
 * The lock that whoever works on a partition for its group holds, as the two texts whose hashtext() it is. A session's
 * lock goes with the connection, however that ends.
 */
export const lockOf = (group: string, part: Part): [string, string] => [`bus ${group}`, nameOf(part)];
