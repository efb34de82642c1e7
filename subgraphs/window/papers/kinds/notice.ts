import { fields } from '../fields';
import type { Paper } from '../paper';

/** 一次性告知书 */
export const notice: Paper = {
  title: { zh: '一次性告知书', en: 'Notice of Missing Materials' },
  of: 'CASE',
  refuse: ({ whole: { materials } }) => materials?.owed.to !== null && 'NOTHING_OWED',
  letter: { to: ({ applicant }) => applicant.name, says: '你（户）的社会救助申请已经受理，尚缺下列材料，现一次性告知：' },
  rows: [
    [fields.applicant, fields.phone],
    [fields.acceptedAt, fields.toldAt],
    [fields.asked],
    [fields.missing],
  ],
  fixed: {
    label: '告知事项',
    sentences: [
      '一、以上为需要补齐的全部材料，不再要求补正其他材料。',
      '二、材料补齐之前，转办的期限停止计算；补齐之后继续计算。',
      '三、自行取得材料有困难的，可以请窗口或者村（居）民委员会协助。',
    ],
  },
  signatures: [
    { who: '申请人（签收）', seal: false },
    { who: '受理窗口', seal: true },
  ],
}; // prettier-ignore
