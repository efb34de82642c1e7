import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Refused } from '../hub/answer';
import { Refusal } from './Refusal';
import { useCaseSay } from './say';
import { Unanswered } from './Unanswered';
import type { useAttempt } from './use-attempt';

interface Props {
  title: string;
  /** What its button says, unless that is the title. */
  button?: string;
  testId: string;
  step: ReturnType<typeof useAttempt> & { refused?: Refused | null };
  isReady?: boolean;
  /** What is still to be said, in words. */
  lacks?: string | null;
  /** What else there is to say of a refusal. */
  alsoRefused?: ReactNode;
  onCancel: () => void;
  children: ReactNode;
}

/** What all forms of steps are: fields, why it was refused where it was asked for, and the button. */
export function StepForm(props: Props) {
  const { title, button = title, testId, step, isReady = true, lacks = null, alsoRefused, onCancel, children } = props;
  const say = useCaseSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isWhole = isReady && lacks === null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isWhole) step.go();
  }

  function leave(event: KeyboardEvent) {
    // Escape also leaves a word that an input method is half through, and that is not meant here.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !step.busy) onCancel();
  }

  return (
    <form className="deed" data-testid={testId} onSubmit={submit} onKeyDown={leave} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {children}
      <Refusal refused={step.refused ?? null}>{alsoRefused}</Refusal>
      <Unanswered problem={step.problem} />
      <p className="actions">
        <button type="submit" className="primary" data-testid="do-it" aria-disabled={step.busy || !isWhole}>
          {button}
        </button>
        <button type="button" data-testid="cancel" onClick={onCancel}>
          {say('cancel')}
        </button>
        <span className="hint" role="status">
          {step.busy ? say('saving') : lacks}
        </span>
      </p>
    </form>
  );
}
