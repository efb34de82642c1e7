import type { ReactNode } from 'react';
import { StepForm } from '../cases/StepForm';
import type { useStep } from '../cases/use-step';
import type { Handled, Handling } from '../hub/handlings';
import { useQueueSay } from './say';

interface Props {
  title: string;
  step: ReturnType<typeof useStep<Handling, Handled>>;
  isReady?: boolean;
  onCancel: () => void;
  children: ReactNode;
}

/** A form of a department's step. */
export function HandlingForm({ title, step, isReady, onCancel, children }: Props) {
  const say = useQueueSay();
  // What is wrong with a column stands at its field.
  const others = step.refused?.problems.filter(({ column }) => column === null) ?? [];
  return (
    <StepForm
      title={title}
      testId="handling-form"
      step={step}
      isReady={isReady}
      alsoRefused={others.map(({ message }, i) => (
        <p key={i}>{say.of(message)}</p>
      ))}
      onCancel={onCancel}
    >
      {children}
    </StepForm>
  );
}
