import { openLead, type Lead } from './lead';
import { leadActions, possibleWith, takeLeadStep, type LeadAction, type LeadState } from './machine';
import { placeOf } from './place';

const at = new Date('2026-11-24T02:00:00.000Z');
const { lead: opened } = openLead(
  { id: 'lead', source: 'REPORT', division: '370921101', household: null, persons: [], needs: [], programme: null, finding: null, rule: null, reportedAt: at },
  '370921101-2026-X000001',
  'clerk-1',
); // prettier-ignore
const standing = (state: LeadState): Lead => ({ ...opened, state });
const states: LeadState[] = ['OPEN', 'FOLLOWED', 'CASE', 'SETTLED'];

describe.each(states)('from %s', (state) => {
  it.each(Object.keys(leadActions) as LeadAction[])('%s is taken, or refused, as the table says', (action) => {
    const taken = takeLeadStep(standing(state), action, { by: 'clerk-2', at, note: '已入户' });
    const { from, to } = leadActions[action];
    if (!(from as readonly LeadState[]).includes(state)) return expect(taken).toEqual({ refused: 'NOT_POSSIBLE' });
    if ('refused' in taken) throw new Error(taken.refused);
    expect(taken.lead).toMatchObject({ state: to, revision: 2 });
    expect(taken.step).toMatchObject({ lead: 'lead', action, revision: 2, from: state, to, by: 'clerk-2' });
  });
});

describe('a lead', () => {
  it('may be accepted or settled by anybody, and by nobody once it is done', () => {
    expect(states.map((state) => possibleWith(standing(state)))).toEqual([['FOLLOW', 'ACCEPT', 'SETTLE'], ['FOLLOW', 'ACCEPT', 'SETTLE'], [], []]); // prettier-ignore
  });

  it('may be taken from a colleague, and not followed twice', () => {
    const followed = { ...standing('FOLLOWED'), follower: 'clerk-1' };
    expect(takeLeadStep(followed, 'FOLLOW', { by: 'clerk-1', at })).toEqual({ refused: 'FOLLOWED_ALREADY' });
    expect(takeLeadStep(followed, 'FOLLOW', { by: 'clerk-2', at })).toMatchObject({ lead: { follower: 'clerk-2' } });
  });

  it('is settled with a note by whoever settles it, and without by oversight', () => {
    expect(takeLeadStep(opened, 'SETTLE', { by: 'clerk-1', at, reason: 'DIED' })).toEqual({ refused: 'REASON_NEEDED' });
    expect(takeLeadStep(opened, 'SETTLE', { by: 'OVERSIGHT', at, reason: 'FINDING_GONE' })).toMatchObject({ lead: { reason: 'FINDING_GONE' } }); // prettier-ignore
  });

  it('stands before what is followed up, and that before what is done; the oldest open, and the newest done first', () => {
    const older = { ...opened, reportedAt: new Date(at.getTime() - 1) };
    const order = [older, opened, { ...older, state: 'FOLLOWED' }, { ...opened, state: 'SETTLED' }, { ...older, state: 'CASE' }] as Lead[]; // prettier-ignore
    expect([...order].reverse().sort((a, b) => placeOf(a) - placeOf(b))).toEqual(order);
  });
});
