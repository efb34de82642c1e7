import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Choice } from '../cases/Choice';
import { DivisionField } from '../cases/DivisionField';
import { codeOf, useDivisions } from '../cases/divisions';
import { keepCheck } from '../cases/kept-checks';
import { Text } from '../cases/Text';
import { Unanswered } from '../cases/Unanswered';
import { channels, optionsOf } from '../cases/units';
import { useAttempt } from '../cases/use-attempt';
import { acceptCase } from '../hub/cases';
import { ask } from '../hub/ask';
import type { Lead } from '../hub/leads';
import { findSlip } from '../id-number';
import { AskForm } from '../parts/AskForm';
import { Earlier } from '../parts/Earlier';
import { Loading } from '../parts/Loading';
import { ProblemPanel } from '../parts/Problems';
import { useCheck, type Checked } from '../use-check';
import { addresses, useView } from '../view';
import { acceptedCase, blank, familyOf, familyOfLead, memberOf, refilled, writtenOf, type Family, type Told, type Written } from './accepted'; // prettier-ignore
import { ApplicantFields } from './ApplicantFields';
import { CheckBeside } from './CheckBeside';
import { PartsAsked } from './PartsAsked';
import { useWindowSay } from './say';

interface Props {
  /** With which the form begins, and of which the case comes. */
  lead?: Lead | null;
  onAccepted: () => void;
}

/** The door: a number, its check beside, and what the family asks for. Without a number it is accepted just so. */
export function AcceptForm({ lead = null, onAccepted }: Props) {
  const say = useWindowSay();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever comes with a lead comes from another page.
  const isLookedAt = useView() === 'window';
  useEffect(() => {
    if (lead && isLookedAt) title.current?.focus();
  }, [isLookedAt]);
  const ofLead = lead?.persons.map(({ pid }) => pid) ?? [];
  const [typed, setTyped] = useState('');
  const [written, setWritten] = useState<Written>(() => (lead ? writtenOf(lead) : blank));
  const [ticked, setTicked] = useState(ofLead);
  const [emptied, setEmptied] = useState(0);
  /** What the registry filled in for the number before. */
  const filled = useRef<Told>({ division: '', name: '', address: '' });
  const field = useRef<HTMLInputElement>(null);
  const divisions = useDivisions();
  const { checked, loading, look, forget } = useCheck(ask, begin);
  const family = familyOf(checked?.outcome) ?? (lead && familyOfLead(lead));
  const division = codeOf(written.division, divisions);
  const isReady = division !== null && !loading && (!family || ticked.length > 0);
  const accepting = useAttempt(
    ({ key, by }, signal) =>
      acceptCase(acceptedCase(written, division!, family, family ? ticked : [], lead?.id ?? null), key, by, signal),
    open,
  );

  /** The registry's answer spares the clerk some writing; what he wrote himself stays. */
  function begin({ asked, outcome, takeFocus }: Checked) {
    const found = familyOf(outcome);
    if (!takeFocus) return;
    const applicant = found && memberOf(asked, found.members);
    setTicked(found ? (applicant ? [applicant.pid] : []) : ofLead);
    const told = { division: found?.division ?? '', name: applicant?.name ?? '', address: found?.address ?? '' };
    setWritten((before) => refilled(before, filled.current, told));
    filled.current = told;
  }

  function open(id: string) {
    keepCheck(id, family?.check ?? null);
    filled.current = { division: '', name: '', address: '' };
    // The next family begins with an empty form, at the same window.
    setWritten({ ...blank, division: written.division });
    setTicked([]);
    setTyped('');
    setEmptied(emptied + 1);
    forget();
    onAccepted();
    location.hash = `${addresses.window}/${id}`;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) accepting.go();
  }

  const change = (changed: Partial<Written>) => setWritten((before) => ({ ...before, ...changed }));

  return (
    <section aria-labelledby={heading} data-testid="accept">
      <h2 id={heading} ref={title} tabIndex={-1}>
        {lead ? say('fromLead', { n: lead.number }) : say('accept')}
      </h2>
      <AskForm key={emptied} field={field} busy={loading} onType={setTyped} onAsk={look} />
      <Loading busy={loading} quiet={checked !== null} />
      {checked && !loading && typed !== checked.asked && <Earlier />}
      <div className="columns">
        <form className="panel" onSubmit={submit} autoComplete="off" aria-labelledby={heading}>
          <Persons family={family} ticked={ticked} onTick={setTicked} />
          <DivisionField
            label={say('where')}
            value={written.division}
            required
            testId="division"
            onType={(next) => change({ division: next })}
          />
          <Choice
            label={say('channel')}
            value={written.channel}
            testId="channel"
            options={optionsOf(channels, (each) => say.word('channel', each))}
            onChoose={(channel) => change({ channel })}
          />
          <Tick
            label={say('greenChannel')}
            testId="green"
            value={written.greenChannel}
            onTick={(greenChannel) => change({ greenChannel })}
          />
          <ApplicantFields written={written} onBehalf={written.channel === 'ON_BEHALF'} onChange={change} />
          <Tick
            label={say('inWriting')}
            testId="in-writing"
            value={written.inWriting}
            onTick={(inWriting) => change({ inWriting })}
          />
          <Text
            label={say('materials')}
            hint={say('materialsHint')}
            value={written.materials}
            long
            testId="handed-in"
            onType={(materials) => change({ materials })}
          />
          <PartsAsked parts={written.parts} onChange={(parts) => change({ parts })} />
          <Unanswered problem={accepting.problem} />
          <p className="actions">
            <button
              type="submit"
              className="primary"
              data-testid="accept-button"
              aria-disabled={accepting.busy || !isReady}
            >
              {say('acceptButton')}
            </button>
            <span className="hint" role="status">
              {accepting.busy ? say('saving') : family && !ticked.length ? say('personsNeeded') : ''}
            </span>
          </p>
        </form>
        <aside aria-label={say('beside')}>
          {checked?.outcome.kind === 'problem' && (
            <ProblemPanel problem={checked.outcome.problem} slip={findSlip(checked.asked)} />
          )}
          {checked && checked.outcome.kind !== 'problem' && (
            <CheckBeside
              key={checked.turn}
              found={checked.outcome.kind === 'household' ? checked.outcome.household : checked.outcome.person}
              takeFocus={checked.takeFocus}
            />
          )}
          {!checked && !loading && <p className="panel hint">{say('besideNone')}</p>}
        </aside>
      </div>
    </section>
  );
}

interface TickProps {
  label: string;
  value: boolean;
  testId: string;
  onTick: (value: boolean) => void;
}

function Tick({ label, value, testId, onTick }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" data-testid={testId} checked={value} onChange={(event) => onTick(event.target.checked)} />
      {label}
    </label>
  );
}

interface PersonsProps {
  family: Family | null;
  ticked: string[];
  onTick: (pids: string[]) => void;
}

function Persons({ family, ticked, onTick }: PersonsProps) {
  const say = useWindowSay();
  if (!family) return <p className="hint">{say('personsUnknown')}</p>;
  return (
    <fieldset>
      <legend>{say('forWhom')}</legend>
      <p className="hint">{say('personsHint')}</p>
      {family.members.map(({ pid, name, relation, maskedIdNumber }) => (
        <label key={pid} className="tick" data-testid="person">
          <input
            type="checkbox"
            checked={ticked.includes(pid)}
            onChange={() => onTick(ticked.includes(pid) ? ticked.filter((each) => each !== pid) : [...ticked, pid])}
          />
          <span>
            {name ?? say('noName')} {relation && say.word('relation', relation)}{' '}
            <span className="id small">{maskedIdNumber}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
