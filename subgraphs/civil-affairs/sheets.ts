import { checkSettlement, col, factSheet, recordSheet, settlementSheetColumns, type Sheet } from '@one-door/kit';
import { registrySheets } from './registry/sheets';
import { tellMove } from './registry/telling';
import {
  DestituteSupportTable,
  IncidentTable,
  LivingSecurityTable,
  MeansTable,
  MedicalBillTable,
  MoveTable,
} from './tables/aid';

/** What civil affairs' officers and systems bring: the registry first, then aid and facts. */
export const civilAffairsSheets: Sheet[] = [
  ...registrySheets,
  recordSheet({
    subgraph: 'civil-affairs',
    details: {
      livingSecurity: {
        table: LivingSecurityTable,
        programmes: ['MINIMUM_LIVING_SECURITY'],
        columns: [
          col.choice('class', '低保类别', { A: ['A类', '一类'], B: ['B类', '二类'], C: ['C类', '三类'] }, 'A、B或C类|class of the family', { required: true, also: ['保障类别'] }),
          col.integer('personsPaid', '保障人数', [1, 99], '实际保障人数|persons paid for', { required: true }),
        ],
      },
      destituteSupport: {
        table: DestituteSupportTable,
        programmes: ['DESTITUTE_SUPPORT'],
        columns: [
          col.choice('manner', '供养方式', { AT_HOME: ['分散供养', '分散'], IN_INSTITUTION: ['集中供养', '集中'] }, '分散或集中|at home or in an institution', { required: true }),
          col.text('institution', '供养机构', '集中供养的必须填写|where supported in an institution'),
          col.choice('careGrade', '自理能力', { SELF_CARING: ['全自理', '自理', '具备生活自理能力'], PARTLY_DISABLED: ['半自理', '半失能', '部分丧失生活自理能力'], DISABLED: ['全护理', '失能', '完全丧失生活自理能力'] }, '全自理、半自理或全护理|able to care for oneself', { required: true }),
        ],
        check({ manner, institution }, problems) {
          if ((manner === 'IN_INSTITUTION') !== (institution !== null)) {
            problems.push({ column: '供养机构', zh: '集中供养的必须填写，分散供养的留空。', en: 'goes with 集中供养, and not with 分散供养.' });
          }
        },
      },
      medicalBill: {
        table: MedicalBillTable,
        programmes: ['MEDICAL_ASSISTANCE'],
        columns: [
          col.text('billNumber', '票据号', '住院结算票据号|the bill', { required: true, most: 60, also: ['结算单号', '发票号'] }),
          col.text('hospital', '医院', '医疗机构全称|the hospital', { required: true, also: ['医疗机构'] }),
          ...settlementSheetColumns(),
        ],
        check: checkSettlement,
      },
      incident: {
        table: IncidentTable,
        programmes: ['DISASTER_RELIEF', 'TEMPORARY_ASSISTANCE'],
        columns: [
          col.text('kind', '事件', '洪涝、火灾、交通事故等|what happened', { required: true, also: ['灾种', '困难原因'] }),
          col.date('happenedOn', '发生日期', '事件发生日期|when it happened', { required: true }),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'civil-affairs',
    name: 'means',
    title: { zh: '家庭经济状况核对', en: 'Means' },
    table: MeansTable,
    columns: [
      col.choice('incomeClass', '收入类别', { BELOW_STANDARD: ['低于低保标准'], MARGINAL: ['低保边缘'], EXPENDITURE_POOR: ['支出型困难'], ORDINARY: ['一般'] }, '按核对结果|as verified', { required: true }),
      col.choice('propertyClass', '财产状况', { WITHIN_LIMIT: ['符合', '未超标'], ABOVE_LIMIT: ['超标'] }, '是否超过财产限额|whether within the limit', { required: true }),
      col.money('monthlyIncomePerHead', '月人均收入', '元/月|yuan a month and head'),
      col.from('核对日期'),
      col.to('有效期至'),
    ],
  }),
  factSheet({
    subgraph: 'civil-affairs',
    name: 'moves',
    title: { zh: '迁移与分户', en: 'Moves and splits' },
    table: MoveTable,
    endsBy: null,
    tell: tellMove,
    columns: [
      col.choice('kind', '变动类别', { MOVED_IN: ['迁入'], MOVED_OUT: ['迁出'], SPLIT: ['分户'] }, '迁入、迁出或分户|moved in, moved out or split', { required: true }),
      col.date('on', '变动日期', '变动日期|on which day', { required: true }),
      col.place('fromDivision', '迁出地', '原行政区划，不详的留空|from where, blank if not known'),
      col.place('toDivision', '迁入地', '新行政区划，不详的留空|to where, blank if not known'),
    ],
  }),
]; // prettier-ignore
