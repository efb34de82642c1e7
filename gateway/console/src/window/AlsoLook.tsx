import { dateTime } from '../format';
import type { Case } from '../hub/cases';
import { notAsked, ofNobody } from './hints';
import { useWindowSay } from './say';
import { Speaks } from './Speaks';

/** What nobody has asked for and facts speak for; and whose facts could not be read, since silence is no answer. */
export function AlsoLook({ whole }: { whole: Case }) {
  const say = useWindowSay();
  const { routeHints } = whole;
  const hints = notAsked(whole);
  const isNobodys = routeHints !== null && ofNobody(routeHints);
  if (routeHints && !hints.length && !routeHints.unknown.length && !isNobodys) return null;
  return (
    <section className="panel" aria-label={say('alsoLook')} data-testid="also-look">
      {hints.length > 0 && <h3>{say('alsoLook')}</h3>}
      <Speaks hints={hints} />
      {routeHints?.asOf && hints.length > 0 && (
        <p className="hint">{say('hintsAsOf', { at: dateTime(routeHints.asOf, say) })}</p>
      )}
      {isNobodys && <p>{say('hintsOfNobody')}</p>}
      {!routeHints && <p>{say('hintsUnread')}</p>}
      {routeHints && routeHints.unknown.length > 0 && (
        <p>{say('hintsUnknown', { names: say.list(routeHints.unknown.map((each) => say.word('unit', each))) })}</p>
      )}
    </section>
  );
}
