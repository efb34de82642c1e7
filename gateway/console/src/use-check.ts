import { useContext, useEffect, useRef, useState } from 'react';
import type { Outcome } from './hub/ask';
import { LanguageContext } from './language';
import type { Language } from './texts';

export interface Checked {
  /** What was asked for: a number, or a household's id. */
  asked: string;
  outcome: Outcome;
  /** Counts the answers, so that each is a page part of its own. */
  turn: number;
  /** Somebody asked for it just now. */
  takeFocus: boolean;
}

type Ask = (what: string, lang: Language, signal: AbortSignal) => Promise<Outcome>;

/** One check at a time, and in the reader's language. */
export function useCheck(ask: Ask, onAnswer?: (checked: Checked) => void) {
  const language = useContext(LanguageContext);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [loading, setLoading] = useState(false);
  const under = useRef<{ asked: string; stop: AbortController } | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    // The hub's own texts come in one language: ask again, and leave the reader where they are.
    if (under.current) void look(under.current.asked, language, false);
  }, [language]);

  async function look(asked: string, inLanguage: Language, takeFocus: boolean) {
    // A second press of the button is no second reading of the family's data.
    if (loading && takeFocus && under.current?.asked === asked) return;
    under.current?.stop.abort();
    const stop = new AbortController();
    under.current = { asked, stop };
    // The old answer goes at once: it must never stand beside a new number.
    if (takeFocus) setChecked(null);
    setLoading(true);
    try {
      const next = { asked, outcome: await ask(asked, inLanguage, stop.signal), turn: ++turn.current, takeFocus };
      setChecked(next);
      onAnswer?.(next);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (!stop.signal.aborted) setLoading(false);
    }
  }

  function forget() {
    under.current?.stop.abort();
    under.current = null;
    setChecked(null);
    setLoading(false);
  }

  return { checked, loading, look: (asked: string) => void look(asked, language, true), forget };
}
