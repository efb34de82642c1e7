import { fields } from '../fields';
import type { Paper } from '../paper';

/** 不予救助告知书: 对不符合救助条件的申请，书面通知申请人并说明理由 (65号 三(三)3) */
export const rejection: Paper = {
  title: { zh: '不予救助告知书', en: 'Notice of Rejection' },
  of: 'PART',
  refuse: ({ part }) => part.outcome !== 'REJECTED' && 'NOT_REJECTED',
  letter: {
    to: ({ applicant }) => applicant.name,
    says: '你（户）提出的下列社会救助申请，经审核不符合救助条件，决定不予救助。现告知如下：',
  },
  rows: [
    [fields.applicant, fields.phone],
    [fields.part],
    [{ ...fields.unit, label: '决定单位' }],
    [fields.acceptedAt, { ...fields.decidedAt, label: '决定时间' }],
    [fields.reason],
    [fields.legalBasis],
    [fields.appeal],
  ],
  fixed: {
    label: '说　　明',
    sentences: ['一、对本告知有疑问的，可以向决定单位或者窗口询问。', '二、家庭情况发生变化的，可以重新提出申请。'],
  },
  signatures: [
    { who: '申请人（签收）', seal: false },
    { who: '决定单位', seal: true },
  ],
};
