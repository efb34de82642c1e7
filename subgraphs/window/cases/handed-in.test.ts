import type { Case } from './case';
import type { Action } from './machine';
import { materialsOf, someMaterialsOf } from './handed-in';
import { isRefused, perform } from './perform';
import { accepted, clocks, go, start } from './walk.fixture';

const contract = { name: '租赁合同', copies: 1, original: true };

const after = (whole: Case, ...actions: Action[]): Case =>
  actions.reduce((before, action, i) => {
    const performed = go(before, action, 1, i + 1);
    if (isRefused(performed)) throw new Error(`${action}: ${performed.refused}`);
    return performed.whole;
  }, whole);
const handIn = (whole: Case, materials = [contract]) =>
  perform(whole, 'HAND_IN', { materials }, { part: null, by: 'clerk-2', at: new Date(start.getTime() + 5_400_000), note: null }, clocks); // prettier-ignore
const handed = (whole: Case, materials = [contract]): Case => {
  const performed = handIn(whole, materials);
  if (isRefused(performed)) throw new Error(performed.refused);
  return performed.whole;
};

describe('what a family hands in', () => {
  it('is there from the first word, with who took it and when', () => {
    const { handedIn } = handed(accepted({ materials: [{ name: '身份证', copies: 2, original: false }] }));
    expect(handedIn).toEqual([
      { name: '身份证', copies: 2, original: false, at: start, by: 'clerk-1' },
      { ...contract, at: new Date('2026-11-24T03:30:00.000Z'), by: 'clerk-2' },
    ]);
  });

  it('has what was missing under its name, once it is there', () => {
    const { handedIn, materials } = after(accepted(), 'NOTIFY_MATERIALS', 'RECEIVE_MATERIALS');
    expect(handedIn).toEqual([{ name: '租赁合同', copies: 1, original: false, at: materials!.owed.to, by: 'clerk-1' }]);
  });

  it('has nothing twice that came by itself while it was owed', () => {
    const owing = handed(after(accepted(), 'NOTIFY_MATERIALS'));
    const whole = after(owing, 'RECEIVE_MATERIALS');
    expect(whole.materials!.owed.to).not.toBeNull();
    expect(whole.handedIn).toEqual(owing.handedIn);
  });

  it('moves no clock and no part, and stays when the case is opened again', () => {
    const before = accepted();
    const whole = handed(before);
    expect(whole.parts).toEqual(before.parts);
    const again = after(whole, 'HANDLE', 'FEED_BACK', 'CLOSE', 'REOPEN');
    expect(again.materials).toBeNull();
    expect(again.handedIn).toEqual(whole.handedIn);
  });

  it('ends somewhere', () => {
    const full = handed(
      accepted(),
      Array.from({ length: 200 }, () => contract),
    );
    expect(handIn(full)).toEqual({ refused: 'TOO_MANY_MATERIALS' });
  });

  it('is taken down as it is called, and never with whose number it bears', () => {
    expect(materialsOf([{ ...contract, name: ' 租赁合同 ' }])).toEqual([contract]);
    expect(materialsOf([])).toEqual([]);
    for (const [bad, why] of [
      [[{ ...contract, name: ' ' }], /materials\.name/],
      [[{ ...contract, name: '租'.repeat(201) }], /200/],
      [[{ ...contract, name: '身份证11010519491231002X' }], /ID number/],
      [[{ ...contract, copies: 0 }], /1 to 99/],
      [Array.from({ length: 51 }, () => contract), /50 at most/],
      [[], /must name what was handed in/],
    ] as const)
      expect(() => someMaterialsOf(bad)).toThrow(why);
  });
});
