import { useId } from 'react';
import { Choice } from '../cases/Choice';
import { optionsOf } from '../cases/units';
import type { CasePart, RouteHint } from '../hub/cases';
import { departments } from '../hub/model';
import { hintedFirst, speakingFor } from './hints';
import { useWindowSay } from './say';
import { Speaks } from './Speaks';

interface Props {
  routes: CasePart['routes'];
  hints: RouteHint[];
  to: string;
  onChoose: (to: string) => void;
}

const owners = (routes: CasePart['routes']) => routes.filter((route) => route.to !== 'CONFERENCE');

/** @returns the only one that the hub proposes: one owner is no choice */
export function onlyOwner(routes: CasePart['routes']): string | null {
  const [first, ...others] = owners(routes);
  return first && !others.length ? first.to : null;
}

/** To whom: those that the hub proposes with why, and anybody else. A person decides. */
export function ToField({ routes, hints, to, onChoose }: Props) {
  const say = useWindowSay();
  const group = useId();
  const proposed = hintedFirst(owners(routes), hints);
  const others = departments.filter((unit) => !proposed.some((route) => route.to === unit));
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
            <Speaks hints={speakingFor(route, hints)} />
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
