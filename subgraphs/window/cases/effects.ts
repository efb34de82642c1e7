import type { EventsByType, EventType } from '@one-door/events';
import { toldDue, uuidOf, type Due } from '@one-door/kit';
import type { Department } from '@one-door/schemas';
import type { limitNames } from './clocks';
import type { Case, Escalation, HandedIn, Material, Part, Proposal, ReliedOn, Unit } from './case';
import type { Action } from './machine';
import type { Refusal } from './refusal';

/** What is said with each step, beside who takes it and why. */
export interface Said {
  NOTIFY_MATERIALS: { missing: readonly string[] };
  RECEIVE_MATERIALS: object;
  HAND_IN: { materials: readonly Material[] };
  /** Who came, as it was written before; encrypted. */
  AMEND: { before: string };
  APPLY_IN_WRITING: object;
  HANDLE: { outcome: 'APPROVED' | 'REJECTED' };
  INFORM: { owner: Unit };
  ANSWERED_THERE: object;
  WITHDRAW: object;
  TRANSFER: { to: Department; check: ReliedOn };
  ESCALATE: { why: Escalation };
  RESOLVE_ASSIGN: { to: Department };
  RESOLVE_DECIDE: { outcome: 'APPROVED' | 'REJECTED' };
  RECALL: object;
  GIVE_BACK: object;
  KEEP: object;
  TAKE_OVER: { due: Due };
  PROPOSE: { to: Unit; number: number };
  ANSWER_PROPOSAL: { agreed: boolean };
  RESOLVE_PROPOSAL: { agreed: boolean };
  HAND_ON: { to: Unit };
  DECIDE: { outcome: 'APPROVED' | 'REJECTED'; records: readonly string[] };
  RECHECK: { check: ReliedOn };
  REMIND: object;
  OVERDUE: { owner: Unit; limit: (typeof limitNames)[keyof typeof limitNames] };
  /** What a department said anew of its own limit; of the others the clock knows. */
  RECOUNT: { due: Due | null };
  FEED_BACK: { to: readonly ('APPLICANT' | 'WINDOW')[] };
  ASK_OPINION: { unit: Unit };
  GIVE_OPINION: { unit: Unit };
  /** Null: nobody whom the window knows. */
  REFER: { helper: string | null };
  CHARITY_ANSWERED: { helped: boolean };
  RECORD_SATISFACTION: { satisfaction: number };
  PUBLISH: object;
  CLOSE: { keptUntil: string };
  REOPEN: object;
}

/** An event as its sender gives it; the envelope's rest is the same for all. */
export type Telling = { [Type in EventType]: { type: Type; data: Omit<EventsByType[Type]['data'], 'revision' | 'caseNumber' | 'part'> & { part?: number } } }[EventType]; // prettier-ignore

/** A step as it is about to be taken: the case before it, the part, and what was said. */
export interface Taking<Name extends Action> {
  whole: Case;
  /** Of a step of the case as a whole, the first part. */
  part: Part;
  said: Said[Name];
  note: string | null;
  by: string;
  at: Date;
}

/** What a step does beside what the table says. */
export interface Effect<Name extends Action> {
  /** What else must hold of the case as it stands, whatever is said. */
  unless?: (standing: Pick<Taking<Name>, 'whole' | 'part'>) => Refusal | false;
  /** What else must hold of what is said. */
  refuse?: (taking: Taking<Name>) => Refusal | false;
  whole?: (taking: Taking<Name>) => Partial<Case>;
  part?: (taking: Taking<Name>) => Partial<Part>;
  /** What others are told, of the case and the part as they stand then. */
  tell?: (whole: Case, part: Part, taking: Taking<Name>) => Telling[];
}

/** More than any case needs; beyond it somebody sends the same again and again. */
const mostHandedIn = 200;

const closed = ({ whole }: { whole: Case }): Refusal | false => whole.closedAt !== null && 'CLOSED_ALREADY';

const needsReason = ({ note }: { note: string | null }): Refusal | false => !note && 'REASON_NEEDED';

/** A transfer's id is the same whenever the same step is computed. */
const transferId = ({ id, revision }: Case, { part }: Part) => uuidOf('transfer', id, String(part), String(revision));

