import type { Need } from '@one-door/schemas';
import type { Channel, Outcome, ReliedOn, Unit } from '../cases/case';

/** What the papers call things, as the window does in Chinese. */
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
  CHARITY: '已转介慈善帮扶',
};
