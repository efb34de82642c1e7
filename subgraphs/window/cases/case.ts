import type { Unit } from '@one-door/events';
import type { Due, Span } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import type { PartState } from './machine';

export type { Unit };

/** By which way a case came; all enter the same ledger. */
export const channels = ['COUNTER', 'HOTLINE', 'ON_BEHALF', 'HOME_VISIT', 'REPORTED', 'ONLINE'] as const;
export type Channel = (typeof channels)[number];

/** Why a part goes to the conference. */
export const escalations = ['NO_OWNER', 'NO_POLICY', 'CANNOT_TRANSFER', 'SECOND_REASSIGNMENT'] as const;
export type Escalation = (typeof escalations)[number];

/** How a part ended. */
export type Outcome = 'APPROVED' | 'REJECTED' | 'ANSWERED_THERE' | 'WITHDRAWN';

/** The check that a transfer relied on; without one it is UNCHECKED. */
export interface ReliedOn {
  id: string | null;
  verdict: 'CLEAR' | 'FOUND' | 'INCOMPLETE' | 'UNCHECKED';
}

/** A department that is at a part and thinks another is the right one. */
export interface Proposal {
  to: Unit;
  /** Which proposal of this part it is, from 1; the second convenes the conference. */
  number: number;
  /** What the window, or the conference, said; null while nobody has. */
  answer: 'AGREED' | 'KEPT' | null;
}

/** The window asks a department to give a part back. */
export interface Recall {
  /** The case's revision with which it was asked. */
  asked: number;
  /** Null while nobody answered; what is given back has no recall any more. */
  answer: 'KEPT' | null;
}

/** One of the things that a case asks for, with a way of its own. */
export interface Part {
  /** From 1. */
  part: number;
  need: Need;
  /** Null while it is not clear which. */
  programme: string | null;
  state: PartState;
  /** Who is at it; the window, until it goes to somebody. */
  owner: Unit;
  /** The transfer that is under way: what a department's answer refers to. */
  transfer: string | null;
  check: ReliedOn | null;
  proposal: Proposal | null;
  /** How many were made in all. */
  proposals: number;
  /** What the window last asked the department to give back of this transfer; null: nothing. */
  recall: Recall | null;
  /** Units that were asked what they think, and have not answered. */
  asked: readonly Unit[];
  /** Why it is before the conference. */
  escalated: Escalation | null;
  outcome: Outcome | null;
  /** Whether charity helped where the decision did not suffice; null: it was not asked, or has not answered. */
  helped: boolean | null;
  /** Aid records that came of it. */
  records: readonly string[];
  /** When it came to stand so. */
  since: Date;
  due: Due;
  /** When to remind of that; null: not. */
  remindAt: Date | null;
  /** What was said of that limit so far. */
  warned: 'REMINDED' | 'OVERDUE' | null;
  /** The last revision of the department's row that was heard. */
  heard: number;
}

/** Papers that the family was told of at once, and still owes. */
export interface Materials {
  missing: readonly string[];
  owed: Span;
}

/** What a family brought, as it is taken down; the hub holds no picture of it. */
export interface Material {
  name: string;
  copies: number;
  /** The original itself, not a copy of it. */
  original: boolean;
}

/** A material that was handed in. */
export interface HandedIn extends Material {
  at: Date;
  /** Who took it. */
  by: string;
}

/** What a family asked of the window, from the door to the end. */
export interface Case {
  id: string;
  /** The number under which departments coordinate. */
  number: string;
  /** Greater by one with each step. */
  revision: number;
  division: string;
  channel: Channel;
  greenChannel: boolean;
  household: string | null;
  /** For whom, at least one. */
  persons: readonly string[];
  /** The account that was asked first: it owns the case to the end. */
  owner: string;
  acceptedAt: Date;
  /** Since when there is a written application that is complete but for what is owed; null: none yet. */
  appliedAt: Date | null;
  materials: Materials | null;
  /** In the order in which they came. */
  handedIn: readonly HandedIn[];
  /** 5 is best; null while nobody said. */
  satisfaction: number | null;
  publicised: boolean;
  closedAt: Date | null;
  keptUntil: string | null;
  /** When all that was personal was taken out of it. */
  destroyedAt: Date | null;
  parts: readonly Part[];
}

/** What was done to a case; none is ever taken away. */
export interface Step {
  revision: number;
  /** Null: of the case as a whole. */
  part: number | null;
  action: string;
  /** An account, a department, or the clock. */
  by: string;
  at: Date;
  from: PartState | null;
  to: PartState | null;
  /** It led on from where a limit had passed. */
  late: boolean;
  /** What was said with it, as data. */
  said: object;
  note: string | null;
}