const transferTo = (to: Unit, check: ReliedOn, whole: Case, part: Part): Partial<Part> => ({
  owner: to,
  check,
  transfer: transferId(whole, part),
  proposal: null,
  recall: null,
  escalated: null,
  heard: 0,
});

/** Nobody else is at it any more. */
const atTheWindow: Partial<Part> = { owner: 'WINDOW', transfer: null, check: null, proposal: null, recall: null, escalated: null, heard: 0 }; // prettier-ignore

/** What nobody waits for any more once a part is decided. */
const decided: Partial<Part> = { asked: [], recall: null, escalated: null };

const tellTransfer = (whole: Case, part: Part): Telling[] => {
  const { greenChannel, division, household, persons } = whole;
  const { owner: to, need, programme, transfer } = part;
  const data = { to, check: part.check!, due: toldDue(part.due), transfer: transfer!, division, greenChannel, need, programme, household, persons: [...persons] }; // prettier-ignore
  return [{ type: 'org.one-door.case.transferred.v2', data }];
};

const tellDecision = (_: Case, part: Part): Telling[] => {
  const { owner: by, records } = part;
  const decision = part.outcome as 'APPROVED' | 'REJECTED';
  return [
    { type: 'org.one-door.case.decided.v1', data: { by, decision, records: [...records], due: toldDue(part.due) } },
  ];
};

const tellEscalation = (to: 'CONFERENCE' | 'CHARITY', why: EventsByType['org.one-door.case.escalated.v1']['data']['why']): Telling => ({
  type: 'org.one-door.case.escalated.v1',
  data: { to, why },
}); // prettier-ignore

const answer = (agreed: boolean): Proposal['answer'] => (agreed ? 'AGREED' : 'KEPT');

const tellAnswer =
  (by: Unit) =>
  (_: Case, { transfer, owner, proposal }: Part): Telling[] => [
    {
      type: 'org.one-door.case.reassignment-answered.v1',
      data: { transfer: transfer!, by, department: owner as Department, agreed: proposal!.answer === 'AGREED', to: proposal!.to, proposal: proposal!.number },
    },
  ]; // prettier-ignore

/** What is kept of materials that come in with a step. */
const handed = (materials: readonly Material[], { by, at }: { by: string; at: Date }): HandedIn[] =>
  materials.map(({ name, copies, original }) => ({ name, copies, original, at, by }));

/** Of what was missing, all that was not handed in by itself meanwhile: it came as a copy. */
const broughtNow = ({ materials, handedIn }: Case): Material[] =>
  materials!.missing
    .filter((name) => !handedIn.some((each) => each.name === name && each.at >= materials!.owed.from))
    .map((name) => ({ name, copies: 1, original: false }));

/** A recall that waits for the department's answer. */
const unasked = ({ part: { recall } }: { part: Part }): Refusal | false => recall?.answer !== null && 'NOT_POSSIBLE';

const unanswered = ({ part: { proposal } }: { part: Part }) => (!proposal || proposal.answer ? 'NO_PROPOSAL' : false);
/** From the second proposal on nobody passes the part on but the conference. */
const isConvened = ({ proposals }: Part) => proposals > 1;

