import type { Need } from '@one-door/schemas';
import type { LeadState } from './machine';

/** 线索: somebody who may need aid and has not asked for it. */
export interface Lead {
  id: string;
  /** 370921101-2026-X000042; of a place that nobody knows 000000-2026-X000042. */
  number: string;
  /** Greater by one with each step. */
  revision: number;
  /** What somebody saw, or what oversight misses. */
  source: 'REPORT' | 'FINDING';
  state: LeadState;
  /** Null: nobody knows where. */
  division: string | null;
  household: string | null;
  persons: readonly string[];
  needs: readonly Need[];
  /** Where the rule names the very programme that is missing. */
  programme: string | null;
  finding: string | null;
  rule: string | null;
  reportedAt: Date;
  /** The account that follows it up, or last did. */
  follower: string | null;
  /** The last case that came of it. */
  caseId: string | null;
  reason: LeadReason | null;
  /** Of one that is settled, the last day on which it must be there, YYYY-MM-DD. */
  keptUntil: string | null;
  /** When all that leads to a person was taken out of it. */
  destroyedAt: Date | null;
}

/** Why a lead is settled without a case; FINDING_GONE is oversight's alone. */
export const leadReasons = [
  'AIDED_ALREADY',
  'NO_NEED',
  'DECLINED',
  'MOVED_AWAY',
  'DIED',
  'NOT_FOUND',
  'DUPLICATE',
  'FINDING_GONE',
  'OTHER',
] as const;
export type LeadReason = (typeof leadReasons)[number];

/** What was done to a lead; none is ever taken away. */
export interface LeadStep {
  lead: string;
  revision: number;
  action: string;
  /** An account, or OVERSIGHT. */
  by: string;
  at: Date;
  from: LeadState | null;
  to: LeadState;
  reason: LeadReason | null;
  caseId: string | null;
  note: string | null;
}

/** Who is in need, and who says so, in the reporter's words. */
export interface LeadWords {
  who: string | null;
  where: string | null;
  phone: string | null;
  seen: string;
  reporter: 'GRID_WORKER' | 'CADRE' | 'NEIGHBOUR' | 'OTHER';
  reporterName: string | null;
  reporterPhone: string | null;
}

/** A lead that is new, and its first step. @param number the window's next; empty until it is written */
export function openLead(
  lead: Omit<Lead, 'number' | 'revision' | 'state' | 'follower' | 'caseId' | 'reason' | 'keptUntil' | 'destroyedAt'>,
  number: string,
  by: string,
): { lead: Lead; step: LeadStep } {
  const opened: Lead = {
    ...lead,
    number,
    revision: 1,
    state: 'OPEN',
    follower: null,
    caseId: null,
    reason: null,
    keptUntil: null,
    destroyedAt: null,
  };
  const action = lead.source === 'REPORT' ? 'REPORT' : 'FIND';
  const step = { lead: lead.id, revision: 1, action, by, at: lead.reportedAt, from: null, to: opened.state, reason: null, caseId: null, note: null }; // prettier-ignore
  return { lead: opened, step };
}
