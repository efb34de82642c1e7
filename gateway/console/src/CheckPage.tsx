import { useRef, useState } from 'react';
import { ask } from './hub/ask';
import { findSlip, tidy } from './id-number';
import { AskForm } from './parts/AskForm';
import { Earlier } from './parts/Earlier';
import { Loading } from './parts/Loading';
import { ProblemPanel } from './parts/Problems';
import { Result } from './parts/Result';
import { useCheck, type Checked } from './use-check';

/** The window clerk's view: one number, and what its family has. */
export function CheckPage() {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { checked, loading, look } = useCheck(ask, ({ asked, outcome, takeFocus }) => {
    if (takeFocus && outcome.kind === 'problem') backToField(asked);
  });

  /** After an error the next key types the number anew; what was typed meanwhile is left alone. */
  function backToField(idNumber: string) {
    field.current?.focus();
    if (tidy(field.current?.value ?? '') === idNumber) field.current?.select();
  }

  return (
    <main>
      <AskForm field={field} busy={loading} onType={setTyped} onAsk={look} />
      <Loading busy={loading} quiet={checked !== null} />
      {checked && !loading && typed !== checked.asked && <Earlier />}
      {checked && <Answer key={checked.turn} {...checked} />}
    </main>
  );
}

function Answer({ asked, outcome, takeFocus }: Checked) {
  return outcome.kind === 'problem' ? (
    <ProblemPanel problem={outcome.problem} slip={findSlip(asked)} />
  ) : (
    <Result outcome={outcome} takeFocus={takeFocus} />
  );
}
