import type { HubEvent } from '@one-door/events';
import { latest } from '@one-door/kit';
import * as fc from 'fast-check';
import { isLaterEntry, readEvent, type Entry } from './picture';

const pid = (n: number) => `p1.${'A'.repeat(42)}${n}`;
const change = fc.record({
  person: fc.integer({ min: 1, max: 3 }),
  record: fc.integer({ min: 1, max: 2 }),
  withdrawn: fc.boolean(),
  amount: fc.integer({ min: 1, max: 9 }),
});

/** Changes as a department tells them: each has a greater revision than the one before. */
const events = fc.array(change, { minLength: 1, maxLength: 20 }).map((changes) =>
  changes.map(({ person, record, withdrawn, amount }, i) => ({
    id: `e${i}`,
    type: 'org.one-door.aid.ended.v1',
    source: '/departments/housing',
    subject: pid(person),
    data: {
      revision: i + 1,
      withdrawn,
      record: { id: `r${record}`, department: 'HOUSING', amount: `${amount}.00`, covered: [{ pid: pid(person) }], detail: {} },
    },
  })) as unknown as HubEvent[],
); // prettier-ignore

/** Reads lot after lot, as the statement does: of one key the greater revision holds. */
function pictureOf(lots: readonly (readonly HubEvent[])[]): Map<string, Entry> {
  const picture = new Map<string, Entry>();
  const keyOf = ({ pid: own, kind, id }: Entry) => `${own} ${kind} ${id}`;
  for (const lot of lots) {
    const entries = lot.flatMap((event) => readEvent(event, () => '')).flatMap(({ entry }) => entry ?? []);
    for (const entry of latest(entries, keyOf, isLaterEntry)) {
      const known = picture.get(keyOf(entry));
      if (!known || isLaterEntry(entry, known)) picture.set(keyOf(entry), entry);
    }
  }
  return new Map([...picture].sort(([a], [b]) => (a < b ? -1 : 1)));
}

it('the picture is the same in whatever order, lots and number events come', () => {
  fc.assert(
    fc.property(
      events.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), fc.integer({ min: 1, max: 7 })),
      ),
      ([all, shuffled, size]) => {
        const lots = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) => shuffled.slice(i * size, (i + 1) * size));
        expect(pictureOf(lots)).toEqual(pictureOf([all]));
      },
    ),
  );
}); // prettier-ignore
