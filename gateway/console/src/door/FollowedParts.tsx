import { Limit } from '../cases/Limit';
import { dateTime } from '../format';
import type { FollowedCase, FollowedPart } from '../hub/door';
import { addresses } from '../view';
import { Fact } from '../parts/Fact';
import { useDoorSay } from './say';

/** How far a case is, in plain words. */
export function FollowedParts({ followed }: { followed: FollowedCase }) {
  const say = useDoorSay();
  return (
    <section data-testid="followed">
      <p className="panel">
        {say('acceptedOn', { at: dateTime(followed.acceptedAt, say) })}
        {followed.closedAt && say('listSemicolon') + say('closedOn', { at: dateTime(followed.closedAt, say) })}
      </p>
      {followed.parts.map((part) => (
        <Part key={part.part} part={part} />
      ))}
    </section>
  );
}

function Part({ part: { part, state, owner, since, due } }: { part: FollowedPart }) {
  const say = useDoorSay();
  const late = due !== null && Date.parse(due) < Date.now();
  return (
    <article className="panel" data-testid="followed-part" data-state={state}>
      <h3>{say('partN', { n: part })}</h3>
      <dl className="facts">
        <Fact name={say('nowAt')}>
          <b>{say.word('now', state)}</b>
        </Fact>
        <Fact name={say('withWhom')}>{say.word('unit', owner)}</Fact>
        <Fact name={say('since')}>{dateTime(since, say)}</Fact>
        {state !== 'CLOSED' && (
          <Fact name={say('byWhen')}>
            <Limit due={due} late={late} provisional={false} />
          </Fact>
        )}
        <Fact name={say('then')}>{say.word('next', state)}</Fact>
      </dl>
      {late && (
        <p>
          <a href={addresses.guide}>{say('lateHelp')}</a>
        </p>
      )}
    </article>
  );
}
