import { useId, useState, type FormEvent, type RefObject } from 'react';
import { findSlip, tidy, type Slip } from '../id-number';
import { useSay } from '../language';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  busy: boolean;
  onType: (idNumber: string) => void;
  onAsk: (idNumber: string) => void;
}

/** One field. What looks wrong is said while typing, but the hub decides: only an empty field is not sent. */
export function AskForm({ field, busy, onType, onAsk }: Props) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [slip, setSlip] = useState<Slip | null>(null);
  const count = tidy(typed).length;

  function type(text: string) {
    setTyped(text);
    onType(tidy(text));
    // Half a number is no slip yet.
    setSlip(tidy(text).length >= 18 ? findSlip(text) : null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (count) return onAsk(tidy(typed));
    setSlip('slipEmpty');
    field.current?.focus();
  }

  return (
    <form className="ask" onSubmit={submit} noValidate autoComplete="off">
      <label htmlFor={id}>{say('idNumber')}</label>
      <div className="ask-row">
        <input
          id={id}
          ref={field}
          data-testid="id-number"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={() => count > 0 && setSlip(findSlip(typed))}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          autoFocus
          aria-invalid={slip !== null}
          aria-describedby={`${id}-slip ${id}-hint`}
        />
        <button type="submit" data-testid="submit" className="primary" aria-disabled={busy}>
          {say('submit')}
        </button>
        <span className="digits" aria-hidden="true">
          {count > 0 && say('digits', { n: count })}
        </span>
      </div>
      <p id={`${id}-slip`} className="slip" role="status" data-testid="slip">
        {slip && say(slip)}
      </p>
      <p id={`${id}-hint`} className="hint">
        {say('idHint')} {say('privacy')}
      </p>
    </form>
  );
}
