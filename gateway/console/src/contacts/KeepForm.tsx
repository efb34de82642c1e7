import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Unanswered } from '../cases/Unanswered';
import type { useAttempt } from '../cases/use-attempt';
import { useContactSay } from './say';

interface Props {
  title: string;
  attempt: ReturnType<typeof useAttempt>;
  /** What is still to be said before it can be kept. */
  lacks?: string | null;
  onCancel: () => void;
  children: ReactNode;
}

/** Fields of somebody who is to be kept, and the button. */
export function KeepForm({ title, attempt, lacks = null, onCancel, children }: Props) {
  const say = useContactSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!lacks) attempt.go();
  }

  return (
    <form className="deed" data-testid="keep-form" onSubmit={submit} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {children}
      <Unanswered problem={attempt.problem} />
      <p className="actions">
        <button type="submit" className="primary" data-testid="keep" aria-disabled={attempt.busy || lacks !== null}>
          {say('keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
        <span className="hint" role="status">
          {attempt.busy ? say('saving') : lacks}
        </span>
      </p>
    </form>
  );
}
