import { units } from '../cases/units';
import { dateTime } from '../format';
import type { CaseStep } from '../hub/cases';
import { useWindowSay } from './say';

/** All that was done, the newest first; none is ever taken away. */
export function Steps({ steps }: { steps: CaseStep[] }) {
  const say = useWindowSay();
  return (
    <section className="panel" aria-labelledby="steps">
      <h3 id="steps">{say('steps')}</h3>
      <ol className="steps" reversed>
        {steps.toReversed().map((step, i) => (
          <li key={`${step.revision} ${i}`} data-testid="step" data-action={step.action}>
            <b>{say.word('action', step.action)}</b>
            {step.part !== null && <span> {say('partN', { n: step.part })}</span>}
            {step.from && step.to && step.from !== step.to && (
              <span>
                {' '}
                {say.word('state', step.from)} → {say.word('state', step.to)}
              </span>
            )}
            {step.late && <b className="late"> {say('afterLimit')}</b>}
            <span className="small">
              {dateTime(step.at, say)} · {units.some((unit) => unit === step.by) ? say.word('unit', step.by) : step.by}
            </span>
            {step.note && <p className="note">{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
