import { useContext, useEffect, useRef, useState } from 'react';
import { ask, type Outcome } from './hub/ask';
import { findSlip, tidy } from './id-number';
import { LanguageContext, useSay } from './language';
import { AskForm } from './parts/AskForm';
import { Loading } from './parts/Loading';
import { ProblemPanel } from './parts/Problems';
import { Result } from './parts/Result';
import type { Language } from './texts';

interface Shown {
  idNumber: string;
  outcome: Outcome;
  /** Counts the answers, so that each is a page part of its own. */
  turn: number;
  takeFocus: boolean;
}

/** The window clerk's view: one number, and what its family has. */
export function CheckPage() {
  const language = useContext(LanguageContext);
  const [shown, setShown] = useState<Shown | null>(null);
  const [typed, setTyped] = useState('');
  const [loading, setLoading] = useState(false);
  const asked = useRef<{ idNumber: string; stop: AbortController } | null>(null);
  const turn = useRef(0);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // The hub's own texts come in one language: ask again, and leave the reader where they are.
    if (asked.current) void look(asked.current.idNumber, language, false);
  }, [language]);

  async function look(idNumber: string, inLanguage: Language, takeFocus: boolean) {
    // A second press of the button is no second reading of the family's data.
    if (loading && takeFocus && asked.current?.idNumber === idNumber) return;
    asked.current?.stop.abort();
    const stop = new AbortController();
    asked.current = { idNumber, stop };
    // The old answer goes at once: it must never stand beside a new number.
    if (takeFocus) setShown(null);
    setLoading(true);
    try {
      const outcome = await ask(idNumber, inLanguage, stop.signal);
      setShown({ idNumber, outcome, turn: ++turn.current, takeFocus });
      if (takeFocus && outcome.kind === 'problem') backToField(idNumber);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (!stop.signal.aborted) setLoading(false);
    }
  }

  /** After an error the next key types the number anew; what was typed meanwhile is left alone. */
  function backToField(idNumber: string) {
    field.current?.focus();
    if (tidy(field.current?.value ?? '') === idNumber) field.current?.select();
  }

  return (
    <main>
      <AskForm
        field={field}
        busy={loading}
        onType={setTyped}
        onAsk={(idNumber) => void look(idNumber, language, true)}
      />
      <Loading busy={loading} quiet={shown !== null} />
      {shown && !loading && typed !== shown.idNumber && <Earlier />}
      {shown && <Answer key={shown.turn} {...shown} />}
    </main>
  );
}

/** A new number stands in the field: the answer below must not be taken for its own. */
function Earlier() {
  const say = useSay();
  return (
    <p className="panel notice" role="status" data-testid="earlier">
      <span className="symbol" aria-hidden="true">
        !
      </span>
      {say('earlier')}
    </p>
  );
}

function Answer({ idNumber, outcome, takeFocus }: Shown) {
  return outcome.kind === 'problem' ? (
    <ProblemPanel problem={outcome.problem} slip={findSlip(idNumber)} />
  ) : (
    <Result outcome={outcome} takeFocus={takeFocus} />
  );
}
