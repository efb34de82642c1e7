import { useEffect, useId, useRef, type HTMLInputTypeAttribute } from 'react';
import { useCaseSay } from './say';

interface Props {
  label: string;
  value: string;
  onType: (value: string) => void;
  hint?: string;
  /** What the hub has against it. */
  problem?: string | null;
  /** Whether the keyboard goes to it with its problem. */
  takesFocus?: boolean;
  required?: boolean;
  /** Several lines. */
  long?: boolean;
  type?: HTMLInputTypeAttribute;
  most?: number;
  testId?: string;
}

/** A text in a field of a form; where something is wrong with it, that is told beside it. */
export function Text(props: Props) {
  const { label, value, onType, hint, problem, takesFocus = true, required, long, type = 'text', most, testId } = props;
  const say = useCaseSay();
  const id = useId();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (problem && takesFocus) box.current?.focus();
  }, [problem]);
  const shared = {
    id,
    ref: box,
    value,
    required,
    maxLength: most,
    'data-testid': testId,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
    'aria-invalid': Boolean(problem),
    'aria-describedby': `${id}-hint ${id}-problem`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && <span className="must">{say('required')}</span>}
      </label>
      {long ? <textarea rows={3} {...shared} /> : <input type={type} autoComplete="off" {...shared} />}
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <span id={`${id}-problem`} className="slip">
        {problem}
      </span>
    </div>
  );
}
