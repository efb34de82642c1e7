import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { Text } from '../cases/Text';
import { optionsOf } from '../cases/units';
import { useStep } from '../cases/use-step';
import { takeHandlingStep, type Handled, type Handling } from '../hub/handlings';
import type { Department } from '../hub/ledgers';
import { departments } from '../hub/model';
import { HandlingForm } from './HandlingForm';
import { useQueueSay } from './say';

/** What came of a step, by the name of its words. */
export type Did = 'didTakeOver' | 'didPropose' | 'didAnswerRecall' | 'didDecide' | 'changedMeanwhile';

export interface FormProps {
  department: Department;
  handling: Handling;
  onStepped: (handled: Handled, did: Did) => void;
  onCancel: () => void;
}

/** 申请改派: another is the right one. Case and clock stay here until that is agreed. */
export function ProposeForm({ department, handling, onStepped, onCancel }: FormProps) {
  const say = useQueueSay();
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const step = useStep(
    handling,
    (sender, signal) => {
      const input = { transfer: handling.id, revision: handling.revision, ...sender };
      const said = { to: { type: 'Department!', value: to }, why: { type: 'String!', value: why } };
      return takeHandlingStep(department, 'ProposeReassignment', input, said, signal);
    },
    (handled) => onStepped(handled, 'didPropose'),
  );

  const others = departments.filter((each) => each !== department);
  return (
    <HandlingForm title={say('propose')} step={step} onCancel={onCancel}>
      <Choice
        label={say('proposeTo')}
        value={to}
        required
        none={say('chooseUnit')}
        options={optionsOf(others, (unit) => say.word('unit', unit))}
        testId="propose-to"
        onChoose={setTo}
      />
      <Text label={say('proposeWhy')} value={why} required long most={2000} testId="propose-why" onType={setWhy} />
    </HandlingForm>
  );
}
