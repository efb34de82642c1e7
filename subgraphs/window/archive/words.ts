import type { Escalation, Unit } from '../cases/case';
import type { Action, PartState } from '../cases/machine';
import { materialText } from '../papers/fields';
import { outcomeWords, unitWords, verdictWords } from '../papers/words';

/** How a part stands, as ledger and archive say it. */
export const stateWords: Record<PartState, string> = {
  ACCEPTED: '已受理',
  INFORMED: '已告知',
  CONFERENCE: '提请联席会议',
  TRANSFERRED: '已转办',
  TAKEN_OVER: '已接办',
  DECIDED: '已办结',
  CHARITY: '转介慈善',
  FED_BACK: '已反馈',
  CLOSED: '已归档',
};

/** What each step is called. */
export const actionWords: Record<Action | 'ACCEPT', string> = {
  ACCEPT: '受理',
  NOTIFY_MATERIALS: '一次性告知材料',
  RECEIVE_MATERIALS: '补齐材料',
  HAND_IN: '收取材料',
  APPLY_IN_WRITING: '登记书面申请',
  HANDLE: '即时办理',
  INFORM: '告知实施主体',
  ANSWERED_THERE: '实施主体已答复',
  TRANSFER: '转办',
  ESCALATE: '提请联席会议',
  RESOLVE_ASSIGN: '会议指定承办',
  RESOLVE_DECIDE: '会议决定',
  RECALL: '申请撤回转办',
  GIVE_BACK: '退回窗口',
  KEEP: '不退回，继续办理',
  TAKE_OVER: '接办',
  PROPOSE: '申请改派',
  ANSWER_PROPOSAL: '答复改派申请',
  RESOLVE_PROPOSAL: '会议答复改派申请',
  HAND_ON: '移交',
  DECIDE: '决定',
  REMIND: '临期提醒',
  OVERDUE: '逾期督办',
  RECOUNT: '重新计算时限',
  RECHECK: '补核查',
  ASK_OPINION: '征求意见',
  GIVE_OPINION: '登记意见',
  FEED_BACK: '反馈',
  REFER: '转介慈善',
  CHARITY_ANSWERED: '慈善答复',
  RECORD_SATISFACTION: '记录满意度',
  PUBLISH: '公示',
  CLOSE: '办结归档',
  REOPEN: '重新受理',
};

const escalationWords: Record<Escalation, string> = {
  NO_OWNER: '责任单位不明',
  NO_POLICY: '没有政策依据',
  CANNOT_TRANSFER: '无法转办',
  SECOND_REASSIGNMENT: '再次申请改派',
};

/** Who takes steps and is no account, or is fed back to and is no unit. */
const others: Record<string, string> = { CLOCK: '系统计时', OVERSIGHT: '救助核查', APPLICANT: '申请人' };
const isUnit = (name: string): name is Unit => Object.hasOwn(unitWords, name);
/** @returns a unit's name, or an account as it stands */
export const whoText = (by: string): string => (isUnit(by) ? unitWords[by] : (others[by] ?? by));

const list = (texts: readonly string[]) => texts.join('；');
/** What may be said with a step, each by its key; what is not here has no words that a reader needs. */
const saidTexts: Record<string, (value: any) => string> = {
  to: (to: string | string[]) => list([to].flat().map(whoText)),
  owner: whoText,
  unit: whoText,
  outcome: (outcome: keyof typeof outcomeWords) => outcomeWords[outcome],
  check: ({ verdict }: { verdict: keyof typeof verdictWords }) => verdictWords[verdict],
  why: (why: Escalation) => escalationWords[why],
  agreed: (agreed: boolean) => (agreed ? '同意' : '不同意'),
  helped: (helped: boolean) => (helped ? '已帮扶' : '未能帮扶'),
  satisfaction: (satisfaction: number) => `${satisfaction} 分`,
  missing: list,
  materials: (materials: Parameters<typeof materialText>[0][]) => list(materials.map(materialText)),
};

/** @returns what was said with a step, in words */
export const saidText = (said: object): string =>
  list(
    Object.entries(said).flatMap(([key, value]: [string, unknown]) =>
      value === null || !Object.hasOwn(saidTexts, key) ? [] : saidTexts[key]!(value),
    ),
  );
