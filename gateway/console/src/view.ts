import { useState, useSyncExternalStore } from 'react';

/** The page's views; the address bar knows which by its hash, so that each can be bookmarked. */
export const views = [
  'check',
  'window',
  'leads',
  'queue',
  'conference',
  'circulars',
  'contacts',
  'ledgers',
  'guide',
  'follow',
] as const;
export type View = (typeof views)[number];

export const addresses = {
  check: '#/',
  window: '#/window',
  leads: '#/leads',
  queue: '#/queue',
  conference: '#/conference',
  circulars: '#/circulars',
  contacts: '#/contacts',
  ledgers: '#/ledgers',
  guide: '#/guide',
  follow: '#/follow',
} as const satisfies Record<View, string>;

const namedIn = (hash: string): View => views.find((view) => view === hash.split('/')[1]) ?? 'check';

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

export const useView = (): View => useSyncExternalStore(subscribe, () => namedIn(location.hash));

/** What the address says after a view's name, a case's id say; while another view is looked at, what it said last. */
export function useRest(view: View): string {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [kept, setKept] = useState('');
  if (namedIn(hash) !== view) return kept;
  const rest = hash.split('/')[2] ?? '';
  if (rest !== kept) setKept(rest);
  return rest;
}
