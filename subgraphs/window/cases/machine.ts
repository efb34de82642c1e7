/** How a part of a case stands. */
export const partStates = [
  'ACCEPTED',
  'INFORMED',
  'CONFERENCE',
  'TRANSFERRED',
  'TAKEN_OVER',
  'DECIDED',
  'CHARITY',
  'FED_BACK',
  'CLOSED',
] as const;
export type PartState = (typeof partStates)[number];

/** Who takes a step. What a department does is heard of from its own row, which is the authority. */
export type Actor = 'WINDOW' | 'DEPARTMENT' | 'CONFERENCE' | 'OVERSIGHT' | 'CLOCK';

interface PartAction {
  of: 'PART';
  by: Actor;
  from: readonly PartState[];
  /** Null: it stays as it is. */
  to: PartState | null;
}

/** A step of the case as a whole, possible where some of its parts, or every one, stand so. */
interface CaseAction {
  of: 'CASE';
  by: Actor;
  where: 'SOME' | 'EVERY';
  from: readonly PartState[];
  to: PartState | null;
}

const part = (by: Actor, from: readonly PartState[], to: PartState | null): PartAction => ({
  of: 'PART',
  by,
  from,
  to,
});
const whole = (where: 'SOME' | 'EVERY', from: readonly PartState[], to: PartState | null): CaseAction => ({
  of: 'CASE',
  by: 'WINDOW',
  where,
  from,
  to,
});

/** Where a clock runs. */
const timed = ['ACCEPTED', 'TRANSFERRED', 'TAKEN_OVER', 'DECIDED'] as const;

/** All that can be done to a case, from where, and where it leads. What is not here is not possible. */
export const actions = {
  // 一次性告知
  NOTIFY_MATERIALS: whole('SOME', ['ACCEPTED', 'INFORMED'], null),
  RECEIVE_MATERIALS: whole('SOME', ['ACCEPTED', 'INFORMED'], null),
  // 收取材料：办结之前随时可以提交
  HAND_IN: whole('SOME', partStates, null),
  // 更正申请人信息
  AMEND: whole('SOME', partStates, null),
  // 书面申请
  APPLY_IN_WRITING: whole('SOME', ['ACCEPTED', 'INFORMED'], null),
  // 即时办理
  HANDLE: part('WINDOW', ['ACCEPTED'], 'DECIDED'),
  // 告知实施主体
  INFORM: part('WINDOW', ['ACCEPTED'], 'INFORMED'),
  ANSWERED_THERE: part('WINDOW', ['INFORMED'], 'CLOSED'),
  // 申请人撤回申请：已转办的先撤回转办
  WITHDRAW: part('WINDOW', ['ACCEPTED', 'INFORMED', 'CONFERENCE'], 'CLOSED'),
  // 转办
  TRANSFER: part('WINDOW', ['ACCEPTED', 'INFORMED'], 'TRANSFERRED'),
  // 提请联席会议
  ESCALATE: part('WINDOW', ['ACCEPTED', 'INFORMED'], 'CONFERENCE'),
  RESOLVE_ASSIGN: part('CONFERENCE', ['CONFERENCE'], 'TRANSFERRED'),
  RESOLVE_DECIDE: part('CONFERENCE', ['CONFERENCE'], 'DECIDED'),
  // 撤回转办：自转办至决定以部门为准，窗口只能提出
  RECALL: part('WINDOW', ['TRANSFERRED', 'TAKEN_OVER'], null),
  GIVE_BACK: part('DEPARTMENT', ['TRANSFERRED', 'TAKEN_OVER'], 'ACCEPTED'),
  KEEP: part('DEPARTMENT', ['TRANSFERRED', 'TAKEN_OVER'], null),
  // 接办
  TAKE_OVER: part('DEPARTMENT', ['TRANSFERRED'], 'TAKEN_OVER'),
  // 申请改派：同意之前仍由接办部门办理
  PROPOSE: part('DEPARTMENT', ['TAKEN_OVER'], null),
  ANSWER_PROPOSAL: part('WINDOW', ['TAKEN_OVER'], null),
  RESOLVE_PROPOSAL: part('CONFERENCE', ['TAKEN_OVER'], null),
  HAND_ON: part('DEPARTMENT', ['TAKEN_OVER'], 'TRANSFERRED'),
  DECIDE: part('DEPARTMENT', ['TAKEN_OVER'], 'DECIDED'),
  // 补核查
  RECHECK: part('OVERSIGHT', ['TRANSFERRED', 'TAKEN_OVER', 'DECIDED', 'CHARITY', 'FED_BACK'], null),
  // 临期提醒、逾期督办、节假日公布后重新计算
  REMIND: part('CLOCK', timed, null),
  OVERDUE: part('CLOCK', timed, null),
  RECOUNT: part('CLOCK', timed, null),
  // 征求意见
  ASK_OPINION: part('WINDOW', ['ACCEPTED', 'INFORMED', 'CONFERENCE', 'TRANSFERRED', 'TAKEN_OVER'], null),
  GIVE_OPINION: part('WINDOW', ['ACCEPTED', 'INFORMED', 'CONFERENCE', 'TRANSFERRED', 'TAKEN_OVER'], null),
  // 反馈
  FEED_BACK: part('WINDOW', ['DECIDED'], 'FED_BACK'),
  // 转介慈善
  REFER: part('WINDOW', ['DECIDED', 'FED_BACK'], 'CHARITY'),
  CHARITY_ANSWERED: part('WINDOW', ['CHARITY'], 'FED_BACK'),
  RECORD_SATISFACTION: whole('EVERY', ['FED_BACK', 'CLOSED'], null),
  PUBLISH: whole('EVERY', ['FED_BACK', 'CLOSED'], null),
  CLOSE: whole('EVERY', ['FED_BACK', 'CLOSED'], 'CLOSED'),
  REOPEN: part('WINDOW', ['CLOSED'], 'ACCEPTED'),
} as const satisfies Record<string, PartAction | CaseAction>;
export type Action = keyof typeof actions;

/** Steps that go by themselves and leave everything to be done as it was: whoever saw the case before may go on. */
export const quiet = ['REMIND', 'OVERDUE', 'RECOUNT', 'RECHECK'] as const satisfies readonly Action[];

/** @returns whether the table lets the step be taken where the parts stand so */
export function isPossible(action: Action, states: readonly PartState[]): boolean {
  const rule: PartAction | CaseAction = actions[action];
  const stands = (state: PartState) => rule.from.includes(state);
  return rule.of === 'CASE' && rule.where === 'EVERY' ? states.every(stands) : states.some(stands);
}
