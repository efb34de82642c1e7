import { col, factSheet, recordSheet, type Sheet } from '@one-door/kit';
import { EnrolmentTable, SchoolGrantTable } from './tables/education';

const stages = {
  PRESCHOOL: ['学前', '幼儿园'],
  PRIMARY: ['小学'],
  JUNIOR_SECONDARY: ['初中'],
  SENIOR_SECONDARY: ['高中', '普通高中'],
  VOCATIONAL: ['中职', '职高', '中等职业学校'],
  UNDERGRADUATE: ['本科', '大学'],
};

/** What education's officers and systems bring. */
export const educationSheets: Sheet[] = [
  recordSheet({
    subgraph: 'education',
    details: {
      grant: {
        table: SchoolGrantTable,
        programmes: ['PRESCHOOL_AID', 'COMPULSORY_BOARDING_SUBSIDY', 'HIGH_SCHOOL_GRANT', 'VOCATIONAL_GRANT', 'UNIVERSITY_GRANT'],
        columns: [
          col.text('school', '学校', '学校全称|the school', { required: true, also: ['学校名称'] }),
          col.choice('stage', '学段', stages, '学前、小学、初中等|stage of schooling', { required: true }),
          col.integer('schoolYear', '学年', [2000, 2100], '学年开始的年份，2026-2027学年填2026|the year in which it begins', { required: true }),
          col.integer('instalment', '学期', [1, 4], '第几次发放，秋季为1|which instalment, autumn is 1', { required: true, also: ['批次'] }),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'education',
    name: 'enrolments',
    title: { zh: '学籍', en: 'Enrolments' },
    table: EnrolmentTable,
    columns: [
      col.text('school', '学校', '学校全称|the school', { required: true, also: ['学校名称'] }),
      col.choice('stage', '学段', stages, '学前、小学、初中等|stage of schooling', { required: true }),
      col.choice('attendance', '就读状态', { ATTENDING: ['在读', '在校'], UNABLE_TO_ATTEND: ['不能到校', '送教上门'], GRADUATED: ['毕业'], LEFT: ['离校', '退学', '转出'] }, '在读、毕业等|attending, graduated …', { required: true, also: ['学籍状态'] }),
      col.yesNo('boarding', '是否寄宿', '是或否|yes or no', { required: true, also: ['寄宿'] }),
      col.from('入学日期'),
      col.to('离校日期', { also: ['毕业日期'] }),
    ],
    check({ attendance, to }, problems) {
      if ((attendance === 'GRADUATED' || attendance === 'LEFT') && !to) {
        problems.push({ column: '离校日期', zh: '毕业或离校的必须填写。', en: 'must be filled for who graduated or left.' });
      }
    },
  }),
]; // prettier-ignore
