import { useState } from 'react';
import { openStates, optionsOf, units } from '../cases/units';
import { Choice } from '../cases/Choice';
import { useDivision } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { NoAnswer } from '../cases/NoAnswer';
import { offerLead, useOfferedLead } from '../cases/offered-lead';
import { Pager } from '../cases/Pager';
import { useFresh } from '../cases/use-fresh';
import { casesOf, type CaseFilter } from '../hub/cases';
import { useAsked } from '../use-asked';
import { AcceptForm } from './AcceptForm';
import { CaseTable } from './CaseTable';
import { FindCase } from './FindCase';
import { useWindowSay } from './say';

interface Filter {
  division: string;
  state: string;
  owner: string;
  lateOnly: boolean;
}

const everyOpen = 'OPEN';
const unfiltered: Filter = { division: '', state: everyOpen, owner: '', lateOnly: false };

const statesOf = (state: string) => (state === everyOpen ? [...openStates] : state ? [state] : undefined);

/** @param shown whether it is looked at, so that it is read anew when somebody comes back to it */
export function Day({ shown }: { shown: boolean }) {
  const say = useWindowSay();
  const [filter, setFilter] = useState(unfiltered);
  const [after, setAfter] = useState<string | null>(null);
  const [accepting, setAccepting] = useState(false);
  const [isBegun, setBegun] = useState(false);
  const lead = useOfferedLead();
  const { division, state, owner, lateOnly } = filter;
  const { code, isUnclear } = useDivision(division);
  const asked: CaseFilter = {
    ...(code && { division: code }),
    ...(owner && { owner }),
    states: statesOf(state),
    lateOnly,
  };
  const page = useAsked(isUnclear ? null : JSON.stringify([asked, after]), (signal) => casesOf(asked, after, signal));
  useFresh('window', page.again, shown);

  function change(changed: Partial<Filter>) {
    setFilter({ ...filter, ...changed });
    setAfter(null);
  }

  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="primary"
          data-testid="open-accept"
          aria-expanded={accepting}
          onClick={() => {
            setBegun(true);
            setAccepting(!accepting);
          }}
        >
          {say('accept')}
        </button>
        <span className="hint">{say('acceptIntro')}</span>
      </p>
      {lead && (
        <>
          <AcceptForm key={lead.id} lead={lead} onAccepted={() => offerLead(null)} />
          <p className="actions">
            <button type="button" data-testid="without-lead" onClick={() => offerLead(null)}>
              {say('withoutLead')}
            </button>
          </p>
        </>
      )}
      {/* Closed by mistake, it still holds what was written. */}
      {isBegun && (
        <div hidden={!accepting || lead !== null}>
          <AcceptForm onAccepted={() => setAccepting(false)} />
        </div>
      )}
      <FindCase />
      <section className="panel" aria-labelledby="day">
        <h2 id="day">{say('day')}</h2>
        <p className="hint">{say('dayHint')}</p>
        <div className="filters">
          <DivisionField
            label={say('filterDivision')}
            value={division}
            testId="filter-division"
            onType={(typed) => change({ division: typed })}
          />
          <Choice
            label={say('filterState')}
            value={state}
            testId="filter-state"
            none={say('filterAll')}
            options={[
              { value: everyOpen, name: say('filterOpen') },
              ...optionsOf([...openStates, 'CLOSED'], (each) => say.word('state', each)),
            ]}
            onChoose={(next) => change({ state: next })}
          />
          <Choice
            label={say('owner')}
            value={owner}
            testId="filter-owner"
            none={say('filterAnyOwner')}
            options={optionsOf(units, (each) => say.word('unit', each))}
            onChoose={(next) => change({ owner: next })}
          />
          <label className="tick">
            <input
              type="checkbox"
              data-testid="filter-late"
              checked={lateOnly}
              onChange={(event) => change({ lateOnly: event.target.checked })}
            />
            {say('lateOnly')}
          </label>
          <button type="button" data-testid="refresh" onClick={page.again}>
            {say('refresh')}
          </button>
        </div>
        {isUnclear ? <p role="status">{say('divisionFirst')}</p> : <NoAnswer asked={page} />}
        {page.value && <CaseTable cases={page.value.cases} />}
        <Pager after={after} next={page.value?.next} onTurn={setAfter} />
      </section>
    </>
  );
}
