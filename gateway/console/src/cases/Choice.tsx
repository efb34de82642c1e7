import { useId, type ReactNode } from 'react';
import { useCaseSay } from './say';

export interface Option {
  value: string;
  name: string;
}

interface Props {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  /** What stands there while nothing is chosen; without it something always is. */
  none?: string;
  required?: boolean;
  testId?: string;
  children?: ReactNode;
}

/** One of a list, in a field of a form. */
export function Choice({ label, value, options, onChoose, none, required = false, testId, children }: Props) {
  const say = useCaseSay();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && <span className="must">{say('required')}</span>}
      </label>
      <select
        id={id}
        data-testid={testId}
        value={value}
        required={required}
        onChange={(event) => onChoose(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
