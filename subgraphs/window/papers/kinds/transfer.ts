import { fields } from '../fields';
import type { Paper } from '../paper';
import { unitWords } from '../../words';

const underway: readonly string[] = ['TRANSFERRED', 'TAKEN_OVER'];

/** 转办单 */
export const transfer: Paper = {
  title: { zh: '转办单', en: 'Transfer Form' },
  of: 'PART',
  refuse: ({ part }) => !underway.includes(part.state) && 'NOT_TRANSFERRED',
  letter: { to: ({ part }) => unitWords[part.owner], says: '现将下列社会救助申请转你单位办理，请及时接办：' },
  rows: [
    [fields.applicant, fields.phone],
    [fields.address],
    [fields.acceptedAt, fields.greenChannel],
    [fields.part],
    [{ ...fields.unit, label: '接办单位' }, fields.transferredAt],
    [fields.check],
    [fields.due],
    [fields.transferNote],
  ],
  fixed: {
    label: '办理要求',
    sentences: [
      '一、对窗口转办的事项必须及时接办，不得以任何理由推诿、拒绝。',
      '二、认为应由其他部门办理的，先行接办，再提出改派申请；改派同意之前仍由接办单位办理。',
      '三、办结完成2日内将处理结果反馈申请人和窗口；不予救助的，书面通知申请人并说明理由。',
    ],
  },
  signatures: [
    { who: '转办窗口', seal: true },
    { who: '接办单位（签收）', seal: true },
  ],
};
