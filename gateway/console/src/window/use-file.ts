import { useState } from 'react';
import { useOnce } from '../cases/use-once';
import { download } from '../download';
import type { Case } from '../hub/cases';
import type { FileAnswer } from '../hub/papers';

/** Asks for a file of a case and hands it to the browser. */
export function useFile(
  { revision }: Case,
  ask: (signal: AbortSignal) => Promise<FileAnswer>,
  onSaved: () => void = () => {},
) {
  const [came, setCame] = useState<{ revision: number; answer: FileAnswer } | null>(null);
  const asking = useOnce(
    (signal) => {
      setCame(null);
      return ask(signal);
    },
    (answer) => {
      setCame({ revision, answer });
      if ('refused' in answer) return;
      download(answer.name, answer.content);
      onSaved();
    },
  );
  // An answer is of the case as it stood then.
  return { ...asking, answer: came?.revision === revision ? came.answer : null };
}
