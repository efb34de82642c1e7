import { createHash } from 'node:crypto';

/** @returns the partition of a key, the same in every process */
export const partitionOf = (key: string, partitions: number): number =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % partitions;
