import { setFlagsFromString } from 'node:v8';

/**
 * Lets a process collect its garbage before its memory has grown several times over, as V8 otherwise does where there is
 * plenty. The hub shares one machine with PostgreSQL, and its living data is a tenth of what V8 would let it hold.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=100');
