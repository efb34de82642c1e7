import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { Text } from '../cases/Text';
import { useStep } from '../cases/use-step';
import { takeHandlingStep } from '../hub/handlings';
import { HandlingForm } from './HandlingForm';
import type { FormProps } from './ProposeForm';
import { useQueueSay } from './say';

/** 答复撤回: the window asks for it back; what is begun may be kept, with why. */
export function RecallForm({ department, handling, onStepped, onCancel }: FormProps) {
  const say = useQueueSay();
  const [answer, setAnswer] = useState('');
  const [why, setWhy] = useState('');
  const isKept = answer === 'keepIt';
  const step = useStep(
    handling,
    (sender, signal) => {
      const input = { transfer: handling.id, revision: handling.revision, ...sender };
      const said = { agreed: { type: 'Boolean!', value: !isKept }, why: { type: 'String', value: why || null } };
      return takeHandlingStep(department, 'AnswerRecall', input, said, signal);
    },
    (handled) => onStepped(handled, 'didAnswerRecall'),
  );

  return (
    <HandlingForm title={say('answerRecall')} step={step} onCancel={onCancel}>
      <Choice
        label={say('recalled')}
        value={answer}
        required
        none={say('none')}
        options={(['giveBack', 'keepIt'] as const).map((value) => ({ value, name: say(value) }))}
        testId="recall-answer"
        onChoose={setAnswer}
      />
      <Text label={say('whyKept')} value={why} required={isKept} long most={2000} testId="recall-why" onType={setWhy} />
    </HandlingForm>
  );
}
