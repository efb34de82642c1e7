import { useRef, useState } from 'react';
import { problemOf } from '../hub/answer';
import type { Problem } from '../hub/post';
import { currentAccount, isAccount } from './account';

/** What one attempt is known by: its key, the same for every sending of it, and the account that makes it. */
export interface Sender {
  key: string;
  by: string;
}

const noAccount: Problem = {
  code: 'NO_ACCOUNT',
  message: '请先在页面上方填写经办账号。 Fill in your account at the top of the page first.',
};

/**
 * Something that must be done once, however often its button is pressed or its sending fails: the key is made with the
 * first press and kept until the hub has answered.
 */
export function useAttempt<Answer>(
  send: (sender: Sender, signal: AbortSignal) => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
) {
  const key = useRef<string | null>(null);
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function go() {
    // Of two clicks the second comes before the page has drawn what the first one did.
    if (under.current) return;
    const by = currentAccount();
    if (!isAccount(by)) return setProblem(noAccount);
    under.current = true;
    key.current ??= crypto.randomUUID();
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send({ key: key.current, by }, new AbortController().signal);
      key.current = null;
      onAnswer(answer);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      under.current = false;
      setBusy(false);
    }
  }

  return { go: () => void go(), busy, problem };
}
