export type Entity = Record<string, unknown>;

const isObject = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Puts what one subgraph says of an entity beside what others have said, in place. Lists of the same length hold the
 * same things in the same order; anything else that both have is the later one's. As Apollo's gateway merges.
 */
export function merge(into: Entity, from: Entity): void {
  for (const key of Object.keys(from)) {
    const given = from[key];
    const known = into[key];
    // No field is called so, and through it a subgraph would reach what all objects share.
    if (given === undefined || key === '__proto__') continue;
    if (isObject(known) && isObject(given)) merge(known, given);
    else if (Array.isArray(known) && Array.isArray(given) && known.length === given.length) {
      for (const [i, each] of given.entries()) {
        if (isObject(known[i]) && isObject(each)) merge(known[i], each);
        else known[i] = each;
      }
    } else into[key] = given;
  }
}
