import { useRef, useState } from 'react';
import { problemOf } from '../hub/answer';
import type { Problem } from '../hub/post';

/** Something that is asked of the hub with a button, which does nothing while it is under way. */
export function useOnce<Answer>(send: (signal: AbortSignal) => Promise<Answer>, onAnswer: (answer: Answer) => void) {
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function go() {
    // Of two clicks the second comes before the page has drawn what the first one did.
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setProblem(null);
    try {
      onAnswer(await send(new AbortController().signal));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      under.current = false;
      setBusy(false);
    }
  }

  return { go: () => void go(), busy, problem };
}
