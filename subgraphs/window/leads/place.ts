import type { Lead } from './lead';

const followed = 1e15;
const done = 3e15;

/** Where a lead stands in the list, as a number: the open ones oldest first, then what is followed up, then what is done, newest first. */
export function placeOf({ state, reportedAt }: Lead): number {
  const at = reportedAt.getTime();
  if (state === 'OPEN') return at;
  return state === 'FOLLOWED' ? followed + at : done - at;
}
