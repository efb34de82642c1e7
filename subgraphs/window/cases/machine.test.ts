import type { Case } from './case';
import { actions, isPossible, partStates, type Action, type PartState } from './machine';
import { isRefused } from './perform';
import { accepted, go, names } from './walk.fixture';

const standing = (state: PartState): Case => {
  const whole = accepted();
  const [part] = whole.parts;
  const proposal = { to: 'CIVIL_AFFAIRS', number: 1, answer: null } as const;
  const more = { owner: 'HOUSING', transfer: whole.id, check: { id: null, verdict: 'UNCHECKED' }, outcome: 'APPROVED', proposal } as const; // prettier-ignore
  return { ...whole, closedAt: state === 'CLOSED' ? whole.acceptedAt : null, parts: [{ ...part!, ...more, state }] };
};

/** What the table allows is refused by these for another reason, which their own tests show. */
const otherwise: Partial<Record<Action, readonly PartState[]>> = {
  RECEIVE_MATERIALS: ['ACCEPTED', 'INFORMED'],
  APPLY_IN_WRITING: ['ACCEPTED', 'INFORMED'],
  RESOLVE_PROPOSAL: ['TAKEN_OVER'],
  GIVE_BACK: ['TRANSFERRED', 'TAKEN_OVER'],
  KEEP: ['TRANSFERRED', 'TAKEN_OVER'],
  GIVE_OPINION: ['ACCEPTED', 'INFORMED', 'CONFERENCE', 'TRANSFERRED', 'TAKEN_OVER'],
  HAND_IN: ['CLOSED'],
  AMEND: ['CLOSED'],
  RECORD_SATISFACTION: ['CLOSED'],
  PUBLISH: ['CLOSED'],
  CLOSE: ['CLOSED'],
  REMIND: ['ACCEPTED', 'TRANSFERRED', 'TAKEN_OVER', 'DECIDED'],
  OVERDUE: ['ACCEPTED', 'TRANSFERRED', 'TAKEN_OVER', 'DECIDED'],
};

describe.each(partStates)('from %s', (state) => {
  it.each(names)('%s is taken, or refused with a reason, as the table says', (action) => {
    const before = standing(state);
    const performed = go(before, action);
    const { to } = actions[action];
    if (!isPossible(action, [state])) return expect(performed).toEqual({ refused: 'NOT_POSSIBLE' });
    if (otherwise[action]?.includes(state)) return expect(isRefused(performed)).toBe(true);
    if (isRefused(performed)) throw new Error(performed.refused);
    expect(performed.whole.parts[0]!.state).toBe(to ?? state);
    expect(performed.whole.revision).toBe(before.revision + 1);
    expect(performed.step).toMatchObject({ action, revision: performed.whole.revision, note: '理由' });
  });

  it('somebody can go on, so that no case is ever stuck', () => {
    const onward = names.filter((name) => !['OVERSIGHT', 'CLOCK'].includes(actions[name].by));
    expect(onward.filter((name) => isPossible(name, [state]))).not.toEqual([]);
  });
});
