import type { CasePart } from '../hub/cases';
import { deeds, deedsOfCase, deedsOfPart } from './deeds';
import { saidWith } from './said';
import { argumentsOfMutation, valuesOf } from './window-sdl.fixture';

/** Who takes the steps that are no deed of this page, on purpose. */
const elsewhere: Record<string, readonly string[]> = {
  'the form of acceptance': ['ACCEPT'],
  'the department’s queue': ['TAKE_OVER', 'PROPOSE', 'DECIDE', 'HAND_ON', 'GIVE_BACK', 'KEEP'],
  'the clock': ['REMIND', 'OVERDUE', 'RECOUNT'],
  oversight: ['RECHECK'],
};

/** What the hub fills in by itself where the page says nothing. */
const left: Record<string, readonly string[]> = { feedBack: ['to'] };

describe('the deeds of the page', () => {
  it('are all that the window may do, or it is named who does the rest', () => {
    const known = [...Object.keys(deeds), ...Object.values(elsewhere).flat()];
    expect(known.sort()).toEqual(valuesOf('CaseAction').sort());
  });

  it.each(Object.entries(deeds))('%s says what its mutation takes, by the same types', (_name, deed) => {
    const said = saidWith(deed, deed.of === 'PART' ? 1 : null, {});
    const types = Object.fromEntries(Object.entries(said).map(([argument, { type }]) => [argument, type]));
    const taken = argumentsOfMutation(deed.mutation);
    for (const argument of left[deed.mutation] ?? []) delete taken![argument];
    expect(types).toEqual(taken);
  });

  const part = (...possible: string[]) => ({ possible }) as unknown as CasePart;
  const now = part('ASK_OPINION', 'CLOSE', 'NOTIFY_MATERIALS', 'TRANSFER', 'RECHECK');

  it('of a part are what the hub lets, in the order of the table, and none of the case', () => {
    expect(deedsOfPart(now)).toEqual(['TRANSFER', 'ASK_OPINION']);
  });

  it('of the case are those alone that are of no part', () => {
    expect(deedsOfCase({ parts: [now, now] })).toEqual(['NOTIFY_MATERIALS', 'CLOSE']);
  });
});
