import { StepList } from '../cases/StepList';
import type { LeadStep } from '../hub/leads';
import { useLeadSay } from './say';

/** All that was done with a lead. */
export function LeadSteps({ steps }: { steps: LeadStep[] }) {
  const say = useLeadSay();
  return (
    <StepList
      title={say('steps')}
      testId="lead-step"
      steps={steps}
      word={(action) => say.word('leadAction', action)}
      facts={({ reason, case: whole }) => (
        <>
          {reason && <span>{say.word('leadReason', reason)} </span>}
          {whole && <span>{whole.number}</span>}
        </>
      )}
      note={({ note }) => note}
    />
  );
}
