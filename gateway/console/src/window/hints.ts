import type { Case, Route, RouteHint, RouteHints } from '../hub/cases';

/** @returns what speaks for a route */
export const speakingFor = ({ programmes }: Pick<Route, 'programmes'>, hints: readonly RouteHint[]): RouteHint[] =>
  hints.filter(({ programme }) => programmes.includes(programme));

/** @returns the routes for which something speaks that nobody has yet, then the others, each as the hub has them */
export function hintedFirst(routes: readonly Route[], hints: readonly RouteHint[]): Route[] {
  const isHinted = (route: Route) => speakingFor(route, hints).some(({ held }) => !held);
  return [...routes.filter(isHinted), ...routes.filter((route) => !isHinted(route))];
}

/** @returns what speaks for programmes that no part of the case asks for, and that are not there already */
export function notAsked({ parts, routeHints }: Pick<Case, 'parts' | 'routeHints'>): RouteHint[] {
  const asked = new Set(parts.flatMap(({ routes }) => routes.flatMap(({ programmes }) => programmes)));
  return (routeHints?.hints ?? []).filter(({ programme, held }) => !held && !asked.has(programme));
}

/** Nobody of the case is in the registry: nothing was looked up, which is no answer either. */
export const ofNobody = ({ asOf, unknown }: Pick<RouteHints, 'asOf' | 'unknown'>): boolean =>
  asOf === null && unknown.length === 0;

/** One reason for one programme, with everybody of whom it holds. */
export interface Spoken extends Pick<RouteHint, 'programme' | 'why' | 'held'> {
  persons: RouteHint['person'][];
}

export function together(hints: readonly RouteHint[]): Spoken[] {
  const spoken = new Map<string, Spoken>();
  for (const { person, ...hint } of hints) {
    const key = `${hint.programme} ${hint.held} ${hint.why.zh}`;
    spoken.set(key, { ...hint, persons: [...(spoken.get(key)?.persons ?? []), person] });
  }
  return [...spoken.values()];
}
