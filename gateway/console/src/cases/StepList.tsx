import { useId, type ReactNode } from 'react';
import { dateTime } from '../format';
import { useCaseSay, type CaseSay } from './say';
import { units } from './units';

interface Step {
  action: string;
  by: string;
  at: string;
}

interface Props<T extends Step> {
  title: string;
  testId: string;
  steps: readonly T[];
  word: (action: string) => string;
  /** What it was done with. */
  facts: (step: T) => ReactNode;
  /** What was written with it; null: nothing. */
  note: (step: T) => string | null;
}

/** All that was done, the newest first; none is ever taken away. */
export function StepList<T extends Step>({ title, testId, steps, word, facts, note }: Props<T>) {
  const say = useCaseSay();
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ol className="steps" reversed>
        {steps.toReversed().map((step, i) => {
          const written = note(step);
          return (
            <li key={steps.length - i} data-testid={testId} data-action={step.action}>
              <b>{word(step.action)}</b> {facts(step)}
              <span className="small">
                {dateTime(step.at, say)} · {whose(step.by, say)}
              </span>
              {written && <p className="note">{written}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A unit, what goes by itself, or an account. */
function whose(by: string, say: CaseSay): string {
  if (by === 'CLOCK' || by === 'OVERSIGHT') return say.word('by', by);
  return units.some((unit) => unit === by) ? say.word('unit', by) : by;
}
