import { units } from '../cases/units';
import { dateTime } from '../format';
import type { CaseStep } from '../hub/cases';
import { useWindowSay, type WindowSay } from './say';

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
            {step.unit && <span> {say.word('unit', step.unit)}</span>}
            {step.helper && (
              <span>
                {' '}
                {step.helper.name} {step.helper.phone}
              </span>
            )}
            {step.part !== null && <span> {say('partN', { n: step.part })}</span>}
            {step.from && step.to && step.from !== step.to && (
              <span>
                {' '}
                {say.word('state', step.from)} → {say.word('state', step.to)}
              </span>
            )}
            {step.late && <b className="late"> {say('afterLimit')}</b>}
            <span className="small">
              {dateTime(step.at, say)} · {whose(step.by, say)}
            </span>
            {step.note && <p className="note">{noteOf(step, say)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A unit, what goes by itself, or an account. */
function whose(by: string, say: WindowSay): string {
  if (by === 'CLOCK' || by === 'OVERSIGHT') return say.word('by', by);
  return units.some((unit) => unit === by) ? say.word('unit', by) : by;
}

/** What somebody wrote; of what went by itself, what the hub says as data: a verdict, or a limit before and after. */
function noteOf({ action, note }: CaseStep, say: WindowSay): string {
  if (action === 'RECHECK') return say.word('relied', note!);
  if (action !== 'RECOUNT') return note!;
  const limits = note!.split(' → ').map((at) => (at === 'null' ? say('noLimit') : dateTime(at, say)));
  return limits.join(' → ');
}
