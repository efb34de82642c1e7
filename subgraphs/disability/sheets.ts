import { col, factSheet, recordSheet, type Sheet } from '@one-door/kit';
import {
  AssistiveDeviceTable,
  CertificateTable,
  DisabilitySubsidyTable,
  RehabilitationTable,
} from './tables/disability';

const types = {
  VISUAL: ['视力', '视力残疾'],
  HEARING: ['听力', '听力残疾'],
  SPEECH: ['言语', '言语残疾'],
  PHYSICAL: ['肢体', '肢体残疾'],
  INTELLECTUAL: ['智力', '智力残疾'],
  MENTAL: ['精神', '精神残疾'],
  MULTIPLE: ['多重', '多重残疾'],
};
const type = () =>
  col.choice('type', '残疾类别', types, '视力、肢体等|type of disability', { required: true, also: ['残疾类型'] });
const grade = () =>
  col.integer('grade', '残疾等级', [1, 4], '1级最重，4级最轻|1 is the gravest', { required: true, also: ['等级'] });

/** What the disabled persons' federation's officers and systems bring. */
export const disabilitySheets: Sheet[] = [
  recordSheet({
    subgraph: 'disability',
    details: {
      subsidy: {
        table: DisabilitySubsidyTable,
        programmes: ['DISABILITY_LIVING_SUBSIDY', 'NURSING_SUBSIDY'],
        columns: [type(), grade()],
      },
      rehabilitation: {
        table: RehabilitationTable,
        programmes: ['REHABILITATION_AID'],
        columns: [
          col.text('project', '康复项目', '项目名称|the project', { required: true }),
          col.text('institution', '康复机构', '机构全称|the institution', { required: true }),
          col.integer('sessions', '训练次数', [1, 9999], '总次数|sessions in all', { required: true }),
        ],
      },
      device: {
        table: AssistiveDeviceTable,
        programmes: ['ASSISTIVE_DEVICE'],
        columns: [
          col.text('name', '辅具名称', '轮椅、助听器等|wheelchair, hearing aid …', { required: true }),
          col.integer('quantity', '数量', [1, 999], '件数|how many', { required: true }),
          col.date('fittedOn', '适配日期', '适配完成日期|when it was fitted'),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'disability',
    name: 'certificates',
    title: { zh: '残疾人证', en: 'Disability certificates' },
    table: CertificateTable,
    columns: [
      type(),
      grade(),
      col.yesNo('needsCare', '需长期照护', '是或否|whether long-term care is needed', { required: true }),
      col.from('发证日期'),
      col.to('有效期至', { also: ['到期日期'] }),
    ],
  }),
]; // prettier-ignore
