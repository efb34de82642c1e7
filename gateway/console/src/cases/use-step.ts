import { useState } from 'react';
import type { Stepped } from '../hub/answer';
import { useAttempt, type Sender } from './use-attempt';

/** A step from a form, which stays open with why the step is refused. */
export function useStep<T extends { revision: number }, After extends Stepped<T>>(
  now: T,
  send: (sender: Sender, signal: AbortSignal) => Promise<After>,
  onStepped: (after: After) => void,
) {
  const [answered, setAnswered] = useState<After | null>(null);
  const attempt = useAttempt(
    (sender, signal) => {
      setAnswered(null);
      return send(sender, signal);
    },
    (after: After) => {
      setAnswered(after);
      // What was written stays: seen anew, it may be just as right.
      if (!after.refused || after.refused.reason === 'CHANGED_MEANWHILE') onStepped(after);
    },
  );
  // A refusal is of things as they stood then.
  const refused: After['refused'] = answered?.now.revision === now.revision ? answered.refused : null;
  return { ...attempt, refused };
}
