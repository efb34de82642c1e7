import { asked } from '../cases/programmes';
import { openStates } from '../cases/units';
import { date, dayInShanghai } from '../format';
import { casesOfPersons } from '../hub/find-cases';
import { words } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { addresses } from '../view';
import { useWindowSay } from './say';

interface Props {
  pids: readonly string[];
  /** The case at which somebody looks already. */
  except?: string | undefined;
}

/** What a family has asked for already and is not closed, so that it is not accepted twice. */
export function OpenCases({ pids, except }: Props) {
  const say = useWindowSay();
  const { value, problem, again } = useAsked(pids.join(' '), (signal) => casesOfPersons(pids, [...openStates], signal));
  const cases = value?.filter(({ id }) => id !== except);
  return (
    <section className="panel" aria-label={say('openCases')} data-testid="open-cases">
      <h3>{say('openCases')}</h3>
      {problem && (
        <p className="unsure">
          {say('openUnread')} {words({ problem }, say)}{' '}
          <button type="button" onClick={again}>
            {say('refresh')}
          </button>
        </p>
      )}
      {!cases && !problem && <p role="status">{say('reading')}</p>}
      {cases?.length === 0 && <p>{say('openNone')}</p>}
      {cases && cases.length > 0 && (
        <ul>
          {cases.map(({ id, number, acceptedAt, parts }) => (
            <li key={id}>
              <a href={`${addresses.window}/${id}`}>{number}</a>{' '}
              {say.list(parts.map((part) => `${asked(part, say)}（${say.word('state', part.state)}）`))}
              <span className="small"> {date(dayInShanghai(acceptedAt), say)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
