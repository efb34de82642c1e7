import { useState } from 'react';
import { dateTime } from '../format';
import { problemOf } from '../hub/answer';
import { undo, type Department, type Feed, type Sheet } from '../hub/ledgers';
import { Stopped, words } from '../parts/Stopped';
import type { Asked } from '../use-asked';
import { count, useLedgerSay } from './say';
import type { Progress } from './delivery';

interface Props {
  department: Department;
  feeds: Asked<Feed[]>;
  sheets: Sheet[] | null;
}

/** What came in of late, and the way to take it back. */
export function History({ department, feeds, sheets }: Props) {
  const say = useLedgerSay();
  const titles = new Map(sheets?.map(({ name, title }) => [name, say.of(title)]));
  return (
    <section className="panel history" aria-labelledby="history" data-testid="history">
      <h2 id="history">{say('history')}</h2>
      {feeds.problem && <Stopped why={{ problem: feeds.problem }} onRetry={feeds.again} />}
      {!feeds.value && !feeds.problem && <p>{say('historyLoading')}</p>}
      {feeds.value?.length === 0 && <p>{say('historyNone')}</p>}
      {feeds.value && feeds.value.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('feed')}</th>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('result')}</th>
              <th scope="col">{say('status')}</th>
            </tr>
          </thead>
          <tbody>
            {feeds.value.map((feed) => (
              <Row
                key={feed.id}
                department={department}
                feed={feed}
                title={titles.get(feed.sheet) ?? feed.sheet}
                onUndone={feeds.again}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  department: Department;
  feed: Feed;
  title: string;
  onUndone: () => void;
}

function Row({ department, feed, title, onUndone }: RowProps) {
  const say = useLedgerSay();
  const { id, state, by, source, complete, asOf, startedAt, finishedAt } = feed;
  const counts = [feed.added, feed.changed, feed.unchanged, feed.ended, feed.refused];
  return (
    <tr data-testid="feed" data-feed={id} data-state={state}>
      <td>
        <span className="title">
          {title} {complete && <span className="mark">{say('completeMark')}</span>}
        </span>
        <span className="small feed-id">{id}</span>
      </td>
      <td data-label={say('when')}>
        {dateTime(finishedAt ?? startedAt, say)}
        <span className="small">
          {say('feedAsOf', { n: dateTime(asOf, say) })} · {say.word('source', source)} · {by}
        </span>
      </td>
      <td data-label={say('result')} className="money">
        {counts.map(count).join(' / ')}
      </td>
      <td data-label={say('status')}>
        <span className={`feed-state feed-${state}`}>{say.word('feed', state)}</span>
        {state === 'APPLIED' && <Undo department={department} id={id} onUndone={onUndone} />}
      </td>
    </tr>
  );
}

/** Asked once more in its own place, so that the keyboard stays where it is. */
function Undo({ department, id, onUndone }: { department: Department; id: string; onUndone: () => void }) {
  const say = useLedgerSay();
  const [stage, setStage] = useState<'idle' | 'asked' | 'busy'>('idle');
  const [why, setWhy] = useState<Progress['stopped']>(null);

  async function takeBack() {
    setStage('busy');
    setWhy(null);
    try {
      await undo(department, id, new AbortController().signal);
      onUndone();
    } catch (error) {
      setWhy({ problem: problemOf(error) });
      setStage('idle');
    }
  }

  return (
    <div className="undo">
      {stage === 'idle' && (
        <button type="button" data-testid="undo" onClick={() => setStage('asked')}>
          {say('undo')}
        </button>
      )}
      {stage === 'asked' && (
        <>
          <p>{say('undoAsk', { n: id })}</p>
          <button type="button" className="primary" data-testid="undo-yes" autoFocus onClick={() => void takeBack()}>
            {say('undoYes')}
          </button>{' '}
          <button type="button" data-testid="undo-no" onClick={() => setStage('idle')}>
            {say('undoNo')}
          </button>
        </>
      )}
      {stage === 'busy' && <p role="status">{say('undoing')}</p>}
      {why && (
        <p className="slip" role="alert" data-testid="undo-problem">
          {words(why, say)}
        </p>
      )}
    </div>
  );
}
