import { useState } from 'react';
import { useAttempt } from '../cases/use-attempt';
import { download } from '../download';
import type { Case } from '../hub/cases';
import { printPaper, type PrintAnswer, type RejectionWords } from '../hub/papers';

/** Prints a paper and hands it to the browser, under its number. @param part null for one of the case as a whole */
export function usePrint({ id, revision }: Case, kind: string, part: number | null, rejection: RejectionWords | null) {
  const [came, setCame] = useState<{ revision: number; answer: PrintAnswer } | null>(null);
  const attempt = useAttempt(
    ({ by }, signal) => {
      setCame(null);
      return printPaper({ case: id, kind, part, by, rejection }, signal);
    },
    (answer: PrintAnswer) => {
      setCame({ revision, answer });
      if ('pdf' in answer) download(`${answer.number}.pdf`, answer.pdf);
    },
  );
  // An answer is of the case as it stood then.
  return { ...attempt, answer: came?.revision === revision ? came.answer : null };
}
