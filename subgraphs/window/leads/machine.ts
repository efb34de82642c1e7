import type { Lead, LeadReason, LeadStep } from './lead';
import type { LeadRefusal } from './refusal';

/** How a lead stands. */
export type LeadState = 'OPEN' | 'FOLLOWED' | 'CASE' | 'SETTLED';

interface Rule {
  by: 'WINDOW' | 'OVERSIGHT';
  from: readonly LeadState[];
  to: LeadState;
}

/** All that can be done to a lead, from where, and where it leads. */
export const leadActions = {
  // 跟进：也可从别人手里接过来
  FOLLOW: { by: 'WINDOW', from: ['OPEN', 'FOLLOWED'], to: 'FOLLOWED' },
  // 受理为事项
  ACCEPT: { by: 'WINDOW', from: ['OPEN', 'FOLLOWED'], to: 'CASE' },
  // 了结
  SETTLE: { by: 'WINDOW', from: ['OPEN', 'FOLLOWED'], to: 'SETTLED' },
  // 疑点再次出现
  REOPEN: { by: 'OVERSIGHT', from: ['SETTLED', 'CASE'], to: 'OPEN' },
} as const satisfies Record<string, Rule>;
export type LeadAction = keyof typeof leadActions;

/** Who takes a step, when, and what is said with it. */
export interface LeadDoing {
  by: string;
  at: Date;
  note?: string | null;
  reason?: LeadReason;
  caseId?: string;
  /** Of SETTLE. */
  keptUntil?: string;
}

const canBe = (action: LeadAction, { state }: Lead) => (leadActions[action] as Rule).from.includes(state);

/** @returns what the window may do with a lead now */
export const possibleWith = (lead: Lead): LeadAction[] =>
  (Object.keys(leadActions) as LeadAction[]).filter((each) => leadActions[each].by === 'WINDOW' && canBe(each, lead));

/** Takes one step of a lead. Pure. @returns why not, where it is not possible as the lead stands */
export function takeLeadStep(
  lead: Lead,
  action: LeadAction,
  { by, at, note = null, reason, caseId, keptUntil }: LeadDoing,
): { lead: Lead; step: LeadStep } | { refused: LeadRefusal } {
  if (!canBe(action, lead)) return { refused: 'NOT_POSSIBLE' };
  if (action === 'FOLLOW' && lead.follower === by) return { refused: 'FOLLOWED_ALREADY' };
  if (action === 'SETTLE' && !note && by !== 'OVERSIGHT') return { refused: 'REASON_NEEDED' };
  const { to } = leadActions[action];
  const after: Lead = {
    ...lead,
    revision: lead.revision + 1,
    state: to,
    follower: action === 'FOLLOW' ? by : action === 'REOPEN' ? null : lead.follower,
    caseId: caseId ?? lead.caseId,
    reason: reason ?? null,
    keptUntil: keptUntil ?? null,
  };
  const step = { lead: lead.id, revision: after.revision, action, by, at, from: lead.state, to, reason: after.reason, caseId: caseId ?? null, note }; // prettier-ignore
  return { lead: after, step };
}
