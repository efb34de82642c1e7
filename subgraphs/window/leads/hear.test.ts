import type { HubEvent } from '@one-door/events';
import * as fc from 'fast-check';
import { findingOf, opened, person, settled, toldAt } from './events.fixture';
import { hearFinding, readFinding, type Known } from './hear';
import type { Lead, LeadStep } from './lead';
import { takeLeadStep } from './machine';

function hear(events: readonly HubEvent[], before: Known | null = null) {
  let known = before;
  const steps: LeadStep[] = [];
  for (const told of events.flatMap(readFinding)) {
    const heard = hearFinding(known, told, '2036-11-24');
    known = heard.known;
    steps.push(...heard.steps);
  }
  return { known: known!, lead: known?.lead ?? null, steps };
}
const actionsOf = (steps: readonly LeadStep[]) => steps.map(({ action }) => action);
const step = (lead: Lead, action: 'FOLLOW' | 'SETTLE' | 'ACCEPT') => {
  const taken = takeLeadStep(lead, action, { by: 'clerk-1', at: toldAt(1), note: '已入户', ...(action === 'SETTLE' && { reason: 'DECLINED' as const }), ...(action === 'ACCEPT' && { caseId: 'case' }) }); // prettier-ignore
  if ('refused' in taken) throw new Error(taken.refused);
  return taken.lead;
};

describe('a finding of missing aid', () => {
  it('is a lead of whom it is, where, and of what is missing', () => {
    const { lead, steps } = hear([opened(1, { rule: 'O5' })]);
    expect(lead).toMatchObject({ source: 'FINDING', state: 'OPEN', division: '370921101', persons: [person], needs: ['DISABILITY'], programme: 'NURSING_SUBSIDY', finding: findingOf(1), rule: 'O5', reportedAt: toldAt(1) }); // prettier-ignore
    expect(steps).toMatchObject([{ action: 'FIND', by: 'OVERSIGHT', from: null, to: 'OPEN' }]);
  });

  it('of a rule that nobody here knows is a lead all the same', () => {
    expect(hear([opened(1, { rule: 'O99' })]).lead).toMatchObject({ needs: [], programme: null, rule: 'O99' });
  });

  it('is no lead where aid is given twice', () => {
    expect(hear([opened(1, { rule: 'D1', kind: 'DUPLICATE' }), settled(2)]).lead).toBeNull();
  });

  it('settles its lead when it is gone, or an auditor clears it, and not when he confirms it', () => {
    for (const outcome of ['OVERTAKEN', 'CLEARED'] as const) {
      const { lead, steps } = hear([opened(1), settled(2, outcome)]);
      expect(lead).toMatchObject({ state: 'SETTLED', reason: 'FINDING_GONE' });
      expect(steps[1]).toMatchObject({ by: 'OVERSIGHT', from: 'OPEN', at: toldAt(2), reason: 'FINDING_GONE' });
    }
    expect(hear([opened(1), settled(2, 'CONFIRMED')]).lead).toMatchObject({ state: 'OPEN', reason: null });
  });

  it('opens its lead again when it is back', () => {
    const { lead, steps } = hear([opened(1), settled(2), opened(3)]);
    expect(lead).toMatchObject({ state: 'OPEN', reason: null, follower: null });
    expect(actionsOf(steps)).toEqual(['FIND', 'SETTLE', 'REOPEN']);
  });

  it('makes the same of its lead in whatever order its events come, and however often', () => {
    const life = fc.array(fc.constantFrom('OPENED', 'OVERTAKEN', 'CLEARED', 'CONFIRMED'), { maxLength: 5 }).map((kinds) =>
      ['OPENED', ...kinds].map((kind, i) => (kind === 'OPENED' ? opened(i + 1) : settled(i + 1, kind as 'CLEARED'))),
    ); // prettier-ignore
    const arrived = life.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length })),
    );
    fc.assert(
      fc.property(arrived, ([events, delivered]) => {
        const inOrder = hear(events);
        const { known, lead, steps } = hear(delivered);
        expect([known.revision, known.stands]).toEqual([events.length, inOrder.known.stands]);
        expect([lead!.id, lead!.state]).toEqual([inOrder.lead!.id, inOrder.lead!.state]);
        expect(steps.map(({ revision }) => revision)).toEqual(steps.map((_, i) => i + 1));
        expect(lead!.revision).toBe(steps.length);
        expect(actionsOf(steps).filter((action) => action === 'FIND')).toHaveLength(1);
      }),
    );
  });
});

describe('what somebody did with the lead', () => {
  const first = hear([opened(1)]).known;
  const after = (lead: Lead, more: Partial<Known> = {}): Known => ({ ...first, ...more, lead });
  const settledLead = step(first.lead!, 'SETTLE');
  const accepted = step(first.lead!, 'ACCEPT');

  it('stays while the finding only changes', () => {
    expect(hear([opened(2)], after(settledLead)).lead).toEqual(settledLead);
  });

  it('is over when aid was there and then missing again', () => {
    expect(hear([settled(2), opened(3)], after(settledLead)).lead).toMatchObject({ state: 'OPEN', reason: null });
  });

  it('is over for a lead that is followed up, once its finding is gone', () => {
    expect(hear([settled(2)], after(step(first.lead!, 'FOLLOW'))).lead).toMatchObject({ state: 'SETTLED', follower: 'clerk-1' });
  }); // prettier-ignore

  it('stays a case for as long as that is open', () => {
    expect(hear([settled(2), opened(3)], after(accepted)).lead).toEqual(accepted);
    expect(hear([settled(2), opened(3)], after(accepted, { isCaseClosed: true })).lead).toMatchObject({ state: 'OPEN', caseId: 'case' }); // prettier-ignore
  });
});
