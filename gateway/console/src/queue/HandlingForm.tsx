import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Unanswered } from '../cases/Unanswered';
import type { useAttempt } from '../cases/use-attempt';
import type { Handled } from '../hub/handlings';
import { useQueueSay } from './say';

interface Props {
  title: string;
  step: ReturnType<typeof useAttempt>;
  refused: Handled['refused'];
  onSubmit: (event: FormEvent) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** What all forms of a department's steps are: fields, why it was refused, and the button. */
export function HandlingForm({ title, step, refused, onSubmit, onCancel, children }: Props) {
  const say = useQueueSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form className="deed" data-testid="handling-form" onSubmit={onSubmit} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {children}
      <div role="alert">
        {refused && (
          <div className="slip" data-testid="refused" data-reason={refused.reason}>
            <p>{say.of(refused.message)}</p>
            {/* What is wrong with a column stands at its field. */}
            {refused.problems
              .filter(({ column }) => column === null)
              .map(({ message }, i) => (
                <p key={i}>{say.of(message)}</p>
              ))}
          </div>
        )}
      </div>
      <Unanswered problem={step.problem} />
      <p className="actions">
        <button type="submit" className="primary" data-testid="do-it" aria-disabled={step.busy}>
          {title}
        </button>
        <button type="button" data-testid="cancel" onClick={onCancel}>
          {say('cancel')}
        </button>
        <span className="hint" role="status">
          {step.busy && say('saving')}
        </span>
      </p>
    </form>
  );
}
