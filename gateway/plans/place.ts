import type { Entity } from './merge';

/** Keys from the root of the data to entities; "@" stands for each element of a list. */
export type PlanPath = readonly string[];

/** Visits the entities at a path, in order, with where each is; what is null on the way has none. */
function walk(
  root: Entity,
  path: PlanPath,
  visit: (entity: Entity, place: readonly (string | number)[]) => void,
): void {
  const place: (string | number)[] = [];
  function go(value: unknown, depth: number): void {
    if (value === null || value === undefined) return;
    const key = path[depth];
    if (key === undefined) visit(value as Entity, place);
    else if (key !== '@') enter(key, (value as Entity)[key], depth);
    else for (const [i, each] of (value as unknown[]).entries()) enter(i, each, depth);
  }
  function enter(at: string | number, value: unknown, depth: number): void {
    place.push(at);
    go(value, depth + 1);
    place.pop();
  }
  go(root, 0);
}

/** @returns the entities at a path, in order */
export function entitiesAt(root: Entity, path: PlanPath): Entity[] {
  const found: Entity[] = [];
  walk(root, path, (entity) => found.push(entity));
  return found;
}

/** @returns where one of {@link entitiesAt} is, for the path of an error */
export function placeOf(root: Entity, path: PlanPath, entity: Entity): (string | number)[] {
  let found: (string | number)[] = [];
  walk(root, path, (each, place) => {
    if (each === entity) found = [...place];
  });
  return found;
}
