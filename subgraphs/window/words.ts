import type { Need } from '@one-door/schemas';
import type { Channel, Escalation, Outcome, ReliedOn, Unit } from './cases/case';
import type { Action, PartState } from './cases/machine';

/** What papers, ledger, archive and the page call things in Chinese. */
export const needWords: Record<Need, string> = {
  LIVING: '基本生活',
  EMERGENCY: '急难救助',
  DISASTER: '受灾救助',
  MEDICAL: '医疗',
  EDUCATION: '教育',
  EMPLOYMENT: '就业',
  HOUSING: '住房',
  DISABILITY: '残疾人服务',
};

export const channelWords: Record<Channel, string> = {
  COUNTER: '窗口柜台',
  HOTLINE: '救助热线',
  ON_BEHALF: '村（居）民委员会代为申请',
  HOME_VISIT: '上门服务',
  REPORTED: '主动发现',
  ONLINE: '网上申请',
};

export const unitWords: Record<Unit, string> = {
  CIVIL_AFFAIRS: '民政部门',
  EDUCATION: '教育部门',
  FINANCE: '财政部门',
  HUMAN_RESOURCES: '人力资源社会保障部门',
  HOUSING: '住房城乡建设部门',
  HEALTH: '卫生计生部门',
  TRADE_UNION: '总工会',
  DISABILITY: '残联',
  WINDOW: '社会救助服务窗口',
  CONFERENCE: '社会救助部门联席会议',
  PUBLIC_SECURITY: '公安部门',
  JUSTICE: '司法部门',
  YOUTH_LEAGUE: '共青团',
  WOMENS_FEDERATION: '妇联',
  CHARITY_FEDERATION: '慈善总会',
  RED_CROSS: '红十字会',
};

export const verdictWords: Record<ReliedOn['verdict'], string> = {
  CLEAR: '未发现疑点',
  FOUND: '发现疑点，见转办意见',
  INCOMPLETE: '核查不完整，部分部门数据暂缺',
  UNCHECKED: '尚未核查',
};

export const outcomeWords: Record<Outcome, string> = {
  APPROVED: '予以救助',
  REJECTED: '不予救助',
  ANSWERED_THERE: '已由实施部门直接答复',
  WITHDRAWN: '申请人撤回',
};

/** How a part stands. */
export const stateWords: Record<PartState, string> = {
  ACCEPTED: '已受理',
  INFORMED: '已告知',
  CONFERENCE: '提请联席会议',
  TRANSFERRED: '已转办',
  TAKEN_OVER: '已接办',
  DECIDED: '已决定',
  CHARITY: '转介慈善',
  FED_BACK: '已反馈',
  CLOSED: '已办结归档',
};

/** What each step is called. */
export const actionWords: Record<Action | 'ACCEPT', string> = {
  ACCEPT: '受理',
  NOTIFY_MATERIALS: '一次性告知材料',
  RECEIVE_MATERIALS: '补齐材料',
  HAND_IN: '收取材料',
  AMEND: '更正申请人信息',
  APPLY_IN_WRITING: '登记书面申请',
  HANDLE: '即时办理',
  INFORM: '告知实施主体',
  ANSWERED_THERE: '实施主体已答复',
  WITHDRAW: '申请人撤回申请',
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

export const escalationWords: Record<Escalation, string> = {
  NO_OWNER: '责任单位不明',
  NO_POLICY: '没有政策依据',
  CANNOT_TRANSFER: '无法转办',
  SECOND_REASSIGNMENT: '再次申请改派',
};
