import { testSheets } from '@one-door/kit';
import { housing } from './index';

const number = '11010519491231002X';
const record = { 编号: 'ZJ-1', 状态: '享受中', 享受人员证件号码: number, 开始日期: '2026-01-01', 结束日期: '', 金额: '258', 对应事项: '', 协同办理编号: '', 停发时段: '', 行政区划: '370921101' }; // prettier-ignore

testSheets(housing, [
  {
    sheet: 'records',
    cells: { ...record, 救助项目: '公租房', 小区: '文苑小区', 房号: '3-415', '面积（平方米）': '56', 月租金: '0' },
    image: { record: { programme: 'PUBLIC_RENTAL_HOUSING', amount: '258.00' }, tenancy: { areaSquareMetres: '56.00', monthlyRent: '0.00' } },
    refused: [
      [{ '面积（平方米）': '0' }, '面积（平方米）'],
      [{ 小区: '' }, '小区'],
      [{ 月租金: '-1' }, '月租金'],
      [{ 改造方式: '新建' }, '改造方式'],
    ],
  },
  {
    sheet: 'records',
    cells: { ...record, 编号: 'ZJ-2', 救助项目: '租赁补贴', 月补贴额: '401', 租约到期日: '2028-07-01 00:00:00' },
    image: { rentSubsidy: { monthlySubsidy: '401.00', leaseUntil: '2028-07-01' } },
    refused: [[{ 月补贴额: '0' }, '月补贴额'], [{ 租约到期日: '2028-02-30' }, '租约到期日']],
  },
  {
    sheet: 'records',
    cells: { ...record, 编号: 'ZJ-3', 救助项目: '危房改造', 危房等级: 'D级', 改造方式: '拆除重建', 验收日期: '' },
    image: { renovation: { dangerGrade: 'D', manner: 'REBUILD', acceptedOn: null } },
    refused: [[{ 危房等级: 'A级' }, '危房等级'], [{ 改造方式: '' }, '改造方式']],
  },
  {
    sheet: 'dwellings',
    cells: { 编号: 'F-1', 行政区划: '370921101', 证件号码: number, 住房来源: '自有', 房屋结构: '砖混', 房屋安全等级: 'C级', '住房面积（平方米）': '60.5', 入住日期: '2001-01-01', 搬离日期: '' },
    image: { fact: { tenure: 'OWNED', dangerGrade: 'C', areaSquareMetres: '60.50', to: null } },
    refused: [
      [{ '住房面积（平方米）': '0' }, '住房面积（平方米）'],
      [{ 住房来源: '无房' }, '房屋安全等级'],
      [{ 搬离日期: '2000-01-01' }, '搬离日期'],
    ],
  },
]); // prettier-ignore
