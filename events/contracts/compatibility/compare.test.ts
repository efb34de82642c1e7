import fc from 'fast-check';
import { bundle, readContracts, type Schema } from '../load';
import { createAjv } from '../validate';
import { compare } from './compare';

const base: Schema = {
  type: 'object',
  required: ['status', 'amount', 'names'],
  additionalProperties: false,
  properties: {
    version: { const: 'v1' },
    status: { enum: ['ACTIVE', 'ENDED'] },
    amount: { anyOf: [{ $ref: '#/$defs/Money' }, { type: 'null' }] },
    names: { type: 'array', maxItems: 9, items: { type: 'string', minLength: 1, maxLength: 60, pattern: '^[a-z]+$' } },
    count: { type: ['integer', 'null'], minimum: 1, maximum: 9 },
    place: { type: 'object', additionalProperties: false, properties: { code: { type: 'string', format: 'date' } } },
  },
  $defs: { Money: { type: 'string', pattern: '^[0-9]+$' } },
};

/** Not structuredClone: under Jest its arrays are of another realm, and equal to none of ours. */
const cloned = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** @returns what is broken once the schema is changed so */
function broken(change: (schema: any) => void): string[] {
  const after = cloned(base);
  change(after);
  return compare(base, after).map(({ place, en }) => `${place} ${en}`);
}

describe('a published contract', () => {
  it.each<[string, (schema: any) => void, string]>([
    ['a property that is gone', ({ properties }) => delete properties.count, '/count property removed'],
    ['a property within that is gone', ({ properties }) => delete properties.place.properties.code, '/place/code property removed'],
    ['a property that must be there now', ({ required }) => required.push('count'), '/count newly required, and past events lack it'],
    ['a new property that must be there', (schema) => { schema.properties.more = { type: 'string' }; schema.required.push('more'); }, '/more newly required, and past events lack it'],
    ['a property that need not be there any more', ({ required }) => required.shift(), '/status no longer required, and readers rely on it'],
    ['a narrower enum', ({ properties }) => properties.status.enum.pop(), '/status enum narrowed'],
    ['an enum where there was none', ({ properties }) => { properties.names.items.enum = ['a']; }, '/names/* enum changed'],
    ['another const', ({ properties }) => { properties.version.const = 'v2'; }, '/version const changed'],
    ['another pattern', ({ properties }) => { properties.names.items.pattern = '^[a-z]*$'; }, '/names/* pattern changed'],
    ['another pattern of what it refers to', ({ $defs }) => { $defs.Money.pattern = '^[0-9]*$'; }, '/amount pattern changed'],
    ['another format', ({ properties }) => { properties.place.properties.code.format = 'date-time'; }, '/place/code format changed'],
    ['a narrower type', ({ properties }) => { properties.count.type = 'integer'; }, '/count type changed'],
    ['a wider type', ({ properties }) => { properties.names.items.type = ['string', 'null']; }, '/names/* type changed'],
    ['null no longer', ({ properties }) => properties.amount.anyOf.pop(), '/amount anyOf changed'],
    ['a greater least', ({ properties }) => { properties.count.minimum = 2; }, '/count minimum tightened'],
    ['a smaller most', ({ properties }) => { properties.names.items.maxLength = 20; }, '/names/* maxLength tightened'],
    ['a most where there was none', ({ properties }) => { properties.place.maxProperties = 1; }, '/place maxProperties tightened'],
    ['an open object', (schema) => { schema.additionalProperties = true; }, '/ additionalProperties changed'],
    ['a condition', (schema) => { schema.allOf = [{ required: ['count'] }]; }, '/ allOf changed'],
    ['a keyword that nobody here knows', ({ properties }) => { properties.names.uniqueItems = true; }, '/names uniqueItems changed'],
  ])('is broken by %s', (_what, change, expected) => {
    expect(broken(change)).toEqual([expected]);
  }); // prettier-ignore

  it.each<[string, (schema: any) => void]>([
    ['nothing', () => undefined],
    ['a property that may be left out', ({ properties }) => { properties.more = { type: 'string' }; }],
    ['one in an object within', ({ properties }) => { properties.place.properties.more = { type: 'string' }; }],
    ['a wider enum', ({ properties }) => properties.status.enum.push('SUSPENDED')],
    ['wider bounds', ({ properties }) => { properties.count.minimum = 0; delete properties.count.maximum; properties.names.items.maxLength = 80; }],
    ['other words', (schema) => { schema.description = 'x'; schema.properties.count.title = 'y'; schema.examples = []; }],
    ['a definition in place of what it says', ({ properties }) => { properties.amount.anyOf[0] = { type: 'string', pattern: '^[0-9]+$', description: 'yuan' }; }],
  ])('is not broken by %s', (_what, change) => {
    expect(broken(change)).toEqual([]);
  }); // prettier-ignore
});

/** Every schema within a schema, that of the whole first. */
function places(schema: Schema): Schema[] {
  const { properties = {}, $defs = {}, items, anyOf = [] } = schema;
  const within = [...Object.values(properties), ...Object.values($defs), ...(items ? [items] : []), ...anyOf];
  return [schema, ...within.flatMap(places)];
}

/** What may happen to a schema in the course of a year; each says whether it did something. */
const slips: ((schema: Schema, pick: number) => boolean)[] = [
  ({ properties = {}, required = [] }, pick) => {
    const name = Object.keys(properties)[pick % Math.max(1, Object.keys(properties).length)];
    if (name === undefined) return false;
    delete properties[name];
    if (required.includes(name)) required.splice(required.indexOf(name), 1);
    return true;
  },
  (schema) => Boolean(schema.properties && (schema.properties['more'] = { type: 'string', pattern: '^x$' })),
  (schema) => Boolean(schema.properties && (schema.properties['more'] = { const: 1 }) && schema.required?.push('more')),
  ({ required }, pick) => Boolean(required?.length && required.splice(pick % required.length, 1)),
  (schema, pick) => Boolean(schema.enum && schema.enum.length > 1 && schema.enum.splice(pick % schema.enum.length, 1)),
  (schema) => Boolean(schema.enum?.push('NEW')),
  (schema) => Boolean('const' in schema && (schema.const = 'other')),
  (schema) => Boolean(schema['pattern'] && (schema['pattern'] = '^never$')),
  (schema) => Boolean(schema['type'] === 'string' && (schema['maxLength'] = 2)),
  (schema) => Boolean(schema['type'] === 'string' && (schema['minLength'] = 0) === 0),
  (schema) => Boolean(schema['type'] === 'integer' && (schema['minimum'] = 1_000_000)),
  (schema) => Boolean(schema['type'] === 'integer' && (schema['type'] = 'string')),
  (schema) => Boolean(schema.anyOf?.pop()),
];

describe('contracts that change at random', () => {
  const contracts = readContracts();
  const changed = fc.record({
    contract: fc.constantFrom(...contracts),
    steps: fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 }),
  });

  it('read every event of before, where nothing is said to be broken', () => {
    let harmless = 0;
    fc.assert(
      fc.property(changed, ({ contract: { schema }, steps }) => {
        const before = bundle(schema);
        const after = cloned(before);
        for (const [slip, place, pick] of steps) {
          const all = places(after);
          // Not every place can have every slip: the next one that can, has it.
          for (let i = 0; i < all.length && !slip(all[(place + i) % all.length]!, pick); i++);
        }
        if (compare(before, after).length) return;
        harmless++;
        const fits = createAjv().compile(after);
        expect(fits(schema.examples![0]) || fits.errors).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(harmless).toBeGreaterThan(5);
  });
});
