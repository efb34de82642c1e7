import { dateTime } from '../format';
import type { LeadStep } from '../hub/leads';
import { useLeadSay } from './say';

/** All that was done, the newest first; none is ever taken away. */
export function LeadSteps({ steps }: { steps: LeadStep[] }) {
  const say = useLeadSay();
  return (
    <section className="panel" aria-labelledby="lead-steps">
      <h3 id="lead-steps">{say('steps')}</h3>
      <ol className="steps" reversed>
        {steps.toReversed().map(({ revision, action, by, at, reason, case: whole, note }) => (
          <li key={revision} data-testid="lead-step" data-action={action}>
            <b>{say.word('leadAction', action)}</b>
            {reason && <span> {say.word('leadReason', reason)}</span>}
            {whole && <span> {whole.number}</span>}
            <span className="small">
              {dateTime(at, say)} · {by === 'OVERSIGHT' ? say('by.OVERSIGHT') : by}
            </span>
            {note && <p className="note">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
