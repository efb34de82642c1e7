import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../load';

/** Where a schema breaks its promise, as a JSON pointer into it, and how. */
export interface Break {
  place: string;
  zh: string;
  en: string;
}

/** Words about a schema bind nobody. */
const annotations = new Set(['$schema', '$id', '$defs', '$comment', 'title', 'description', 'examples']);
const lowerBounds = new Set(['minimum', 'minLength', 'minItems', 'minProperties']);
const upperBounds = new Set(['maximum', 'maxLength', 'maxItems', 'maxProperties']);

function resolve({ $ref, ...beside }: Schema, root: Schema): Schema {
  if ($ref === undefined) return beside;
  const found = root.$defs?.[$ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`no such definition: ${$ref}`);
  return { ...resolve(found, root), ...beside };
}

interface Sides {
  before: Schema;
  after: Schema;
  place: string;
}

/** What each keyword may become; those that stand here not may not change at all. */
class Comparison {
  readonly breaks: Break[] = [];

  constructor(
    readonly rootBefore: Schema,
    readonly rootAfter: Schema,
  ) {}

  #add(place: string, zh: string, en: string): void {
    this.breaks.push({ place: place || '/', zh, en });
  }

  look(from: Schema, to: Schema, place: string): void {
    const sides: Sides = { before: resolve(from, this.rootBefore), after: resolve(to, this.rootAfter), place };
    for (const keyword of new Set([...Object.keys(sides.before), ...Object.keys(sides.after)])) {
      if (!annotations.has(keyword)) this.#keyword(keyword, sides);
    }
  }

  #keyword(keyword: string, sides: Sides): void {
    const { before, after, place } = sides;
    if (keyword === 'properties') return this.#properties(sides);
    if (keyword === 'required') return this.#required(sides);
    if (keyword === 'enum' && before.enum && after.enum) return this.#enum(sides);
    if (keyword === 'items' && before.items && after.items) return this.look(before.items, after.items, `${place}/*`);
    if (keyword === 'anyOf' && before.anyOf && before.anyOf.length === after.anyOf?.length) {
      return before.anyOf.forEach((one, i) => this.look(one, after.anyOf![i]!, place));
    }
    if (lowerBounds.has(keyword) || upperBounds.has(keyword)) return this.#bound(keyword, sides);
    if (isDeepStrictEqual(before[keyword], after[keyword])) return;
    this.#add(place, `改动了 ${keyword}`, `${keyword} changed`);
  }

  #properties({ before, after, place }: Sides): void {
    for (const [name, schema] of Object.entries(before.properties ?? {})) {
      const now = after.properties?.[name];
      if (now) this.look(schema, now, `${place}/${name}`);
      else this.#add(`${place}/${name}`, '删去了属性', 'property removed');
    }
  }

  #required({ before, after, place }: Sides): void {
    const [were, are] = [before.required ?? [], after.required ?? []];
    for (const name of are.filter((each) => !were.includes(each)))
      this.#add(`${place}/${name}`, '成为必填，以往的事件没有它', 'newly required, and past events lack it');
    // One that is gone altogether has been named already.
    for (const name of were.filter((each) => !are.includes(each) && after.properties?.[each]))
      this.#add(`${place}/${name}`, '不再必填，读的一方还指望它', 'no longer required, and readers rely on it');
  }

  /** A new value is no break: a reader takes one that he does not know for unknown, never for CLEAR. */
  #enum({ before, after, place }: Sides): void {
    if (before.enum!.some((value) => !after.enum!.includes(value))) this.#add(place, '缩小了 enum', 'enum narrowed');
  }

  #bound(keyword: string, { before, after, place }: Sides): void {
    const [was, is] = [before[keyword] as number | undefined, after[keyword] as number | undefined];
    const tighter = lowerBounds.has(keyword) ? (is ?? -Infinity) > (was ?? -Infinity) : (is ?? Infinity) < (was ?? Infinity); // prettier-ignore
    if (tighter) this.#add(place, `收紧了 ${keyword}`, `${keyword} tightened`);
  }
}

/**
 * What a new form of a published contract breaks: of events that are kept for good and must still be read by it, and of
 * readers who go by the old one. An added property that may be left out is no break, and neither is a wider bound.
 * Ours and not json-schema-diff's, which knows neither const nor pattern nor 2020-12.
 * @param before, after each with its own $defs
 */
export function compare(before: Schema, after: Schema): Break[] {
  const comparison = new Comparison(before, after);
  comparison.look(before, after, '');
  return comparison.breaks;
}
