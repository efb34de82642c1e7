import { useState, type FormEvent } from 'react';
import { Choice } from '../cases/Choice';
import { codeOf, useDivisions } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { NeedTicks } from '../cases/NeedTicks';
import { Text } from '../cases/Text';
import { Unanswered } from '../cases/Unanswered';
import { optionsOf } from '../cases/units';
import { useAttempt } from '../cases/use-attempt';
import { reportLead, type LeadReport } from '../hub/leads';
import { addresses } from '../view';
import { useLeadSay } from './say';

const blank: LeadReport = { division: '', needs: [], seen: '', who: '', where: '', phone: '', reporter: 'GRID_WORKER', reporterName: '', reporterPhone: '' }; // prettier-ignore

/** What somebody saw, as it is told at the window or written down on the way. */
export function ReportForm({ onReported }: { onReported: () => void }) {
  const say = useLeadSay();
  const [written, setWritten] = useState(blank);
  const division = codeOf(written.division, useDivisions());
  const isReady = division !== null && division.length >= 6 && written.seen.trim() !== '';
  const change = (changed: Partial<LeadReport>) => setWritten((before) => ({ ...before, ...changed }));

  const reporting = useAttempt(
    ({ key, by }, signal) => reportLead({ ...written, division: division! }, key, by, signal),
    (id) => {
      setWritten({ ...blank, division: written.division });
      onReported();
      location.hash = `${addresses.leads}/${id}`;
    },
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) reporting.go();
  }

  const text = (field: 'who' | 'where' | 'phone' | 'reporterName' | 'reporterPhone', label: string, most: number, hint?: string) => (
    <Text
      label={label}
      hint={hint}
      value={written[field]}
      most={most}
      testId={`report-${field}`}
      onType={(typed) => change({ [field]: typed })}
    />
  ); // prettier-ignore

  return (
    <form className="panel" onSubmit={submit} autoComplete="off" data-testid="report-form" aria-label={say('report')}>
      <DivisionField
        label={say('whereIs')}
        value={written.division}
        required
        testId="report-division"
        onType={(typed) => change({ division: typed })}
      />
      <Text
        label={say('seen')}
        hint={say('seenHint')}
        value={written.seen}
        long
        required
        most={2000}
        testId="report-seen"
        onType={(seen) => change({ seen })}
      />
      {text('who', say('who'), 60, say('whoHint'))}
      {text('where', say('place'), 200)}
      {text('phone', say('phone'), 40)}
      <NeedTicks
        legend={say('needs')}
        ticked={written.needs}
        testId="report-need"
        onTick={(needs) => change({ needs })}
      />
      <Choice
        label={say('reporterIs')}
        value={written.reporter}
        testId="report-reporter"
        options={optionsOf(['GRID_WORKER', 'CADRE', 'NEIGHBOUR', 'OTHER'], (each) => say.word('reporter', each))}
        onChoose={(reporter) => change({ reporter })}
      />
      {text('reporterName', say('reporterName'), 60, say('reporterHint'))}
      {text('reporterPhone', say('reporterPhone'), 40)}
      <Unanswered problem={reporting.problem} />
      <p className="actions">
        <button
          type="submit"
          className="primary"
          data-testid="report-button"
          aria-disabled={reporting.busy || !isReady}
        >
          {say('reportButton')}
        </button>
        <span className="hint" role="status">
          {reporting.busy && say('saving')}
        </span>
      </p>
    </form>
  );
}
