import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { StepForm } from '../cases/StepForm';
import { Text } from '../cases/Text';
import { optionsOf } from '../cases/units';
import { useStep } from '../cases/use-step';
import type { Arguments, Stepped } from '../hub/answer';
import { takeLeadStep, type Lead } from '../hub/leads';
import { useLeadSay } from './say';

/** FINDING_GONE is oversight's alone. */
const reasons = ['AIDED_ALREADY', 'NO_NEED', 'DECLINED', 'MOVED_AWAY', 'DIED', 'NOT_FOUND', 'DUPLICATE', 'OTHER'];
const mutations: Record<string, string> = { FOLLOW: 'followLead', SETTLE: 'settleLead' };

interface Props {
  action: string;
  lead: Lead;
  /** Taken, or refused since the lead had changed: it stands otherwise now. */
  onStepped: (stepped: Stepped<Lead>, action: string) => void;
  onClose: () => void;
}

/** What a step needs, and the step. */
export function LeadDeedForm({ action, lead, onStepped, onClose }: Props) {
  const say = useLeadSay();
  const isSettling = action === 'SETTLE';
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const step = useStep(
    lead,
    ({ key, by }, signal) => {
      const input = { lead: lead.id, revision: lead.revision, key, by, note: note.trim() || null };
      const said: Arguments = isSettling ? { reason: { type: 'LeadReason!', value: reason } } : {};
      return takeLeadStep(mutations[action]!, input, said, signal);
    },
    (stepped) => {
      if (!stepped.refused) onClose();
      onStepped(stepped, action);
    },
  );
  return (
    <StepForm
      title={say.word('leadAction', action)}
      testId="lead-form"
      step={step}
      isReady={!isSettling || (reason !== '' && note.trim() !== '')}
      onCancel={onClose}
    >
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
    </StepForm>
  );
}
