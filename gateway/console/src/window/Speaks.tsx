import { programmeTitle } from '../cases/programmes';
import type { RouteHint } from '../hub/cases';
import { together } from './hints';
import { useWindowSay } from './say';

/** What speaks for something: the programme, of whom, and why. */
export function Speaks({ hints }: { hints: RouteHint[] }) {
  const say = useWindowSay();
  return together(hints).map(({ programme, persons, why, held }) => (
    <span
      key={`${programme} ${why.zh}`}
      className={held ? 'small speaks held' : 'small speaks'}
      data-testid="speaks"
      data-programme={programme}
    >
      {programmeTitle(programme, say)}
      {held && ` · ${say('heldAlready')}`} · {say.list(persons.map(({ name }) => name ?? say('noName')))} ·{' '}
      {say.of(why)}
    </span>
  ));
}
