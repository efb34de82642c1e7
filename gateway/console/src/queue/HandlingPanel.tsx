import { useEffect, useState } from 'react';
import { DeedButtons } from '../cases/DeedButtons';
import { Limit } from '../cases/Limit';
import { asked } from '../cases/programmes';
import { Unanswered } from '../cases/Unanswered';
import { useAttempt } from '../cases/use-attempt';
import { date, dateTime, money, recordAmount } from '../format';
import type { Said } from '../hub/answer';
import { takeHandlingStep, type Handled, type Handling } from '../hub/handlings';
import type { Department, Sheet } from '../hub/ledgers';
import { Fact } from '../parts/Fact';
import type { Asked } from '../use-asked';
import { addresses } from '../view';
import { CaseBehind } from './CaseBehind';
import { DecideForm } from './DecideForm';
import { ProposeForm, type Did } from './ProposeForm';
import { leads } from './record';
import { RecallForm } from './RecallForm';
import { useQueueSay, type QueueSay } from './say';

interface Props {
  department: Department;
  handling: Handling;
  sheets: Asked<Sheet[]>;
  /** The queue as it was read: read anew, news is old. */
  page: unknown;
  onStepped: (handling: Handling) => void;
}

/** One transfer: what is asked, for whom, by when, and what the department does with it. */
export function HandlingPanel({ department, handling, sheets, page, onStepped }: Props) {
  const say = useQueueSay();
  const { id, caseNumber, part, state, greenChannel, division, persons, verdict, proposal, recall, decision } =
    handling;
  const [news, setNews] = useState<Did | Said | null>(null);
  useEffect(() => setNews(null), [page]);
  const taking = useAttempt(
    ({ key, by }, signal) => {
      setNews(null);
      return takeHandlingStep(
        department,
        'TakeOver',
        { transfer: id, revision: handling.revision, key, by },
        {},
        signal,
      );
    },
    (handled) => stepped(handled, 'didTakeOver'),
  );

  function stepped({ now, refused }: Handled, did: Did) {
    onStepped(now);
    setNews(refused ? (refused.reason === 'CHANGED_MEANWHILE' ? 'changedMeanwhile' : refused.message) : did);
  }

  const isAtWork = state === 'WAITING' || state === 'TAKEN_OVER';
  const names = persons.filter(({ name, maskedIdNumber }) => name ?? maskedIdNumber);
  return (
    <article
      className="handling"
      data-testid="handling"
      data-case={caseNumber}
      data-state={state}
      aria-labelledby={id}
      onSubmit={() => setNews(null)}
    >
      <h3 id={id}>
        {say('ofPart', { number: caseNumber, n: part })} {asked(handling, say)}
        {greenChannel && <span className="green">{say('greenChannel')}</span>}
      </h3>
      <dl className="facts">
        <Fact name={say('status')}>
          <b>{say.word('handling', state)}</b> <DueNow handling={handling} />
        </Fact>
        <Fact name={say('person')}>
          {names.length
            ? say.list(names.map(({ name, maskedIdNumber }) => `${name ?? say('noName')} ${maskedIdNumber ?? ''}`))
            : say('nobodyKnown')}
        </Fact>
        <Fact name={say('where')}>{say.of(division.name)}</Fact>
        <Fact name={say('transferredAt')}>{dateTime(handling.transferredAt, say)}</Fact>
        <Fact name={say('checkBefore')}>
          {say.word('relied', verdict)} <a href={addresses.check}>{say('checkAnew')}</a>
        </Fact>
        {proposal && (
          <Fact name={say('action.PROPOSE')}>
            {say('proposedTo', { to: say.word('unit', proposal.to), why: proposal.why })}{' '}
            <b>{agreement('agreement', proposal, say)}</b>
          </Fact>
        )}
        {recall && (
          <Fact name={say('recalled')}>
            <b>{agreement('recall', recall, say)}</b> {recall.why}
          </Fact>
        )}
        {decision && (
          <>
            <Fact name={say('decide')}>
              <b>{say.word('outcome', decision.outcome)}</b> {dateTime(decision.at, say)}
            </Fact>
            {decision.amount && <Fact name={say('amount')}>{gives(decision.amount, department, handling, say)}</Fact>}
            {decision.from && <Fact name={say('from')}>{date(decision.from, say)}</Fact>}
            <Fact name={say('reason')}>{decision.reason}</Fact>
            <Fact name={say('legalBasis')}>{decision.legalBasis}</Fact>
            {decision.appeal && <Fact name={say('appeal')}>{decision.appeal}</Fact>}
          </>
        )}
      </dl>
      <CaseBehind handling={handling} isAtWork={isAtWork} />
      <div role="status">
        {news && (
          <p className="news" data-testid="handling-news">
            {typeof news === 'string' ? say(news) : say.of(news)}
          </p>
        )}
      </div>
      <Unanswered problem={taking.problem} />
      {state === 'WAITING' && (
        <p className="actions">
          <button
            type="button"
            className="primary"
            data-testid="take-over"
            aria-disabled={taking.busy}
            onClick={taking.go}
          >
            {say('takeOver')}
          </button>
        </p>
      )}
      {state === 'TAKEN_OVER' && (
        <DeedButtons
          names={doings(handling)}
          word={(doing) => say(doing)}
          testId=""
          none=""
          form={(doing, onClose) => {
            const Form = forms[doing];
            const close = (handled: Handled, did: Did) => {
              if (!handled.refused) onClose();
              stepped(handled, did);
            };
            return <Form {...{ department, handling, sheets }} onStepped={close} onCancel={onClose} />;
          }}
        />
      )}
    </article>
  );
}

/** What an officer can do with what is at hand. */
const forms = { decide: DecideForm, propose: ProposeForm, answerRecall: RecallForm };
type Doing = keyof typeof forms;
const doings = ({ recall }: Handling): Doing[] =>
  recall?.agreed === null ? ['decide', 'propose', 'answerRecall'] : ['decide', 'propose'];

/** By the month or in all where it is of the programme that was asked for; of another that the department chose the sum alone. */
const gives = (amount: string, department: Department, { programme }: Handling, say: QueueSay): string =>
  programme && leads(department, programme) ? recordAmount({ amount, programme }, say) : money(amount, say);

function agreement(of: 'agreement' | 'recall', { agreed }: { agreed: boolean | null }, say: QueueSay): string {
  if (agreed === null) return say(`${of}.WAITING`);
  return say(agreed ? `${of}.YES` : `${of}.NO`);
}

/** The limit that runs now: to take over, then to decide. */
function DueNow({ handling: { state, takeOverDue, decideDue, provisional } }: { handling: Handling }) {
  if (state !== 'WAITING' && state !== 'TAKEN_OVER') return null;
  const due = state === 'WAITING' ? takeOverDue : decideDue;
  // The hub does not say whether it is past: this machine's clock will have to do.
  return <Limit due={due} late={due !== null && Date.parse(due) < Date.now()} provisional={provisional} />;
}
