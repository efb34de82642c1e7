import { useEffect, useId, useState } from 'react';
import { keepCheck, keptCheck } from '../cases/kept-checks';
import { dateTime } from '../format';
import { ask, askHousehold } from '../hub/ask';
import type { Case } from '../hub/cases';
import { findSlip, tidy } from '../id-number';
import { ProblemPanel } from '../parts/Problems';
import { useCheck } from '../use-check';
import { familyOf } from './accepted';
import { CheckBeside } from './CheckBeside';
import { useWindowSay } from './say';

interface Props {
  whole: Case;
  /** @param isFound whether the check found something: it goes on with a reason only */
  onRely: (receipt: string | null, isFound: boolean) => void;
}

/** The check that a transfer relies on: the one made at acceptance, a fresh one, or none, which holds nobody up. */
export function ReliedOn({ whole: { id, household }, onRely }: Props) {
  const say = useWindowSay();
  const [kept, setKept] = useState(() => keptCheck(id));
  const [number, setNumber] = useState('');
  const { checked, loading, look } = useCheck(household ? askHousehold : ask, ({ outcome }) => {
    const family = familyOf(outcome);
    if (family) setKept(keepCheck(id, family.check));
  });
  useEffect(() => onRely(kept?.receipt ?? null, kept?.verdict === 'FOUND'), [kept]);
  const what = household ?? tidy(number);
  const again = () => what && look(what);
  const isOver = kept !== null && Date.parse(kept.validUntil) < Date.now();

  return (
    <fieldset className="relied" data-testid="relied" data-verdict={kept?.verdict ?? 'UNCHECKED'}>
      <legend>{say('theCheck')}</legend>
      <p role="status">
        {loading && say('checking')}
        {!loading && !kept && say('checkNone')}
        {!loading && kept && (
          <>
            {say('checkKept', {
              verdict: say.word('relied', kept.verdict),
              at: dateTime(kept.checkedAt, say),
              until: dateTime(kept.validUntil, say),
            })}{' '}
            {isOver && <b className="slip">{say('checkOver')}</b>}
          </>
        )}
      </p>
      {!household && <NumberField number={number} onType={setNumber} onAsk={again} />}
      <p className="actions">
        <button type="button" data-testid="check-again" aria-disabled={loading || !what} onClick={again}>
          {say('checkAgain')}
        </button>
        {kept && (
          <button type="button" data-testid="without-check" onClick={() => setKept(null)}>
            {say('withoutCheck')}
          </button>
        )}
      </p>
      {checked?.outcome.kind === 'problem' && (
        <ProblemPanel problem={checked.outcome.problem} slip={findSlip(checked.asked)} />
      )}
      {checked && checked.outcome.kind !== 'problem' && (
        <CheckBeside
          key={checked.turn}
          found={checked.outcome.kind === 'household' ? checked.outcome.household : checked.outcome.person}
          takeFocus={false}
          ofCase={id}
        />
      )}
    </fieldset>
  );
}

interface NumberProps {
  number: string;
  onType: (number: string) => void;
  onAsk: () => void;
}

/** Of who has no household a number is asked; it is forgotten with the form. */
function NumberField({ number, onType, onAsk }: NumberProps) {
  const say = useWindowSay();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say('idNumber')}</label>
      <input
        id={id}
        data-testid="check-number"
        value={number}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter is about this field, and sends no transfer.
          event.preventDefault();
          onAsk();
        }}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-describedby={`${id}-hint`}
      />
      <span id={`${id}-hint`} className="hint">
        {say('checkByNumber')} {say('privacy')}
      </span>
    </div>
  );
}
