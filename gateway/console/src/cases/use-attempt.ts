import { useRef } from 'react';
import { namedAccount } from './account';
import { useOnce } from './use-once';

/** What one attempt is known by: its key, the same for every sending of it, and the account that makes it. */
export interface Sender {
  key: string;
  by: string;
}

/**
 * Something that must be done once, however often its button is pressed or its sending fails: the key is made with the
 * first press and kept until the hub has answered.
 */
export function useAttempt<Answer>(
  send: (sender: Sender, signal: AbortSignal) => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
) {
  const key = useRef<string | null>(null);
  return useOnce(
    async (signal) => {
      const by = namedAccount();
      key.current ??= crypto.randomUUID();
      return send({ key: key.current, by }, signal);
    },
    (answer: Answer) => {
      key.current = null;
      onAnswer(answer);
    },
  );
}
