import { Stopped } from '../parts/Stopped';
import type { Asked } from '../use-asked';
import { useCaseSay } from './say';

/** What stands where an answer is to come: that it is waited for, or why there is none. */
export function NoAnswer({ asked: { value, problem, again } }: { asked: Asked<unknown> }) {
  const say = useCaseSay();
  if (problem) return <Stopped why={{ problem }} onRetry={again} />;
  return value === null ? <p role="status">{say('reading')}</p> : null;
}
