import { useEffect, type RefObject } from 'react';

/** Leads the keyboard to a heading that has just come, unless it is at something already. */
export function useArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
}