/** Everything that steps do; what only moves a part from one state to another stands in the table alone. */
export const effects: { [Name in Action]: Effect<Name> } = {
  NOTIFY_MATERIALS: {
    unless: ({ whole }) => whole.materials !== null && 'TOLD_ALREADY',
    whole: ({ said: { missing }, at }) => ({ materials: { missing, owed: { from: at, to: null } } }),
  },
  RECEIVE_MATERIALS: {
    unless: ({ whole: { materials } }) => materials?.owed.to !== null && 'NOTHING_OWED',
    whole: ({ whole, by, at }) => ({
      materials: { ...whole.materials!, owed: { ...whole.materials!.owed, to: at } },
      handedIn: [...whole.handedIn, ...handed(broughtNow(whole), { by, at })],
    }),
  },
  HAND_IN: {
    unless: closed,
    refuse: ({ whole, said: { materials } }) =>
      whole.handedIn.length + materials.length > mostHandedIn && 'TOO_MANY_MATERIALS',
    whole: ({ whole, said: { materials }, by, at }) => ({
      handedIn: [...whole.handedIn, ...handed(materials, { by, at })],
    }),
  },
  AMEND: {
    unless: closed,
    refuse: needsReason,
  },
  APPLY_IN_WRITING: {
    unless: ({ whole }) => whole.appliedAt !== null && 'APPLIED_ALREADY',
    whole: ({ at }) => ({ appliedAt: at }),
  },
  HANDLE: {
    refuse: needsReason,
    part: ({ said: { outcome } }) => ({ ...decided, outcome }),
    tell: tellDecision,
  },
  INFORM: {
    part: ({ said: { owner } }) => ({ owner }),
    tell: (_whole, { owner }) => [{ type: 'org.one-door.case.informed.v1', data: { owner } }],
  },
  ANSWERED_THERE: { part: () => ({ outcome: 'ANSWERED_THERE' }) },
  WITHDRAW: { refuse: needsReason, part: () => ({ ...decided, outcome: 'WITHDRAWN' }) },
  TRANSFER: {
    // A statutory duty in an emergency waits for no paper.
    unless: ({ whole: { greenChannel, appliedAt, materials } }) =>
      !greenChannel &&
      ((appliedAt === null && 'NOT_IN_WRITING') || (materials?.owed.to === null && 'PAPERS_OWED')),
    refuse: ({ said: { check }, note }) => check.verdict === 'FOUND' && needsReason({ note }),
    part: ({ whole, part, said: { to, check } }) => transferTo(to, check, whole, part),
    tell: tellTransfer,
  },
  ESCALATE: {
    // 拟办意见: the conference is given the window's opinion in writing.
    refuse: needsReason,
    part: ({ said: { why } }) => ({ owner: 'CONFERENCE', escalated: why }),
    tell: (_whole, _part, { said: { why } }) => [tellEscalation('CONFERENCE', why)],
  },
  RESOLVE_ASSIGN: {
    refuse: needsReason,
    part: ({ whole, part, said: { to } }) =>
      transferTo(to, part.check ?? { id: null, verdict: 'UNCHECKED' }, whole, part),
    tell: tellTransfer,
  },
  RESOLVE_DECIDE: {
    refuse: needsReason,
    part: ({ said: { outcome } }) => ({ ...decided, outcome, owner: 'CONFERENCE' }),
    tell: tellDecision,
  },
  RECALL: {
    unless: ({ part: { recall } }) => recall?.answer === null && 'RECALLED_ALREADY',
    refuse: needsReason,
    part: ({ whole }) => ({ recall: { asked: whole.revision + 1, answer: null } }),
    tell: (_whole, { transfer, owner }) => [
      { type: 'org.one-door.case.recall-requested.v1', data: { transfer: transfer!, department: owner as Department } },
    ],
  },
  GIVE_BACK: { unless: unasked, part: () => atTheWindow },
  KEEP: { unless: unasked, part: ({ part: { recall } }) => ({ recall: { ...recall!, answer: 'KEPT' } }) },
  TAKE_OVER: {
    part: ({ said: { due } }) => ({ due }),
    tell: (_whole, part) => [
      { type: 'org.one-door.case.taken-over.v1', data: { by: part.owner, due: toldDue(part.due) } },
    ],
  },
  PROPOSE: {
    part: ({ part, said: { to, number } }) => ({ proposal: { to, number, answer: null }, proposals: part.proposals + 1, escalated: part.proposals > 0 ? 'SECOND_REASSIGNMENT' : null }),
    tell: (_whole, part) => [
      { type: 'org.one-door.case.reassignment-proposed.v1', data: { by: part.owner, to: part.proposal!.to, attempt: part.proposals } },
      ...(isConvened(part) ? [tellEscalation('CONFERENCE', 'SECOND_REASSIGNMENT')] : []),
    ],
  },
  ANSWER_PROPOSAL: {
    unless: ({ part }) => unanswered({ part }) || (isConvened(part) && 'FOR_THE_CONFERENCE'),
    part: ({ part, said: { agreed } }) => ({ escalated: null, proposal: { ...part.proposal!, answer: answer(agreed) } }),
    tell: tellAnswer('WINDOW'),
  },
  RESOLVE_PROPOSAL: {
    unless: ({ part }) => unanswered({ part }) || (!isConvened(part) && 'NOT_CONVENED'),
    refuse: needsReason,
    part: ({ part, said: { agreed } }) => ({ escalated: null, proposal: { ...part.proposal!, answer: answer(agreed) } }),
    tell: tellAnswer('CONFERENCE'),
  },
  HAND_ON: {
    unless: ({ part: { proposal } }) => !proposal && 'NO_PROPOSAL',
    part: ({ whole, part, said: { to } }) => transferTo(to, part.check!, whole, part),
    tell: tellTransfer,
  },
  DECIDE: {
    part: ({ said: { outcome, records } }) => ({ ...decided, outcome, records }),
    tell: tellDecision,
  },
  RECHECK: {
    unless: ({ part: { check } }) => check?.verdict !== 'UNCHECKED' && check?.verdict !== 'INCOMPLETE' && 'CHECKED_ALREADY',
    // A check that is told of again says nothing new.
    refuse: ({ part, said: { check } }) => part.check?.id === check.id && 'CHECKED_ALREADY',
    part: ({ said: { check } }) => ({ check }),
  },
  REMIND: {
    refuse: ({ part: { warned, remindAt }, at }) => (warned !== null || !remindAt || remindAt > at) && 'NOT_POSSIBLE',
    part: () => ({ warned: 'REMINDED' }),
  },
  OVERDUE: {
    refuse: ({ part: { warned, due }, at }) => (warned === 'OVERDUE' || !due.at || due.at > at) && 'NOT_POSSIBLE',
    part: () => ({ warned: 'OVERDUE' }),
    tell: (_whole, { due }, { said: { owner, limit } }) => [
      { type: 'org.one-door.case.overdue.v1', data: { owner, limit, due: due.at!.toISOString() } },
    ],
  },
  RECOUNT: { part: ({ said: { due } }) => (due ? { due } : {}) },
  ASK_OPINION: {
    refuse: needsReason,
    part: ({ part: { asked }, said: { unit } }) => ({ asked: [...asked.filter((each) => each !== unit), unit] }),
  },
  GIVE_OPINION: {
    unless: ({ part: { asked } }) => !asked.length && 'NOBODY_ASKED',
    refuse: ({ part: { asked }, said: { unit }, note }) => (!asked.includes(unit) && 'NOBODY_ASKED') || needsReason({ note }),
    part: ({ part: { asked }, said: { unit } }) => ({ asked: asked.filter((each) => each !== unit) }),
  },
  FEED_BACK: {
    tell: (_whole, part, { said: { to } }) => [
      { type: 'org.one-door.case.fed-back.v1', data: { by: part.owner, to: [...to] } },
    ],
  },
  REFER: {
    refuse: needsReason,
    tell: () => [tellEscalation('CHARITY', 'STILL_IN_HARDSHIP')],
  },
  CHARITY_ANSWERED: {
    refuse: needsReason,
    part: ({ said: { helped } }) => ({ helped }),
    tell: (_whole, part) => [
      { type: 'org.one-door.case.fed-back.v1', data: { by: part.owner, to: ['APPLICANT'] } },
    ],
  },
  RECORD_SATISFACTION: {
    unless: closed,
    whole: ({ said: { satisfaction } }) => ({ satisfaction }),
  },
  PUBLISH: {
    unless: ({ whole }) => (whole.closedAt !== null && 'CLOSED_ALREADY') || (whole.publicised && 'PUBLISHED_ALREADY'),
    whole: () => ({ publicised: true }),
  },
  CLOSE: {
    unless: closed,
    whole: ({ said: { keptUntil }, at }) => ({ closedAt: at, keptUntil }),
    tell: ({ parts, satisfaction, publicised, keptUntil }) => [
      {
        type: 'org.one-door.case.closed.v2',
        data: { parts: parts.map(({ part, outcome }) => ({ part, outcome: outcome! })), satisfaction, publicised, keptUntil: keptUntil! },
      },
    ],
  },
  REOPEN: {
    refuse: needsReason,
    // Of a case that is open the other parts go on as they stand.
    whole: ({ whole }) => (whole.closedAt ? { closedAt: null, keptUntil: null, satisfaction: null, publicised: false, materials: null } : {}),
    part: () => ({ ...atTheWindow, outcome: null, helped: null, asked: [], records: [], proposals: 0 }),
    tell: (_whole, part) => [{ type: 'org.one-door.case.reopened.v1', data: { due: toldDue(part.due) } }],
  },
}; // prettier-ignore
