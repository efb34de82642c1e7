import type { Said } from '../hub/answer';
import type { Problem } from '../hub/post';
import { useSay, type Say } from '../language';

/** Why something stands still: the hub says so, or a file could not be read. */
export type Halt = { problem: Problem } | { unread: Said };

interface Props {
  why: Halt;
  onRetry: () => void;
}

/** What the hub does not take today it does not take tomorrow; all else may be tried again. */
const forGood = new Set(['BAD_INPUT', 'NOT_ALLOWED']);

export function Stopped({ why, onRetry }: Props) {
  const say = useSay();
  const code = 'problem' in why ? why.problem.code : 'FILE';
  return (
    <div className="panel problem stopped" role="alert" data-testid="stopped" data-code={code}>
      <h3>{say('stopped')}</h3>
      <p className="what">{words(why, say)}</p>
      {'problem' in why && why.problem.errorId && (
        <p className="small">
          {say('errorId')} <code>{why.problem.errorId}</code>
        </p>
      )}
      {'problem' in why && !forGood.has(code) && (
        <p className="actions">
          <button type="button" className="primary" data-testid="retry" onClick={onRetry}>
            {say('retry')}
          </button>
          <span className="hint">{say('retryHint')}</span>
        </p>
      )}
    </div>
  );
}

/** The page's words where the hub said nothing; else the hub's own, which are in both languages. */
export function words(why: Halt, say: Say): string {
  if ('unread' in why) return say.of(why.unread);
  const { code, message } = why.problem;
  if (code === 'NETWORK' || code === 'BAD_ANSWER') return say(`stopped.${code}`);
  return message ?? say('error.INTERNAL');
}
