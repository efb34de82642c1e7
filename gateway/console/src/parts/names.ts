import type { PersonName } from '../hub/model';
import type { Say } from '../language';

/** Persons by name; those whose name did not come are counted, not left out. */
export function names(persons: PersonName[], say: Say): string {
  const known = persons.flatMap(({ name }) => (name ? [name] : []));
  const rest = persons.length - known.length;
  if (rest) known.push(say(known.length ? 'others' : 'unnamed', { n: rest }));
  return known.length ? say.list(known) : '—';
}
