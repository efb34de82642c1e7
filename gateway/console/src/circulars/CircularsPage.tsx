import { useState, type FormEvent } from 'react';
import { Choice } from '../cases/Choice';
import { codeOf, useDivisions } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { Text } from '../cases/Text';
import { optionsOf } from '../cases/units';
import { dayInShanghai } from '../format';
import { circularOf, type CircularBy, type CircularOrder } from '../hub/circulars';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { CircularTable } from './CircularTable';
import { useCircularSay } from './say';
import '../forms.css';
import '../cases/style.css';
import './style.css';

const kinds: readonly CircularBy[] = ['DEPARTMENT', 'DIVISION', 'WORKER'];

/** This month so far. */
const thisMonth = () => {
  const today = dayInShanghai(Date.now());
  return { from: `${today.slice(0, 8)}01`, to: today };
};

/** 通报: what was done in a period, and how much of it late. */
export default function CircularsPage() {
  const say = useCircularSay();
  const [written, setWritten] = useState(() => ({ by: 'DEPARTMENT', division: '37', ...thisMonth() }));
  const [order, setOrder] = useState<CircularOrder | null>(null);
  const division = codeOf(written.division, useDivisions());
  const backwards = written.from > written.to;
  const read = useAsked(order && JSON.stringify(order), (signal) => circularOf(order!, signal));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!division || backwards) return;
    setOrder({ ...written, by: kinds.find((kind) => kind === written.by)!, division });
    // The same once more is read anew: today is not over.
    read.again();
  }

  const change = (changed: Partial<typeof written>) => setWritten((before) => ({ ...before, ...changed }));
  return (
    <main className="cases" data-testid="circulars-page">
      <form className="panel" onSubmit={submit} autoComplete="off" aria-labelledby="circular">
        <h2 id="circular">{say('circular')}</h2>
        <p className="hint">{say('circularHint')}</p>
        <div className="filters">
          <Choice
            label={say('by')}
            value={written.by}
            options={optionsOf(kinds, (kind) => say.word('by', kind))}
            testId="circular-by"
            onChoose={(by) => change({ by })}
          />
          <DivisionField
            label={say('division')}
            value={written.division}
            required
            testId="circular-division"
            onType={(typed) => change({ division: typed })}
          />
          <Text
            label={say('from')}
            value={written.from}
            type="date"
            required
            testId="circular-from"
            onType={(from) => change({ from })}
          />
          <Text
            label={say('to')}
            value={written.to}
            type="date"
            required
            problem={backwards ? say('periodWrong') : null}
            takesFocus={false}
            testId="circular-to"
            onType={(to) => change({ to })}
          />
          <button type="submit" className="primary" data-testid="circular-show">
            {say('show')}
          </button>
        </div>
      </form>
      {read.problem && <Stopped why={{ problem: read.problem }} onRetry={read.again} />}
      <div role="status">{order && !read.value && !read.problem && say('reading')}</div>
      {order && read.value && <CircularTable by={order.by} lines={read.value} />}
    </main>
  );
}
