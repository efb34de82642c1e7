import { testSheets } from '@one-door/kit';
import { health } from './index';

const record = (cells: Record<string, string>) => ({
  状态: '享受中', 享受人员证件号码: '11010519491231002X', 开始日期: '2026-03-01', 结束日期: '2026-03-01', 金额: '0.57', 对应事项: 'ZY-1',
  协同办理编号: '', 停发时段: '', 行政区划: '370921101', ...cells,
}); // prettier-ignore
/** Its parts, added as floats, are 0.8999999999999999. */
const settlement = { 总费用: '0.90', 医保支付: '0.30', 救助支付: '0.57', 个人自付: '0.03' };
const whole = '10000000000';
const settled = [
  [{ 个人自付: '0.02' }, '总费用'],
  [{ 总费用: '-0.90' }, '总费用'],
  [{ 医保支付: '-0.30' }, '医保支付'],
  [{ 救助支付: '-0.57' }, '救助支付'],
  [{ 个人自付: '-0.03' }, '个人自付'],
  [{ 总费用: whole, 医保支付: whole }, '总费用', '医保支付'],
] as const;

testSheets(health, [
  {
    sheet: 'records',
    // Whoever it is: the patient may be known to nobody.
    cells: record({ 编号: 'WJ-1', 救助项目: '疾病应急救助', 享受人员证件号码: '', 医院: '宁阳县第一人民医院', 票据号: 'ZY-1', 身份已核实: '否', ...settlement }),
    image: { covered: [], emergency: { total: '0.90', paidByAid: '0.57', identified: false } },
    refused: [...settled, [{ 身份已核实: '' }, '身份已核实'], [{ 票据号: '' }, '票据号']],
  },
  {
    sheet: 'records',
    cells: record({ 编号: 'WJ-2', 救助项目: '计划生育特殊困难家庭帮扶', 结束日期: '', 特殊困难类型: '失独', 确认日期: '2020-05-01' }),
    image: { familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn: '2020-05-01' } },
    refused: [
      [{ 享受人员证件号码: '' }, '享受人员证件号码'],
      [{ 特殊困难类型: '其他' }, '特殊困难类型'],
      [{ 确认日期: '' }, '确认日期'],
    ],
  },
  {
    sheet: 'bills',
    cells: {
      编号: 'FY-1', 行政区划: '370921101', 证件号码: '11010519491231002X', 票据号: 'ZY-1', 医院: '宁阳县第一人民医院', 诊断: '肺炎',
      入院日期: '2026-02-20', 出院日期: '2026-03-01', ...settlement,
    },
    image: { fact: { billNumber: 'ZY-1', outOfPocket: '0.03', admittedOn: '2026-02-20', dischargedOn: '2026-03-01' } },
    refused: [...settled, [{ 出院日期: '2026-02-19' }, '出院日期'], [{ 医院: '' }, '医院']],
  },
]); // prettier-ignore
