import type { FeedAnswer } from '../hub/ledgers';
import { Counts } from './Counts';
import type { Order, Progress } from './delivery';
import { RefusedRows } from './RefusedRows';
import { useLedgerSay } from './say';

interface Props {
  order: Order;
  progress: Progress;
  answer: FeedAnswer;
  onEnd: () => void;
}

export function Outcome({ order, progress, answer: { feed }, onEnd }: Props) {
  const say = useLedgerSay();
  const refused = feed.refused + order.survey.broken.length;
  return (
    <>
      <p className="applied" data-testid="applied" data-feed={feed.id}>
        <span className="symbol" aria-hidden="true">
          ✓
        </span>
        {say('applied', { n: feed.id })}
      </p>
      <Counts feed={feed} refused={refused} tense="did" />
      <RefusedRows order={order} refused={progress.refused} total={refused} />
      <p className="actions">
        <button type="button" className="primary" data-testid="another" onClick={onEnd}>
          {say('another')}
        </button>
        <span className="hint">{say('appliedHint')}</span>
      </p>
    </>
  );
}
