import { useState } from 'react';
import { useAttempt } from '../cases/use-attempt';
import type { Handled, Handling, HandlingStepInput } from '../hub/handlings';

/** A department's step from a form, which stays open with why the step is refused. */
export function useHandlingStep(
  { id, revision }: Handling,
  send: (input: HandlingStepInput, signal: AbortSignal) => Promise<Handled>,
  onStepped: (handled: Handled) => void,
) {
  const [answered, setAnswered] = useState<Handled | null>(null);
  const step = useAttempt(
    ({ key, by }, signal) => {
      setAnswered(null);
      return send({ transfer: id, revision, key, by }, signal);
    },
    (handled: Handled) => {
      setAnswered(handled);
      // What was written stays: seen anew, it may be just as right.
      if (!handled.refused || handled.refused.reason === 'CHANGED_MEANWHILE') onStepped(handled);
    },
  );
  // A refusal is of the handling as it stood then.
  const refused = answered?.handling.revision === revision ? answered.refused : null;
  return { step, refused };
}
