import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Choice } from '../cases/Choice';
import { Text } from '../cases/Text';
import { Unanswered } from '../cases/Unanswered';
import { optionsOf } from '../cases/units';
import { useAttempt } from '../cases/use-attempt';
import type { Arguments } from '../hub/answer';
import { takeLeadStep, type Lead, type SteppedLead } from '../hub/leads';
import { useLeadSay } from './say';

/** FINDING_GONE is oversight's alone. */
const reasons = ['AIDED_ALREADY', 'NO_NEED', 'DECLINED', 'MOVED_AWAY', 'DIED', 'NOT_FOUND', 'DUPLICATE', 'OTHER'];
const mutations: Record<string, string> = { FOLLOW: 'followLead', SETTLE: 'settleLead' };

interface Props {
  action: string;
  lead: Lead;
  /** Taken, or refused since the lead had changed: it stands otherwise now. */
  onStepped: (stepped: SteppedLead, action: string) => void;
  onCancel: () => void;
}

/** What a step needs, and the step. Why it is refused stands where it was asked for. */
export function LeadDeedForm({ action, lead, onStepped, onCancel }: Props) {
  const say = useLeadSay();
  const isSettling = action === 'SETTLE';
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<SteppedLead['refused']>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isReady = !isSettling || (reason !== '' && note.trim() !== '');

  const step = useAttempt(
    ({ key, by }, signal) => {
      setRefused(null);
      const input = { lead: lead.id, revision: lead.revision, key, by, note: note.trim() || null };
      const said: Arguments = isSettling ? { reason: { type: 'LeadReason!', value: reason } } : {};
      return takeLeadStep(mutations[action]!, input, said, signal);
    },
    (stepped) => {
      // What was written stays: seen anew, it may be just as right.
      if (!stepped.refused || stepped.refused.reason === 'CHANGED_MEANWHILE') return onStepped(stepped, action);
      setRefused(stepped.refused);
    },
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) step.go();
  }

  return (
    <form className="deed" data-testid="lead-form" data-action={action} onSubmit={submit} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {say.word('leadAction', action)}
      </h4>
      {isSettling && (
        <Choice
          label={say('reason')}
          value={reason}
          required
          none={say('choose')}
          options={optionsOf(reasons, (each) => say.word('leadReason', each))}
          testId="lead-reason"
          onChoose={setReason}
        />
      )}
      <Text
        label={say(isSettling ? 'found' : 'note')}
        hint={say('noteHint')}
        value={note}
        long
        most={2000}
        required={isSettling}
        testId="lead-note"
        onType={setNote}
      />
      <div role="alert">
        {refused && (
          <p className="slip" data-testid="lead-refused" data-reason={refused.reason}>
            {say.of(refused.message)}
          </p>
        )}
      </div>
      <Unanswered problem={step.problem} />
      <p className="actions">
        <button type="submit" className="primary" data-testid="lead-do-it" aria-disabled={step.busy || !isReady}>
          {say.word('leadAction', action)}
        </button>
        <button type="button" data-testid="lead-cancel" onClick={onCancel}>
          {say('cancel')}
        </button>
        <span className="hint" role="status">
          {step.busy && say('saving')}
        </span>
      </p>
    </form>
  );
}
