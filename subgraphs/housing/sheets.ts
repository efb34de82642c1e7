import { col, factSheet, recordSheet } from '@one-door/kit';
import { DwellingTable, RenovationTable, RentSubsidyTable, TenancyTable } from './tables/housing';

const dangerGrades = { A: 'A级', B: 'B级', C: 'C级', D: 'D级' };

/** What housing's officers and systems bring. */
export const housingSheets = [
  recordSheet({
    subgraph: 'housing',
    details: {
      tenancy: {
        table: TenancyTable,
        programmes: ['PUBLIC_RENTAL_HOUSING'],
        columns: [
          col.text('estate', '小区', '公租房小区|the estate', { required: true }),
          col.text('flat', '房号', '楼号、单元和房号|building and flat', { required: true, most: 40 }),
          col.area('areaSquareMetres', '面积', '建筑面积|floor area in square metres', { required: true }),
          col.money('monthlyRent', '月租金', '每月租金|rent a month', { digits: 8, required: true }),
        ],
      },
      rentSubsidy: {
        table: RentSubsidyTable,
        programmes: ['RENT_SUBSIDY'],
        columns: [
          col.money('monthlySubsidy', '月补贴额', '每月补贴|subsidy a month', { digits: 8, required: true, aboveZero: true }),
          col.date('leaseUntil', '租约到期日', '租赁合同到期日|the last day of the lease'),
        ],
      },
      renovation: {
        table: RenovationTable,
        programmes: ['DILAPIDATED_HOUSE_RENOVATION'],
        columns: [
          col.choice('dangerGrade', '危房等级', { C: 'C级', D: 'D级' }, '改造前的等级|the grade before', { required: true }),
          col.choice('manner', '改造方式', { REPAIR: ['修缮加固', '维修'], REBUILD: ['拆除重建', '新建'] }, '修缮或重建|repaired or rebuilt', { required: true }),
          col.date('acceptedOn', '验收日期', '竣工验收日期|when the work was accepted'),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'housing',
    name: 'dwellings',
    title: { zh: '住房情况', en: 'Dwellings' },
    table: DwellingTable,
    columns: [
      col.choice('tenure', '住房来源', { OWNED: ['自有'], RENTED: ['租赁', '租房'], BORROWED: ['借住'], NONE: ['无房'] }, '自有、租赁、借住或无房|owned, rented, borrowed or none', { required: true }),
      col.text('structure', '房屋结构', '砖混、土木等|brick, earth and timber …', { most: 40 }),
      col.choice('dangerGrade', '房屋安全等级', { ...dangerGrades, NOT_APPRAISED: ['未鉴定'] }, '按 JGJ 125 鉴定|as appraised under JGJ 125', { required: true }),
      col.area('areaSquareMetres', '住房面积', '建筑面积|floor area in square metres'),
      col.from('入住日期'),
      col.to('搬离日期'),
    ],
    check({ tenure, dangerGrade }, problems) {
      if (tenure === 'NONE' && dangerGrade !== 'NOT_APPRAISED') {
        problems.push({ column: '房屋安全等级', zh: '无房的应为“未鉴定”。', en: 'must be 未鉴定 where there is no dwelling.' });
      }
    },
  }),
]; // prettier-ignore
