import type { HandlingChangedV2 } from '@one-door/events';
import * as fc from 'fast-check';
import type { Case } from './case';
import { hear } from './hear';
import { isRefused, type Taken } from './perform';
import { accepted, clocks, go, start } from './walk.fixture';

const after = (whole: Case, ...actions: Parameters<typeof go>[1][]) =>
  actions.reduce((before, action) => {
    const performed = go(before, action);
    if (isRefused(performed)) throw new Error(`${action}: ${performed.refused}`);
    return performed.whole;
  }, whole);

/** Transferred, and asked back. */
const asked = after(accepted(), 'TRANSFER', 'RECALL');
const [part] = asked.parts;

type Row = HandlingChangedV2['data'];
const blank: Row = {
  revision: 1,
  caseNumber: asked.number,
  part: 1,
  transfer: part!.transfer!,
  state: 'TAKEN_OVER',
  takenOverAt: start.toISOString(),
  due: { at: null, provisional: false },
  proposal: null,
  recall: null,
  decision: null,
};
const event = (data: Row) => ({ source: '/departments/housing', data }) as HandlingChangedV2;
const hearAll = (whole: Case, rows: readonly Row[]) =>
  rows.reduce<{ whole: Case; taken: Taken[] }>(
    (before, row) => {
      const taken = hear(before.whole, event(row), clocks, start);
      return { whole: taken.at(-1)?.whole ?? before.whole, taken: [...before.taken, ...taken] };
    },
    { whole, taken: [] },
  );
const actionsOf = ({ taken }: { taken: Taken[] }) => taken.map(({ step }) => step.action);

const recall = { asked: part!.recall!.asked, agreed: false };
const kept: Row[] = [
  blank,
  { ...blank, revision: 2, recall },
  { ...blank, revision: 3, recall, proposal: { to: 'HEALTH', number: 1 } },
  { ...blank, revision: 4, recall, proposal: { to: 'HEALTH', number: 1 }, state: 'DECIDED', decision: { decision: 'REJECTED', records: [], at: start.toISOString() } },
]; // prettier-ignore

describe('what a department says of a part', () => {
  it('is heard to the same end in whatever order it comes, and however often', () => {
    const inOrder = hearAll(asked, kept);
    expect(actionsOf(inOrder)).toEqual(['TAKE_OVER', 'KEEP', 'PROPOSE', 'DECIDE']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kept), { maxLength: 6 }), fc.shuffledSubarray(kept, { minLength: 4 }), (before, all) => {
        const heard = hearAll(asked, [...before, ...all]);
        // Of two that one row tells of, nobody knows which was first.
        expect(actionsOf(heard).sort()).toEqual(actionsOf(inOrder).sort());
        expect(heard.whole.parts).toEqual(inOrder.whole.parts);
      }),
    ); // prettier-ignore
  });

  it('gives a part back that nobody had taken over', () => {
    const { whole, taken } = hearAll(asked, [{ ...blank, state: 'GIVEN_BACK', takenOverAt: null, recall: { ...recall, agreed: true } }]); // prettier-ignore
    expect(actionsOf({ taken })).toEqual(['GIVE_BACK']);
    expect(whole.parts[0]).toMatchObject({ state: 'ACCEPTED', owner: 'WINDOW', transfer: null, recall: null });
  });

  it('answers no later recall than the one that it was asked', () => {
    const first = hearAll(asked, kept.slice(0, 2)).whole;
    const again = after(first, 'RECALL');
    const { whole } = hearAll(again, [{ ...kept[1]!, revision: 3 }]);
    expect(whole.parts[0]!.recall).toEqual({ asked: again.revision, answer: null });
  });

  it('may be of the first version, which knows of no recall', () => {
    const { recall: _, ...older } = blank;
    expect(actionsOf(hearAll(asked, [older as Row]))).toEqual(['TAKE_OVER']);
  });
});
