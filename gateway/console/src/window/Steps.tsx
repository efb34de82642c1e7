import { StepList } from '../cases/StepList';
import { dateTime } from '../format';
import type { CaseStep } from '../hub/cases';
import { useWindowSay, type WindowSay } from './say';

/** All that was done with a case. */
export function Steps({ steps }: { steps: CaseStep[] }) {
  const say = useWindowSay();
  return (
    <StepList
      title={say('steps')}
      testId="step"
      steps={steps}
      word={(action) => say.word('action', action)}
      facts={({ unit, helper, part, from, to, late }) => (
        <>
          {unit && <span>{say.word('unit', unit)} </span>}
          {helper && (
            <span>
              {helper.name} {helper.phone}{' '}
            </span>
          )}
          {part !== null && <span>{say('partN', { n: part })} </span>}
          {from && to && from !== to && (
            <span>
              {say.word('state', from)} → {say.word('state', to)}{' '}
            </span>
          )}
          {late && <b className="late">{say('afterLimit')}</b>}
        </>
      )}
      note={(step) => step.note && noteOf(step.action, step.note, say)}
    />
  );
}

/** What somebody wrote; of what went by itself, what the hub says as data: a verdict, or a limit before and after. */
function noteOf(action: string, note: string, say: WindowSay): string {
  if (action === 'RECHECK') return say.word('relied', note);
  if (action !== 'RECOUNT') return note;
  const limits = note.split(' → ').map((at) => (at === 'null' ? say('noLimit') : dateTime(at, say)));
  return limits.join(' → ');
}
