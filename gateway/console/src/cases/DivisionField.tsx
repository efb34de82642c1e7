import { useId } from 'react';
import { codesOf, onlyOf, useDivisions } from './divisions';
import { useCaseSay } from './say';

interface Props {
  label: string;
  value: string;
  onType: (typed: string) => void;
  required?: boolean;
  testId: string;
}

/** A division by its code or its name, with both while typing. */
export function DivisionField({ label, value, onType, required = false, testId }: Props) {
  const say = useCaseSay();
  const id = useId();
  const divisions = useDivisions();
  const codes = codesOf(value, divisions);
  const code = onlyOf(codes);
  const wrong = value.trim() !== '' && !code && divisions.size > 0;
  // A county has dozens of townships; more than that nobody reads.
  const matches = [...divisions]
    .filter(([each, { zh, en }]) => each.startsWith(value) || zh.includes(value) || en.includes(value))
    .slice(0, 60);
  const named = code && divisions.get(code);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && <span className="must">{say('required')}</span>}
      </label>
      <input
        id={id}
        data-testid={testId}
        list={`${id}-list`}
        value={value}
        required={required}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        maxLength={60}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
      />
      <datalist id={`${id}-list`}>
        {matches.map(([each, name]) => (
          <option key={each} value={each}>
            {say.of(name)}
          </option>
        ))}
      </datalist>
      <span id={`${id}-hint`} className={wrong ? 'slip' : 'hint'} role="status">
        {named ? say.of(named) : say(wrong ? (codes.length ? 'divisionSeveral' : 'divisionUnknown') : 'divisionHint')}
      </span>
    </div>
  );
}
