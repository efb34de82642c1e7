import { useState } from 'react';
import { Account } from '../cases/Account';
import { NoAnswer } from '../cases/NoAnswer';
import { Pager } from '../cases/Pager';
import { useFresh } from '../cases/use-fresh';
import { newer } from '../cases/use-stepped';
import { handlingsOf, type Handling } from '../hub/handlings';
import { sheetsOf, slug, withSlug, type Department } from '../hub/ledgers';
import { DepartmentChoice } from '../parts/DepartmentChoice';
import { useAsked } from '../use-asked';
import { addresses, useRest } from '../view';
import { HandlingPanel } from './HandlingPanel';
import { useQueueSay } from './say';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** The officer's view: what was transferred to a department. */
export default function QueuePage() {
  const say = useQueueSay();
  const named = withSlug(useRest('queue'));
  const [department, setDepartment] = useState(named);
  // Whoever comes back to the page comes back to the department.
  if (named && named !== department) setDepartment(named);

  function choose(next: Department) {
    location.hash = `${addresses.queue}/${slug(next)}`;
  }

  return (
    <main className="cases" data-testid="queue-page">
      <Account />
      <DepartmentChoice department={department} intro={say('queueIntro')} locked={false} onChoose={choose} />
      {department && <Queue key={department} department={department} />}
    </main>
  );
}

const atWork = ['WAITING', 'TAKEN_OVER'];
const all = [...atWork, 'DECIDED', 'HANDED_ON', 'GIVEN_BACK'];

function Queue({ department }: { department: Department }) {
  const say = useQueueSay();
  const [alsoDone, setAlsoDone] = useState(false);
  const [after, setAfter] = useState<string | null>(null);
  /** What steps have answered since the queue was read. */
  const [stepped, setStepped] = useState<ReadonlyMap<string, Handling>>(new Map());
  const states = alsoDone ? all : atWork;
  const read = useAsked(JSON.stringify([department, states, after]), (signal) =>
    handlingsOf(department, states, after, signal),
  );
  const sheets = useAsked(department, (signal) => sheetsOf(department, signal));
  useFresh('queue', read.again);

  return (
    <section className="panel" aria-labelledby="queue" data-testid="queue">
      <h2 id="queue">{say.word('department', department)}</h2>
      <p className="actions">
        <label className="tick">
          <input
            type="checkbox"
            data-testid="also-done"
            checked={alsoDone}
            onChange={(event) => {
              setAlsoDone(event.target.checked);
              setAfter(null);
            }}
          />
          {say('alsoDone')}
        </label>
        <button type="button" data-testid="refresh-queue" onClick={read.again}>
          {say('refresh')}
        </button>
      </p>
      <NoAnswer asked={read} />
      {read.value?.handlings.length === 0 && <p>{say('queueEmpty')}</p>}
      {read.value?.handlings.map((each) => (
        <HandlingPanel
          key={each.id}
          department={department}
          handling={newer(each, stepped.get(each.id))}
          sheets={sheets}
          page={read.value}
          onStepped={(next) => setStepped((before) => new Map(before).set(next.id, next))}
        />
      ))}
      <Pager after={after} next={read.value?.next} onTurn={setAfter} />
    </section>
  );
}
