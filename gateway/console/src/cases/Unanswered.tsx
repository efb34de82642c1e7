import type { Problem } from '../hub/post';
import { words } from '../parts/Stopped';
import { useSay } from '../language';

/** Why an attempt came to nothing, beside its button; pressing that again goes on with the same attempt. */
export function Unanswered({ problem }: { problem: Problem | null }) {
  const say = useSay();
  return (
    <div role="alert">
      {problem && (
        <p className="slip" data-testid="unanswered" data-code={problem.code}>
          {words({ problem }, say)} {problem.errorId && <code>{problem.errorId}</code>}
        </p>
      )}
    </div>
  );
}
