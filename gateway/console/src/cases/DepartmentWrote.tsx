import { Fact } from '../parts/Fact';
import { words } from '../parts/Stopped';
import { useCaseSay } from './say';
import { useWritten, type Transferred } from './use-written';

/** Facts of a list: why the department proposed another, and what it decided, in its own words. */
export function DepartmentWrote({ part }: { part: Transferred }) {
  const say = useCaseSay();
  const { value, problem, again } = useWritten(part);
  if (problem) {
    // An officer's list is behind the window's by a moment; nothing is written there yet.
    if (problem.code === 'NOT_FOUND') return null;
    return (
      <Fact name={say('wrote', { unit: say.word('unit', part.owner) })}>
        <span className="slip" role="alert" data-testid="wrote-unread">
          {say('wroteUnread')} {words({ problem }, say)}
        </span>{' '}
        <button type="button" data-testid="read-written" onClick={again}>
          {say('refresh')}
        </button>
      </Fact>
    );
  }
  const { proposal, recall, decision } = value ?? {};
  return (
    <>
      {proposal && (
        <Fact name={say('wroteProposal')}>
          <span data-testid="wrote-proposal">{proposal.why}</span>
        </Fact>
      )}
      {recall?.why && <Fact name={say('wroteKept')}>{recall.why}</Fact>}
      {decision && (
        <>
          <Fact name={say('wroteReason')}>
            <span data-testid="wrote-reason">{decision.reason}</span>
          </Fact>
          <Fact name={say('legalBasis')}>{decision.legalBasis}</Fact>
          {decision.appeal && <Fact name={say('appeal')}>{decision.appeal}</Fact>}
        </>
      )}
    </>
  );
}
