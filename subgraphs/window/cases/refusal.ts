import type { Title } from '@one-door/schemas';

/** Why a step is not taken: what its taker can act on. Each is a value of the SDL's enum of the same name. */
export const refusals = {
  NOT_POSSIBLE: { zh: '事项目前的状态不能这样办理', en: 'The case does not stand so that this could be done' },
  CHANGED_MEANWHILE: { zh: '事项已有变化，请重新查看后再办', en: 'The case has changed since it was seen: look again' },
  NO_SUCH_PART: { zh: '事项没有这一件', en: 'The case has no such part' },
  TOLD_ALREADY: { zh: '材料已一次性告知，不得再次要求补正', en: 'The family was told of all papers once, and is not told again' },
  NOTHING_OWED: { zh: '没有尚欠的材料', en: 'No papers are owed' },
  TOO_MANY_MATERIALS: { zh: '一件事项最多登记200种材料，请合并登记', en: 'A case has 200 materials at most: put several together under one name' },
  PAPERS_OWED: { zh: '申请人尚欠材料，请先收齐或走绿色通道', en: 'Papers are still owed: receive them first' },
  NOT_IN_WRITING: { zh: '转办须有书面申请，请先指导申请人提出', en: 'A transfer needs an application in writing: help the family to write it' },
  APPLIED_ALREADY: { zh: '书面申请已登记', en: 'The application in writing is there already' },
  REASON_NEEDED: { zh: '请写明理由', en: 'Say why' },
  RECALLED_ALREADY: { zh: '已申请撤回，请等待部门答复', en: 'It is asked back already: the department has to answer' },
  CHECK_OF_OTHERS: { zh: '该核查不是这户（人）的', en: 'That check is of somebody else' },
  CHECK_TOO_OLD: { zh: '核查已过有效期，请重新核查或不附核查', en: 'That check is not valid any more: check again, or transfer without' },
  CHECKED_ALREADY: { zh: '该件已有核查结论', en: 'It has a verdict already' },
  NO_PROPOSAL: { zh: '没有待答复的改派申请', en: 'There is no proposal to answer' },
  NOT_CONVENED: { zh: '第一次改派申请由窗口答复', en: 'A first proposal is the window’s to answer' },
  FOR_THE_CONFERENCE: { zh: '第二次改派申请由联席会议答复', en: 'A second proposal is the conference’s to answer' },
  NOBODY_ASKED: { zh: '没有向该单位征求过意见，或其意见已登记', en: 'That unit was not asked, or its answer is there already' },
  NOBODY_WILLING: { zh: '没有这个愿意帮扶的组织或个人', en: 'There is no such organisation or person willing to help' },
  CLOSED_ALREADY: { zh: '事项已办结', en: 'The case is closed already' },
  DESTROYED: { zh: '档案保管期满，已销毁，请作为新事项受理', en: 'The case was destroyed, once it need not be kept any more: accept a new one' },
  PUBLISHED_ALREADY: { zh: '事项已公示', en: 'The case is published already' },
} as const satisfies Record<string, Title>; // prettier-ignore
export type Refusal = keyof typeof refusals;
