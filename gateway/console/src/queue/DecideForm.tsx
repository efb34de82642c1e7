import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { programmesOf } from '../cases/programmes';
import { Text } from '../cases/Text';
import { optionsOf } from '../cases/units';
import type { Sender } from '../cases/use-attempt';
import { useStep } from '../cases/use-step';
import { takeHandlingStep, type Handled } from '../hub/handlings';
import type { Sheet } from '../hub/ledgers';
import { Stopped } from '../parts/Stopped';
import type { Asked } from '../use-asked';
import { HandlingForm } from './HandlingForm';
import type { FormProps } from './ProposeForm';
import { columnsFor, leads, recordsSheet, rowOf } from './record';
import { RecordFields } from './RecordFields';
import { useQueueSay } from './say';

/** 决定: an approval with its aid record, or a rejection with the way to appeal; no longer than its notice holds. */
export function DecideForm({
  department,
  handling,
  sheets,
  onStepped,
  onCancel,
}: FormProps & { sheets: Asked<Sheet[]> }) {
  const say = useQueueSay();
  const isAsked = leads(department, handling.programme);
  const [outcome, setOutcome] = useState('');
  const [said, setSaid] = useState({ reason: '', legalBasis: '', appeal: '' });
  const [programme, setProgramme] = useState(isAsked ? handling.programme!.code : '');
  const [cells, setCells] = useState<Readonly<Record<string, string>>>({});
  const step = useStep(handling, send, (handled) => onStepped(handled, 'didDecide'));
  const approves = outcome === 'APPROVED';
  const sheet = sheets.value && recordsSheet(sheets.value);
  const problems = step.refused?.problems ?? [];
  const columns = approves && sheet ? columnsFor(sheet, programme, problems) : [];
  const isReady = !approves || sheets.value !== null;

  function send(sender: Sender, signal: AbortSignal): Promise<Handled> {
    const input = { transfer: handling.id, revision: handling.revision, ...sender };
    const record = approves && sheet ? rowOf(columns, cells, isAsked ? null : programme) : null;
    return takeHandlingStep(
      department,
      'Decide',
      input,
      {
        outcome: { type: 'DecisionOutcome!', value: outcome },
        reason: { type: 'String!', value: said.reason },
        legalBasis: { type: 'String!', value: said.legalBasis },
        appeal: { type: 'String', value: approves ? null : said.appeal },
        record: { type: 'LedgerRow', value: record },
      },
      signal,
    );
  }

  const tell = (key: keyof typeof said) => (value: string) => setSaid((before) => ({ ...before, [key]: value }));
  return (
    <HandlingForm title={say('decide')} step={step} isReady={isReady} onCancel={onCancel}>
      <Choice
        label={say('outcome')}
        value={outcome}
        required
        none={say('choose')}
        options={optionsOf(['APPROVED', 'REJECTED'], (each) => say.word('outcome', each))}
        testId="outcome"
        onChoose={setOutcome}
      />
      <Text
        label={say('reason')}
        value={said.reason}
        required
        long
        most={2000}
        testId="reason"
        onType={tell('reason')}
      />
      <Text
        label={say('legalBasis')}
        hint={say('legalBasisHint')}
        value={said.legalBasis}
        required
        most={1000}
        testId="legal-basis"
        onType={tell('legalBasis')}
      />
      {outcome === 'REJECTED' && (
        <Text
          label={say('appeal')}
          hint={say('appealHint')}
          value={said.appeal}
          required
          long
          most={1000}
          testId="appeal"
          onType={tell('appeal')}
        />
      )}
      {approves && sheets.problem && <Stopped why={{ problem: sheets.problem }} onRetry={sheets.again} />}
      {approves && !sheets.value && !sheets.problem && <p role="status">{say('sheetsReading')}</p>}
      {approves && sheet && (
        <fieldset data-testid="record">
          <legend>{say('record')}</legend>
          <p className="hint">{say('recordHint')}</p>
          {!isAsked && (
            <Choice
              label={say('programme')}
              value={programme}
              required
              none={say('choose')}
              options={programmesOf(department).map(({ code, title }) => ({ value: code, name: say.of(title) }))}
              testId="record-programme"
              onChoose={setProgramme}
            />
          )}
          <RecordFields
            columns={columns}
            programme={programme}
            cells={cells}
            problems={problems}
            onFill={(key, value) => setCells((before) => ({ ...before, [key]: value }))}
          />
        </fieldset>
      )}
    </HandlingForm>
  );
}
