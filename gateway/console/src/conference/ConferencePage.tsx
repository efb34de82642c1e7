import { useEffect, useState } from 'react';
import { codeOf, useDivisions } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { date, dayInShanghai } from '../format';
import { agendaMost, agendaOf } from '../hub/agenda';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { useView } from '../view';
import { AgendaTable } from './AgendaTable';
import { useConferenceSay } from './say';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** 联席会议: what waits for it, to be read there and printed. */
export default function ConferencePage() {
  const say = useConferenceSay();
  const [typed, setTyped] = useState('37');
  const divisions = useDivisions();
  const division = codeOf(typed, divisions);
  const read = useAsked(division, (signal) => agendaOf(division!, signal));
  const isLookedAt = useView() === 'conference';
  // Somebody comes back from a case whose resolution was recorded.
  useEffect(() => {
    if (isLookedAt) read.again();
  }, [isLookedAt]);
  const named = division && divisions.get(division);
  return (
    <main className="cases" data-testid="conference-page">
      <section className="panel" aria-labelledby="agenda">
        <h2 id="agenda">{say('agenda')}</h2>
        {named && <p>{say('agendaOf', { where: say.of(named), at: date(dayInShanghai(Date.now()), say) })}</p>}
        <p className="hint">{say('agendaHint')}</p>
        <div className="filters">
          <DivisionField
            label={say('division')}
            value={typed}
            required
            testId="conference-division"
            onType={setTyped}
          />
          <button type="button" data-testid="print-agenda" onClick={() => window.print()}>
            {say('print')}
          </button>
        </div>
        {read.problem && <Stopped why={{ problem: read.problem }} onRetry={read.again} />}
        <div role="status">{division && !read.value && !read.problem && say('reading')}</div>
        {read.value && <AgendaTable items={read.value} />}
        {read.value?.length === agendaMost && <p>{say('agendaMost', { n: agendaMost })}</p>}
      </section>
    </main>
  );
}
