import * as fc from 'fast-check';

/** @returns events, and all of them again in another order, some twice */
export const toldAgain = <Event>(events: fc.Arbitrary<Event[]>): fc.Arbitrary<{ once: Event[]; again: Event[] }> =>
  events.chain((once) =>
    fc
      .tuple(fc.subarray(once), fc.array(fc.nat(), { minLength: 2 * once.length, maxLength: 2 * once.length }))
      .map(([twice, places]) => ({
        once,
        again: [...once, ...twice]
          .map((event, i) => ({ event, place: places[i]! }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event),
      })),
  );
