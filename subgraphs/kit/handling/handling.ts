import type { Unit } from '@one-door/events';
import type { Need, Title } from '@one-door/schemas';

export const handlingStates = ['WAITING', 'TAKEN_OVER', 'HANDED_ON', 'GIVEN_BACK', 'DECIDED'] as const;
export type HandlingState = (typeof handlingStates)[number];

/** Another department is the right one, this one thinks; case and clock stay here until that is agreed. */
export interface HandlingProposal {
  to: Unit;
  /** From 1. */
  number: number;
  why: string;
  /** Null while nobody has answered. */
  agreed: boolean | null;
}

/** The window asks for it back (撤回); the department may keep what it has begun. */
export interface HandlingRecall {
  at: string;
  /** The case's revision with which it was asked. */
  asked: number;
  /** Null while nobody has answered. */
  agreed: boolean | null;
  why: string | null;
}

export interface HandlingDecision {
  outcome: 'APPROVED' | 'REJECTED';
  at: string;
  by: string;
  records: readonly string[];
  /** What they give, as their amount and first day; left out or null where they give nothing, or no money. */
  amount?: string | null;
  from?: string | null;
  reason: string;
  legalBasis: string;
  appeal: string | null;
}

/** What a department does with a part of a case that was transferred to it. */
export interface Handling {
  /** The transfer's id. */
  transfer: string;
  caseId: string;
  caseNumber: string;
  part: number;
  revision: number;
  state: HandlingState;
  greenChannel: boolean;
  division: string;
  need: Need;
  programme: string | null;
  household: string | null;
  persons: readonly string[];
  verdict: string;
  transferredAt: Date;
  takeOverDue: Date | null;
  takenOverAt: Date | null;
  decideDue: Date | null;
  provisional: boolean;
  proposal: HandlingProposal | null;
  recall: HandlingRecall | null;
  decision: HandlingDecision | null;
  /** Of the steps that were taken, each with its step: TAKE_OVER 7f6c… */
  keys: readonly string[];
}

/** Why a step is not taken. Each is a value of the SDL's enum. */
export const handlingRefusals = {
  NOT_POSSIBLE: { zh: '该件目前的状态不能这样办理', en: 'It does not stand so that this could be done' },
  CHANGED_MEANWHILE: { zh: '该件已有变化，请重新查看后再办', en: 'It has changed since it was seen: look again' },
  PROPOSED_ALREADY: { zh: '改派申请尚未答复', en: 'A proposal waits for its answer' },
  NOT_RECALLED: { zh: '窗口没有申请撤回，或已答复', en: 'The window asks for nothing back, or was answered already' },
  OWN_DEPARTMENT: { zh: '请改派给本部门以外的部门', en: 'Name another than your own department' },
  RECORD_REFUSED: { zh: '救助记录有误，请对照下列问题修改', en: 'The aid record cannot be written: mend what is listed' },
} as const satisfies Record<string, Title>; // prettier-ignore
export type HandlingRefusal = keyof typeof handlingRefusals;

/** All that a department can do, from where, and where it leads. It cannot refuse. */
export const handlingSteps = {
  TAKE_OVER: { from: ['WAITING'], to: 'TAKEN_OVER' },
  PROPOSE: { from: ['TAKEN_OVER'], to: 'TAKEN_OVER' },
  // 撤回：尚未接办的自动退回，已接办的由部门答复
  GIVE_BACK: { from: ['WAITING', 'TAKEN_OVER'], to: 'GIVEN_BACK' },
  KEEP: { from: ['TAKEN_OVER'], to: 'TAKEN_OVER' },
  HAND_ON: { from: ['TAKEN_OVER'], to: 'HANDED_ON' },
  DECIDE: { from: ['TAKEN_OVER'], to: 'DECIDED' },
} as const satisfies Record<string, { from: readonly HandlingState[]; to: HandlingState }>;
export type HandlingStep = keyof typeof handlingSteps;

/** @returns whether the table lets the step be taken from there */
export const leadsOn = (step: HandlingStep, state: HandlingState): boolean =>
  (handlingSteps[step].from as readonly HandlingState[]).includes(state);
