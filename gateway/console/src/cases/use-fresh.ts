import { useEffect } from 'react';
import { useView, type View } from '../view';

/** Asks anew whenever somebody comes to a view, since others work meanwhile. @param shown whether it shows there */
export function useFresh(view: View, again: () => void, shown = true): void {
  const isLookedAt = useView() === view && shown;
  useEffect(() => {
    if (isLookedAt) again();
  }, [isLookedAt]);
}
