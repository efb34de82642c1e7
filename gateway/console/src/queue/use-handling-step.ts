import { useState } from 'react';
import { useAttempt } from '../cases/use-attempt';
import type { Handled, Handling, HandlingStepInput } from '../hub/handlings';

/** A department's step from a form, which stays open with why the step is refused. */
export function useHandlingStep(
  { id, revision }: Handling,
  send: (input: HandlingStepInput, signal: AbortSignal) => Promise<Handled>,
  onTaken: (handled: Handled) => void,
) {
  const [refused, setRefused] = useState<Handled['refused']>(null);
  const step = useAttempt(
    ({ key, by }, signal) => {
      setRefused(null);
      return send({ transfer: id, revision, key, by }, signal);
    },
    (handled: Handled) => {
      // As it stands the form speaks of a handling that is no more.
      if (!handled.refused || handled.refused.reason === 'CHANGED_MEANWHILE') onTaken(handled);
      else setRefused(handled.refused);
    },
  );
  return { step, refused };
}
