import type { Entity } from './merge';

/** Keys from the root of the data to entities; "@" stands for each element of a list. */
export type PlanPath = readonly string[];

/** @returns the entities at a path, in order; what is null on the way has none */
export function entitiesAt(root: Entity, path: PlanPath): Entity[] {
  const found: Entity[] = [];
  function go(value: unknown, depth: number): void {
    if (value === null || value === undefined) return;
    if (depth === path.length) found.push(value as Entity);
    else if (path[depth] !== '@') go((value as Entity)[path[depth]!], depth + 1);
    else for (const each of value as unknown[]) go(each, depth + 1);
  }
  go(root, 0);
  return found;
}

/** @returns where each entity of {@link entitiesAt} is, for the path of an error */
export function placesAt(root: Entity, path: PlanPath): (string | number)[][] {
  const found: (string | number)[][] = [];
  function go(value: unknown, depth: number, place: (string | number)[]): void {
    if (value === null || value === undefined) return;
    const key = path[depth];
    if (key === undefined) found.push(place);
    else if (key !== '@') go((value as Entity)[key], depth + 1, [...place, key]);
    else for (const [i, each] of (value as unknown[]).entries()) go(each, depth + 1, [...place, i]);
  }
  go(root, 0, []);
  return found;
}
