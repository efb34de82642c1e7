import { fields } from '../fields';
import type { Paper } from '../paper';

/** 受理单 */
export const receipt: Paper = {
  title: { zh: '受理单', en: 'Acceptance Receipt' },
  of: 'CASE',
  refuse: ({ whole }) => whole.closedAt !== null && 'CLOSED_ALREADY',
  letter: { to: ({ applicant }) => applicant.name, says: '你（户）的社会救助申请已经受理，具体如下：' },
  rows: [
    [fields.applicant, fields.phone],
    [fields.division, fields.channel],
    [fields.acceptedAt, fields.appliedAt],
    [fields.owner, fields.greenChannel],
    [fields.asked],
    [fields.handedIn],
  ],
  fixed: {
    label: '告知事项',
    sentences: [
      '一、对受理的事项，窗口不推诿；能够直接办理的即时办理。',
      '二、需要转办的，自收齐书面申请和材料之日起2个工作日内转交有关部门。',
      '三、首问责任人负责到底，办理进度和结果可以随时向其询问。',
      '四、请妥善保管本单，凭查询码可以查询办理进度。',
    ],
  },
  signatures: [
    { who: '申请人（签收）', seal: false },
    { who: '受理窗口', seal: true },
  ],
};
