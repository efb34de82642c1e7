import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { useDivision } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { NoAnswer } from '../cases/NoAnswer';
import { Pager } from '../cases/Pager';
import { needs, optionsOf } from '../cases/units';
import { useFresh } from '../cases/use-fresh';
import { leadsOf, type LeadFilter } from '../hub/leads';
import { useAsked } from '../use-asked';
import { LeadTable } from './LeadTable';
import { ReportForm } from './ReportForm';
import { useLeadSay } from './say';

const undone = 'UNDONE';
const unfiltered = { division: '', state: undone, source: '', need: '' };

const statesOf = (state: string) => (state === undone ? ['OPEN', 'FOLLOWED'] : state ? [state] : undefined);

/** @param shown whether it is looked at, so that it is read anew when somebody comes back to it */
export function LeadList({ shown }: { shown: boolean }) {
  const say = useLeadSay();
  const [{ division, state, source, need }, setFilter] = useState(unfiltered);
  const [after, setAfter] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const { code, isUnclear } = useDivision(division);
  const asked: LeadFilter = {
    ...(code && { division: code }),
    ...(source && { source }),
    ...(need && { need }),
    states: statesOf(state),
  };
  const page = useAsked(isUnclear ? null : JSON.stringify([asked, after]), (signal) => leadsOf(asked, after, signal));
  useFresh('leads', page.again, shown);

  function change(changed: Partial<typeof unfiltered>) {
    setFilter((before) => ({ ...before, ...changed }));
    setAfter(null);
  }

  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="primary"
          data-testid="open-report"
          aria-expanded={reporting}
          onClick={() => setReporting(!reporting)}
        >
          {say('report')}
        </button>
        <span className="hint">{say('reportIntro')}</span>
      </p>
      {/* Closed by mistake, it still holds what was written. */}
      <div hidden={!reporting}>
        <ReportForm onReported={() => setReporting(false)} />
      </div>
      <section className="panel" aria-labelledby="leads">
        <h2 id="leads">{say('list')}</h2>
        <p className="hint">{say('listHint')}</p>
        <div className="filters">
          <DivisionField
            label={say('division')}
            value={division}
            testId="lead-filter-division"
            onType={(typed) => change({ division: typed })}
          />
          <Choice
            label={say('state')}
            value={state}
            testId="lead-filter-state"
            none={say('every')}
            options={[
              { value: undone, name: say('undone') },
              ...optionsOf(['OPEN', 'FOLLOWED', 'CASE', 'SETTLED'], (each) => say.word('leadState', each)),
            ]}
            onChoose={(next) => change({ state: next })}
          />
          <Choice
            label={say('source')}
            value={source}
            testId="lead-filter-source"
            none={say('any')}
            options={optionsOf(['REPORT', 'FINDING'], (each) => say.word('source', each))}
            onChoose={(next) => change({ source: next })}
          />
          <Choice
            label={say('need')}
            value={need}
            testId="lead-filter-need"
            none={say('any')}
            options={optionsOf(needs, (each) => say.word('need', each))}
            onChoose={(next) => change({ need: next })}
          />
          <button type="button" data-testid="refresh-leads" onClick={page.again}>
            {say('refresh')}
          </button>
        </div>
        {isUnclear ? <p role="status">{say('divisionFirst')}</p> : <NoAnswer asked={page} />}
        {page.value && <LeadTable leads={page.value.leads} />}
        <Pager after={after} next={page.value?.next} onTurn={setAfter} />
      </section>
    </>
  );
}
