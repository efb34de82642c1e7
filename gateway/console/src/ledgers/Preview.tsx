import { useState } from 'react';
import type { FeedAnswer } from '../hub/ledgers';
import { Counts } from './Counts';
import type { Order, Progress } from './delivery';
import { RefusedRows } from './RefusedRows';
import { useLedgerSay } from './say';

interface Props {
  order: Order;
  progress: Progress;
  answer: FeedAnswer;
  onConfirm: (endMany: boolean) => void;
  onEnd: () => void;
}

/** From here on the hub does it only when told so once more. */
const muchEnds = 0.3;
const mostNames = 12;

export function Preview({ order, progress, answer: { feed, endingShare }, onConfirm, onEnd }: Props) {
  const say = useLedgerSay();
  const [endMany, setEndMany] = useState(false);
  const many = endingShare > muchEnds;
  const { refused } = progress;
  const refusedCount = feed.refused + order.survey.broken.length;
  const nothing = feed.rows - feed.refused === 0 && feed.ended === 0;
  const names = feed.divisions.slice(0, mostNames).map(({ name }) => say.of(name));
  return (
    <>
      <p>{say('nothingYet')}</p>
      <Counts feed={feed} refused={refusedCount} tense="will" />
      <p className="of-divisions" data-testid="divisions-spoken-for">
        <b>{say('ofDivisions')}</b> {names.length ? say.list(names) : say('noDivisions')}
        {feed.divisions.length > mostNames && ` ${say('moreDivisions', { n: feed.divisions.length })}`}
      </p>
      {order.fit.ignored.length > 0 && (
        <p className="unsure">{say('ignored', { names: say.list(order.fit.ignored) })}</p>
      )}
      {order.complete && refusedCount > 0 && <p className="unsure">{say('refusedInComplete')}</p>}
      {many && (
        <div className="panel problem" role="alert" data-testid="ending-many">
          <p className="what">{say('endingMany', { n: Math.round(endingShare * 100) })}</p>
          <label className="tick">
            <input
              type="checkbox"
              data-testid="end-many"
              checked={endMany}
              onChange={(event) => setEndMany(event.target.checked)}
            />
            {say('endMany')}
          </label>
        </div>
      )}
      <RefusedRows order={order} refused={refused} total={refusedCount} />
      {nothing && <p className="slip">{say('nothingToTake')}</p>}
      <p className="actions">
        <button
          type="button"
          className="primary"
          data-testid="confirm"
          disabled={nothing || (many && !endMany)}
          onClick={() => onConfirm(many && endMany)}
        >
          {say('confirm')}
        </button>
        <button type="button" data-testid="give-up" onClick={onEnd}>
          {say('startOver')}
        </button>
      </p>
    </>
  );
}
