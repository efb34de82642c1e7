import { useState } from 'react';
import { StepForm } from '../cases/StepForm';
import { Text } from '../cases/Text';
import { useStep } from '../cases/use-step';
import type { Stepped } from '../hub/answer';
import { takeStep, type Case, type CasePart } from '../hub/cases';
import { AskFields } from './AskFields';
import { deeds } from './deeds';
import { isFilled, saidWith, type Filled } from './said';
import { useWindowSay, type WindowSay } from './say';
import { onlyOwner } from './ToField';

interface Props {
  /** The action by which the deed is known. */
  name: string;
  whole: Case;
  /** Null: the case as a whole. */
  part: CasePart | null;
  /** Taken, or refused since the case had changed: it stands otherwise now. */
  onStepped: (stepped: Stepped<Case>, name: string) => void;
  onClose: () => void;
}

/** What a step needs, and the step. */
export function DeedForm({ name, whole, part, onStepped, onClose }: Props) {
  const say = useWindowSay();
  const deed = deeds[name]!;
  const [filled, setFilled] = useState<Filled>(() => ({
    to: onlyOwner(part?.routes ?? []) ?? '',
    applicant: asWritten(whole.applicant),
  }));
  const step = useStep(
    whole,
    ({ key, by }, signal) => {
      const input = { case: whole.id, revision: whole.revision, key, by, note: filled.note?.trim() || null };
      return takeStep(deed.mutation, input, saidWith(deed, part?.part ?? null, filled), signal);
    },
    (stepped) => {
      if (!stepped.refused) onClose();
      onStepped(stepped, name);
    },
  );
  const lacksReason = step.refused?.reason === 'REASON_NEEDED';
  const needsReason = deed.reason || filled.isFound === true;
  return (
    <StepForm
      title={say.word('action', name)}
      testId="deed-form"
      step={step}
      isReady={isFilled(deed, filled)}
      onCancel={onClose}
    >
      <AskFields
        deed={deed}
        whole={whole}
        part={part}
        filled={filled}
        onFill={(more) => setFilled((before) => ({ ...before, ...more }))}
      />
      <Text
        label={filled.isFound ? say('whyNevertheless') : noteLabel(name, say)}
        hint={say('noteHint')}
        value={filled.note ?? ''}
        long
        most={2000}
        required={needsReason || lacksReason}
        problem={lacksReason ? say.of(step.refused!.message) : null}
        testId="note"
        onType={(note) => setFilled((before) => ({ ...before, note }))}
      />
    </StepForm>
  );
}

/** What nobody said is an empty field. */
const asWritten = ({ name, onBehalf, phone, address, says }: Case['applicant']) => ({
  name,
  onBehalf: onBehalf ?? '',
  phone: phone ?? '',
  address: address ?? '',
  says: says ?? '',
});

const named = [
  'ESCALATE',
  'RESOLVE_ASSIGN',
  'RESOLVE_DECIDE',
  'RESOLVE_PROPOSAL',
  'ASK_OPINION',
  'GIVE_OPINION',
] as const;

function noteLabel(name: string, say: WindowSay): string {
  const own = named.find((each) => each === name);
  if (own) return say(`note.${own}`);
  return say(deeds[name]!.reason ? 'reason' : 'note');
}
