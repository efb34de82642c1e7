import { useEffect, useId } from 'react';
import { Choice } from '../cases/Choice';
import { optionsOf, units } from '../cases/units';
import type { CasePart } from '../hub/cases';
import { useWindowSay } from './say';

interface Props {
  routes: CasePart['routes'];
  to: string;
  onChoose: (to: string) => void;
}

/** To whom: those that the hub proposes with why, and anybody else. A person decides. */
export function ToField({ routes, to, onChoose }: Props) {
  const say = useWindowSay();
  const group = useId();
  const proposed = routes.filter((route) => route.to !== 'CONFERENCE');
  const others = units.filter((unit) => unit !== 'WINDOW' && !proposed.some((route) => route.to === unit));
  useEffect(() => {
    // One owner is no choice.
    if (!to && proposed.length === 1) onChoose(proposed[0]!.to);
  }, []);
  return (
    <fieldset className="to">
      <legend>{say('to')}</legend>
      {proposed.map((route) => (
        <label key={route.to} className="tick">
          <input
            type="radio"
            name={group}
            data-testid={`to-${route.to}`}
            checked={to === route.to}
            onChange={() => onChoose(route.to)}
          />
          <span>
            {say.word('unit', route.to)} <span className="small">{say.of(route.why)}</span>
          </span>
        </label>
      ))}
      <Choice
        label={say('otherUnit')}
        value={others.some((unit) => unit === to) ? to : ''}
        none={say('none')}
        options={optionsOf(others, (unit) => say.word('unit', unit))}
        testId="to-other"
        onChoose={onChoose}
      />
    </fieldset>
  );
}
