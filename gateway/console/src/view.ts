import { useSyncExternalStore } from 'react';

/** The page's two views; the address bar knows which by its hash, so that each can be bookmarked. */
export type View = 'check' | 'ledgers';

export const addresses = { check: '#/', ledgers: '#/ledgers' } as const satisfies Record<View, string>;

const current = (): View => (/^#\/ledgers(\/|$)/.test(location.hash) ? 'ledgers' : 'check');

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

export const useView = (): View => useSyncExternalStore(subscribe, current);
