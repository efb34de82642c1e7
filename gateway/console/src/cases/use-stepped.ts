import { useState } from 'react';
import type { Stepped } from '../hub/answer';

/** What came of the last step: it was taken, or things had changed before. */
export type News = { kind: 'did'; name: string } | { kind: 'changed' };

/** Whichever is younger: what was read, or a step's answer. */
export const newer = <T extends { revision: number }>(read: T, stepped: T | null | undefined): T =>
  stepped && stepped.revision > read.revision ? stepped : read;

/** One thing as it was read, or as a step has answered since. */
export function useStepped<T extends { revision: number }>(read: T | null) {
  const [stepped, setStepped] = useState<T | null>(null);
  const [news, setNews] = useState<News | null>(null);

  /** @param name of the action */
  function onStepped({ now, refused }: Stepped<T>, name: string) {
    setStepped(now);
    setNews(refused ? { kind: 'changed' } : { kind: 'did', name });
  }

  return { now: read ? newer(read, stepped) : stepped, news, forgetNews: () => setNews(null), onStepped };
}
