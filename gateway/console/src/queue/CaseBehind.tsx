import { useState } from 'react';
import { caseBehind, type CaseBehind as Behind } from '../hub/case-behind';
import type { Handling } from '../hub/handlings';
import { Fact } from '../parts/Fact';
import { words } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { addresses } from '../view';
import { useQueueSay } from './say';

/** With whose note a part came to the department. */
const sending = ['TRANSFER', 'RESOLVE_ASSIGN', 'ANSWER_PROPOSAL', 'RESOLVE_PROPOSAL'];

/** What the window wrote down of the case: opened at once while something is to be done. */
export function CaseBehind({ handling, isAtWork }: { handling: Handling; isAtWork: boolean }) {
  const say = useQueueSay();
  const [isOpen, setOpen] = useState(isAtWork);
  const { caseId, revision } = handling;
  // Asked anew with every step, since the window may have written more.
  const { value, problem, again } = useAsked(isOpen ? `${caseId} ${revision}` : null, (signal) =>
    caseBehind(caseId, signal),
  );
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="case-behind">
      <summary>{say('caseBehind')}</summary>
      {problem ? (
        <p className="slip" role="alert" data-testid="case-unread">
          {say('caseUnread')} {words({ problem }, say)}{' '}
          <button type="button" onClick={again}>
            {say('refresh')}
          </button>
        </p>
      ) : value ? (
        <Facts handling={handling} behind={value} />
      ) : (
        isOpen && <p role="status">{say('reading')}</p>
      )}
      <p>
        <a href={`${addresses.window}/${caseId}`} data-testid="to-case">
          {say('wholeCase')}
        </a>
      </p>
    </details>
  );
}

function Facts({ handling: { part, verdict }, behind }: { handling: Handling; behind: Behind }) {
  const say = useQueueSay();
  const { applicant, materials, handedIn, parts, steps } = behind;
  const notes = steps.filter((step) => step.part === part && step.note && sending.includes(step.action));
  const checked = parts.find((each) => each.part === part)?.check?.verdict;
  return (
    <dl className="facts">
      <Fact name={say('applicant')}>{[applicant.name, applicant.phone].filter(Boolean).join(' · ')}</Fact>
      {applicant.onBehalf && <Fact name={say('onBehalf')}>{applicant.onBehalf}</Fact>}
      {applicant.address && <Fact name={say('address')}>{applicant.address}</Fact>}
      {applicant.says && <Fact name={say('says')}>{applicant.says}</Fact>}
      <Fact name={say('handedIn')}>
        {handedIn.length
          ? say.list(
              handedIn.map(({ name, copies, original }) => say(original ? 'original' : 'copy', { name, n: copies })),
            )
          : say('none')}
      </Fact>
      {materials && !materials.receivedAt && <Fact name={say('owes')}>{say.list(materials.missing)}</Fact>}
      {notes.map(({ action, note }, i) => (
        <Fact key={i} name={say('noteOf', { action: say.word('action', action) })}>
          {note}
        </Fact>
      ))}
      {checked && checked !== verdict && <Fact name={say('checkedLater')}>{say.word('relied', checked)}</Fact>}
    </dl>
  );
}
