import { fields } from '../fields';
import type { Paper } from '../paper';

/** 救助申请表 */
export const application: Paper = {
  title: { zh: '救助申请表', en: 'Application for Social Assistance' },
  of: 'CASE',
  refuse: ({ whole }) => whole.closedAt !== null && 'CLOSED_ALREADY',
  rows: [
    [fields.applicant, fields.phone],
    [fields.address],
    [fields.channel, fields.persons],
    [fields.onBehalf],
    [fields.division, fields.acceptedAt],
    [fields.asked],
    [fields.says],
  ],
  fixed: {
    label: '申请人承诺',
    sentences: [
      '一、以上所填内容及提供的材料真实、完整；情况有变化的，及时告知窗口。',
      '二、同意有关部门为办理本申请核对家庭经济状况和已经享受的救助。',
      // The number is checked against the document and never written down on paper.
      '三、公民身份号码由窗口工作人员当面核验，本表不填写。',
    ],
  },
  signatures: [
    { who: '申请人（签名或按指印）', seal: false },
    { who: '受理窗口', seal: true },
  ],
};
