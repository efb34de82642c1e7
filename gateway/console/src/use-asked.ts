import { useEffect, useState } from 'react';
import { problemOf } from './hub/answer';
import type { Problem } from './hub/post';

export interface Asked<T> {
  value: T | null;
  problem: Problem | null;
  again: () => void;
}

/** What the hub says to a question, asked anew when its name changes; a null name asks nothing. */
export function useAsked<T>(name: string | null, ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ name: string; value: T | null; problem: Problem | null } | null>(null);

  useEffect(() => {
    if (name === null) return;
    const stop = new AbortController();
    const settle = (value: T | null, problem: Problem | null) =>
      stop.signal.aborted || setAnswer({ name, value, problem });
    ask(stop.signal).then(
      (value) => settle(value, null),
      (error: unknown) => settle(null, problemOf(error)),
    );
    return () => stop.abort();
  }, [name, turn]);

  // The answer to another question is none to this one.
  const own = answer?.name === name ? answer : null;
  return { value: own?.value ?? null, problem: own?.problem ?? null, again: () => setTurn((before) => before + 1) };
}
