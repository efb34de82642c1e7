import type { Case, CasePart } from '../hub/cases';

/** What a deed asks for beside its note. */
export type Ask =
  | 'to'
  | 'owner'
  | 'receipt'
  | 'outcome'
  | 'why'
  | 'agreed'
  | 'unit'
  | 'answering'
  | 'helper'
  | 'helped'
  | 'missing'
  | 'materials'
  | 'satisfaction'
  | 'applicant';

/** A step that can be taken on the page. */
export interface Deed {
  /** Its name in the SDL. */
  mutation: string;
  of: 'PART' | 'CASE';
  asks: readonly Ask[];
  /** The hub takes it with a reason only. */
  reason?: true;
}

/** By the action that makes it possible, in the order in which they are offered. */
export const deeds: Record<string, Deed> = {
  TRANSFER: { mutation: 'transferPart', of: 'PART', asks: ['to', 'receipt'] },
  HANDLE: { mutation: 'handleCase', of: 'PART', asks: ['outcome'], reason: true },
  INFORM: { mutation: 'informApplicant', of: 'PART', asks: ['owner'] },
  ANSWERED_THERE: { mutation: 'answeredThere', of: 'PART', asks: [] },
  WITHDRAW: { mutation: 'withdrawPart', of: 'PART', asks: [], reason: true },
  RECALL: { mutation: 'recallPart', of: 'PART', asks: [], reason: true },
  ESCALATE: { mutation: 'escalatePart', of: 'PART', asks: ['why'], reason: true },
  ANSWER_PROPOSAL: { mutation: 'answerProposal', of: 'PART', asks: ['agreed'] },
  RESOLVE_PROPOSAL: {
    mutation: 'resolveProposal',
    of: 'PART',
    asks: ['agreed'],
    reason: true,
  },
  RESOLVE_ASSIGN: { mutation: 'assignByConference', of: 'PART', asks: ['to'], reason: true },
  RESOLVE_DECIDE: { mutation: 'decideByConference', of: 'PART', asks: ['outcome'], reason: true },
  ASK_OPINION: { mutation: 'askOpinion', of: 'PART', asks: ['unit'], reason: true },
  GIVE_OPINION: { mutation: 'recordOpinion', of: 'PART', asks: ['answering'], reason: true },
  FEED_BACK: { mutation: 'feedBack', of: 'PART', asks: [] },
  REFER: { mutation: 'referToCharity', of: 'PART', asks: ['helper'], reason: true },
  CHARITY_ANSWERED: { mutation: 'charityAnswered', of: 'PART', asks: ['helped'], reason: true },
  REOPEN: { mutation: 'reopenPart', of: 'PART', asks: [], reason: true },
  AMEND: { mutation: 'amendApplicant', of: 'CASE', asks: ['applicant'], reason: true },
  APPLY_IN_WRITING: { mutation: 'applyInWriting', of: 'CASE', asks: [] },
  NOTIFY_MATERIALS: {
    mutation: 'notifyMaterials',
    of: 'CASE',
    asks: ['missing'],
  },
  RECEIVE_MATERIALS: {
    mutation: 'receiveMaterials',
    of: 'CASE',
    asks: [],
  },
  HAND_IN: { mutation: 'handInMaterials', of: 'CASE', asks: ['materials'] },
  RECORD_SATISFACTION: { mutation: 'recordSatisfaction', of: 'CASE', asks: ['satisfaction'] },
  PUBLISH: { mutation: 'publishCase', of: 'CASE', asks: [] },
  CLOSE: { mutation: 'closeCase', of: 'CASE', asks: [] },
};

const offered = (of: Deed['of'], { possible }: CasePart): string[] =>
  Object.keys(deeds).filter((name) => deeds[name]!.of === of && possible.includes(name));

/** @returns what can be done with a part now */
export const deedsOfPart = (part: CasePart): string[] => offered('PART', part);

/** @returns what can be done with the case as a whole now, which the hub says with each of its parts alike */
export const deedsOfCase = ({ parts }: Pick<Case, 'parts'>): string[] => offered('CASE', parts[0]!);
