import { builtInCalendar } from '@one-door/kit';
import * as fc from 'fast-check';
import { accept, type Accepted } from './accept';
import type { Case } from './case';
import { usualLimits, type Clocks } from './clocks';
import type { Said } from './effects';
import { actions, type Action } from './machine';
import { perform, type Performed } from './perform';

export const clocks: Clocks = { calendar: builtInCalendar, limits: usualLimits };
const household = '00000000-0000-4000-8000-000000000001';

export const start = new Date('2026-11-24T02:00:00.000Z');
export const accepted = (more: Partial<Accepted> = {}): Case =>
  accept(
    { division: '370921101', channel: 'COUNTER', greenChannel: false, household, persons: [`p1.${'A'.repeat(43)}`], inWriting: true, materials: [], parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }], ...more },
    '370921101-2026-000001',
    'clerk-1',
    start,
    clocks,
  ).whole; // prettier-ignore

const transfer = { to: 'HOUSING', check: { id: null, verdict: 'UNCHECKED' } } as const;

/** What is said with each step where a test does not care. */
export const usual: { [Name in Action]: Said[Name] } = {
  NOTIFY_MATERIALS: { missing: ['租赁合同'] },
  RECEIVE_MATERIALS: {},
  HAND_IN: { materials: [{ name: '身份证', copies: 2, original: false }] },
  AMEND: { before: '' },
  APPLY_IN_WRITING: {},
  HANDLE: { outcome: 'APPROVED' },
  INFORM: { owner: 'HOUSING' },
  ANSWERED_THERE: {},
  WITHDRAW: {},
  TRANSFER: transfer,
  ESCALATE: { why: 'NO_OWNER' },
  RESOLVE_ASSIGN: { to: 'HEALTH' },
  RESOLVE_DECIDE: { outcome: 'REJECTED' },
  RECALL: {},
  GIVE_BACK: {},
  KEEP: {},
  TAKE_OVER: { due: { at: null, provisional: false } },
  PROPOSE: { to: 'CIVIL_AFFAIRS', number: 1 },
  ANSWER_PROPOSAL: { agreed: true },
  RESOLVE_PROPOSAL: { agreed: false },
  HAND_ON: { to: 'CIVIL_AFFAIRS' },
  DECIDE: { outcome: 'APPROVED', records: [household] },
  RECHECK: { check: { id: household, verdict: 'CLEAR' } },
  REMIND: {},
  OVERDUE: { owner: 'HOUSING', limit: 'TAKE_OVER' },
  RECOUNT: { due: null },
  FEED_BACK: { to: ['APPLICANT', 'WINDOW'] },
  ASK_OPINION: { unit: 'JUSTICE' },
  GIVE_OPINION: { unit: 'JUSTICE' },
  REFER: { helper: null },
  CHARITY_ANSWERED: { helped: true },
  RECORD_SATISFACTION: { satisfaction: 4 },
  PUBLISH: {},
  CLOSE: { keptUntil: '2036-11-24' },
  REOPEN: {},
};
export const names = Object.keys(actions) as Action[];

/** Takes a step by the usual words. @param hours after the start */
export const go = (whole: Case, action: Action, part = 1, hours = 1, note: string | null = '理由'): Performed =>
  perform<Action>(whole, action, usual[action], { part: actions[action].of === 'PART' ? part : null, by: 'clerk-1', at: new Date(start.getTime() + hours * 3_600_000), note }, clocks); // prettier-ignore

/** What anybody may try, in whatever order. */
export const attempts = fc.array(
  fc.record({ action: fc.constantFrom(...names), part: fc.integer({ min: 1, max: 2 }), note: fc.boolean() }),
  { maxLength: 60 },
);
