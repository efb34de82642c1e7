import { useSyncExternalStore } from 'react';
import type { Lead } from '../hub/leads';

/** The lead that is to be accepted at the window; in memory alone, since it says who is in need. */
let offered: Lead | null = null;
const listeners = new Set<() => void>();

/** @param lead null: it is accepted, or the clerk leaves it */
export function offerLead(lead: Lead | null): void {
  offered = lead;
  for (const listener of listeners) listener();
}

export const useOfferedLead = (): Lead | null =>
  useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    () => offered,
  );
