import type { ReactNode } from 'react';
import type { Refused } from '../hub/answer';
import { useCaseSay } from './say';

interface Props {
  refused: Refused | null;
  testId?: string;
  /** What else there is to say of it. */
  children?: ReactNode;
}

/** Why something was not done, where it was asked for. */
export function Refusal({ refused, testId = 'refused', children }: Props) {
  const say = useCaseSay();
  return (
    <div role="alert">
      {refused && (
        <div className="slip" data-testid={testId} data-reason={refused.reason}>
          <p>{say.of(refused.message)}</p>
          {children}
        </div>
      )}
    </div>
  );
}
