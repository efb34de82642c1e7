import { fields } from '../fields';
import type { Paper } from '../paper';

/** 反馈单 */
export const feedback: Paper = {
  title: { zh: '反馈单', en: 'Feedback Form' },
  of: 'PART',
  refuse: ({ part }) => part.outcome === null && 'NOT_DECIDED',
  letter: { to: ({ applicant }) => applicant.name, says: '你（户）申请的下列事项已经办理，现将结果反馈如下：' },
  rows: [
    [fields.applicant, fields.phone],
    [fields.part],
    [fields.unit],
    [fields.acceptedAt, fields.decidedAt],
    [fields.outcome],
    [fields.decisionNote],
    [fields.satisfaction],
  ],
  fixed: {
    label: '说　　明',
    sentences: [
      '一、对办理结果有疑问的，可以向办理单位或者窗口询问；生活仍然特别困难的，可以再向窗口提出。',
      '二、不予救助的，另有书面告知，写明理由、依据和救济途径。',
    ],
  },
  signatures: [
    { who: '申请人（签名或按指印）', seal: false },
    { who: '办理单位', seal: true },
    { who: '窗口', seal: true },
  ],
};
