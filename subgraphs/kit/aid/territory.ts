import { divisionsIn } from '@one-door/schemas';
import { LRUCache } from 'lru-cache';

function collapse(declared: readonly string[]): string[] {
  let codes = new Set(declared);
  for (const length of [6, 4, 2]) {
    for (const parent of new Set(
      [...codes].filter((code) => code.length > length).map((code) => code.slice(0, length)),
    )) {
      const parts = divisionsIn(parent);
      if (codes.has(parent) || (parts.length && parts.every((part) => codes.has(part)))) {
        codes = new Set([...codes].filter((code) => !code.startsWith(parent)).concat(parent));
      }
    }
  }
  return [...codes].sort();
}

/** A department's divisions change a few times a year, and are asked for with every answer. */
const collapsed = new LRUCache<string, string[]>({ max: 50, memoMethod: (list) => collapse(list.split(',')) });

/**
 * Says which area a list of divisions is, in as few codes as there are: a county whose townships are all there stands by
 * its own code, and so do a city and the province. Most departments serve one county whole, and send one code.
 * @param declared 6- or 9-digit codes
 * @returns codes of 2 to 9 digits, sorted, none within another
 */
export function territoryOf(declared: readonly string[]): string[] {
  return declared.length ? collapsed.memo(declared.join()) : [];
}
