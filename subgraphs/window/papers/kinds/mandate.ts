import { fields } from '../fields';
import type { Paper } from '../paper';

/** 委托书: 家庭成员申请有困难的，可以委托村（居）民委员会代为申请 (65号 三(三)1) */
export const mandate: Paper = {
  title: { zh: '委托书', en: 'Mandate' },
  of: 'CASE',
  refuse: ({ whole, applicant }) =>
    (whole.closedAt !== null && 'CLOSED_ALREADY') || (applicant.onBehalf === null && 'NOBODY_ON_BEHALF'),
  letter: { says: '本人（户）申请社会救助有困难，现委托下列单位（个人）代为办理：' },
  rows: [
    [{ ...fields.applicant, label: '委托人' }, fields.phone],
    [fields.address],
    [{ ...fields.onBehalf, label: '受托人（单位）' }],
    [{ ...fields.asked, label: '委托事项' }],
    [{ label: '委托权限', text: () => '代为提出申请、提交和补齐材料、签收有关单据，并向委托人转达办理结果。' }],
    [{ label: '委托期限', text: () => '自签署之日起，至上述事项办结之日止；委托人可以随时书面撤销。' }],
  ],
  fixed: {
    label: '说　　明',
    sentences: [
      '一、受托人代为申请不收取任何费用，并对知悉的家庭情况保密。',
      '二、救助由委托人家庭享有，受托人不得代领、截留。',
    ],
  },
  signatures: [
    { who: '委托人（签名或按指印）', seal: false },
    { who: '受托人（签名、单位盖章）', seal: true },
  ],
};
