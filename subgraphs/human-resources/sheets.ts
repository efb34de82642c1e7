import { col, factSheet, recordSheet, type Sheet } from '@one-door/kit';
import {
  EmploymentTable,
  InsuranceSubsidyTable,
  InsuranceTable,
  TrainingTable,
  WelfarePostTable,
} from './tables/human-resources';

const insuranceKinds = {
  PENSION: ['养老保险', '养老'],
  MEDICAL: ['医疗保险', '医疗'],
  UNEMPLOYMENT: ['失业保险', '失业'],
  WORK_INJURY: ['工伤保险', '工伤'],
};
const insuranceKind = () =>
  col.choice('kind', '险种', insuranceKinds, '养老、医疗等|kind of insurance', { required: true });
const payer = () => col.text('payer', '缴费主体', '单位名称或个人|who pays', { required: true, also: ['缴费单位'] });

/** What human resources' officers and systems bring. */
export const humanResourcesSheets: Sheet[] = [
  recordSheet({
    subgraph: 'human-resources',
    details: {
      post: {
        table: WelfarePostTable,
        programmes: ['PUBLIC_WELFARE_POST'],
        columns: [
          col.text('title', '岗位', '岗位名称|the post', { required: true, also: ['岗位名称'] }),
          col.text('employer', '用人单位', '单位全称|the employer', { required: true }),
          col.money('monthlyPay', '月岗位补贴', '每月补贴|pay a month', { digits: 8, required: true, aboveZero: true }),
        ],
      },
      insuranceSubsidy: {
        table: InsuranceSubsidyTable,
        programmes: ['SOCIAL_INSURANCE_SUBSIDY'],
        columns: [insuranceKind(), payer()],
      },
      training: {
        table: TrainingTable,
        programmes: ['TRAINING_SUBSIDY'],
        columns: [
          col.text('course', '培训课程', '课程名称|the course', { required: true, also: ['培训项目'] }),
          col.text('organiser', '培训机构', '机构全称|who trains', { required: true }),
          col.integer('hours', '课时', [1, 9999], '总课时|hours in all', { required: true }),
          col.yesNo('passed', '是否合格', '是或否|yes or no', { required: true, also: ['合格'] }),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'human-resources',
    name: 'employments',
    title: { zh: '就业登记', en: 'Employment' },
    table: EmploymentTable,
    columns: [
      col.choice('kind', '就业状态', { FORMAL: ['单位就业', '就业'], FLEXIBLE: ['灵活就业'], REGISTERED_UNEMPLOYED: ['登记失业', '失业'] }, '单位就业、灵活就业或登记失业|employed, flexible or registered as unemployed', { required: true }),
      col.text('employer', '用人单位', '单位就业的必须填写|the employer of who is employed'),
      col.from(),
      col.to(),
    ],
    check({ kind, employer }, problems) {
      if ((kind === 'FORMAL') !== (employer !== null)) {
        problems.push({ column: '用人单位', zh: '单位就业的必须填写，其余留空。', en: 'goes with 单位就业, and with nothing else.' });
      }
    },
  }),
  factSheet({
    subgraph: 'human-resources',
    name: 'insurances',
    title: { zh: '社会保险', en: 'Social insurance' },
    table: InsuranceTable,
    columns: [insuranceKind(), payer(), col.from('参保日期'), col.to('停保日期')],
  }),
]; // prettier-ignore
