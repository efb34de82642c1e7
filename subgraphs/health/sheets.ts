import { checkSettlement, col, factSheet, recordSheet, settlementSheetColumns, type Sheet } from '@one-door/kit';
import { BillTable, EmergencyTreatmentTable, FamilyPlanningHardshipTable } from './tables/health';

const hospital = () =>
  col.text('hospital', '医院', '医疗机构全称|the hospital', { required: true, also: ['医疗机构'] });
const billNumber = () =>
  col.text('billNumber', '票据号', '住院结算票据号|the bill', {
    required: true,
    most: 60,
    also: ['结算单号', '发票号'],
  });

/** What health's officers and systems bring. */
export const healthSheets: Sheet[] = [
  recordSheet({
    subgraph: 'health',
    // Aid goes to the hospital, and its patient may be nobody that anybody knows.
    personless: ['EMERGENCY_DISEASE_AID'],
    details: {
      emergency: {
        table: EmergencyTreatmentTable,
        programmes: ['EMERGENCY_DISEASE_AID'],
        columns: [
          hospital(),
          billNumber(),
          ...settlementSheetColumns(),
          col.yesNo('identified', '身份已核实', '是或否|whether it is known who it is', { required: true }),
        ],
        check: checkSettlement,
      },
      familyPlanning: {
        table: FamilyPlanningHardshipTable,
        programmes: ['FAMILY_PLANNING_SPECIAL_AID'],
        columns: [
          col.choice('kind', '特殊困难类型', { ONLY_CHILD_DIED: ['独生子女死亡', '失独'], ONLY_CHILD_DISABLED: ['独生子女伤残', '伤残'] }, '死亡或伤残|died or disabled', { required: true }),
          col.date('confirmedOn', '确认日期', '资格确认日期|when it was confirmed', { required: true }),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'health',
    name: 'bills',
    title: { zh: '住院费用', en: 'Hospital bills' },
    table: BillTable,
    endsBy: null,
    columns: [
      billNumber(),
      hospital(),
      col.text('diagnosis', '诊断', '出院诊断|the diagnosis', { most: 200 }),
      col.date('admittedOn', '入院日期', '入院日期|admitted on', { required: true }),
      col.date('dischargedOn', '出院日期', '未出院的留空|discharged on; blank while in hospital'),
      ...settlementSheetColumns(),
    ],
    check(values, problems) {
      checkSettlement(values, problems);
      if (values['dischargedOn'] && String(values['dischargedOn']) < String(values['admittedOn'])) {
        problems.push({ column: '出院日期', zh: '早于入院日期。', en: 'is before the admission.' });
      }
    },
  }),
]; // prettier-ignore
