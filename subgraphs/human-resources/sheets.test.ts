import { testSheets } from '@one-door/kit';
import { humanResources } from './index';

const person = '11010519491231002X';
const record = (cells: Record<string, string>) => ({
  状态: '享受中', 享受人员证件号码: person, 开始日期: '2026-03-01', 结束日期: '', 金额: '1600', 对应事项: '', 协同办理编号: '',
  停发时段: '', 行政区划: '370921101', ...cells,
}); // prettier-ignore
const fact = (cells: Record<string, string>) => ({ 行政区划: '370921101', 证件号码: person, ...cells });

testSheets(humanResources, [
  {
    sheet: 'records',
    cells: record({ 编号: 'RS-1', 救助项目: '公益性岗位安置', 岗位: '保洁员', 用人单位: '泗店镇人民政府', 月岗位补贴: '1,600元' }),
    image: { post: { title: '保洁员', employer: '泗店镇人民政府', monthlyPay: '1600.00' } },
    refused: [
      [{ 月岗位补贴: '0' }, '月岗位补贴'],
      [{ 月岗位补贴: '100000000' }, '月岗位补贴'],
      [{ 用人单位: '' }, '用人单位'],
      [{ 救助项目: '职业培训补贴' }, '岗位'],
    ],
  },
  {
    sheet: 'records',
    cells: record({ 编号: 'RS-2', 救助项目: '社会保险补贴', 险种: '养老', 缴费主体: '个人' }),
    image: { insuranceSubsidy: { kind: 'PENSION', payer: '个人' } },
    refused: [[{ 险种: '生育' }, '险种'], [{ 缴费主体: '' }, '缴费主体']],
  },
  {
    sheet: 'records',
    cells: record({ 编号: 'RS-3', 救助项目: '职业培训补贴', 培训课程: '电工', 培训机构: '县职业中专', 课时: '80', 是否合格: '是' }),
    image: { training: { course: '电工', organiser: '县职业中专', hours: 80, passed: true } },
    refused: [[{ 课时: '0' }, '课时'], [{ 是否合格: '' }, '是否合格']],
  },
  {
    sheet: 'employments',
    cells: fact({ 编号: 'JYDJ-1', 就业状态: '单位就业', 用人单位: '华丰纺织厂', 开始日期: '2020-01-01', 结束日期: '2026-01-31' }),
    image: { fact: { kind: 'FORMAL', employer: '华丰纺织厂', to: '2026-01-31' } },
    refused: [
      [{ 就业状态: '在职' }, '就业状态'],
      [{ 用人单位: '' }, '用人单位'],
      [{ 就业状态: '登记失业' }, '用人单位'],
      [{ 结束日期: '2019-12-31' }, '结束日期'],
    ],
  },
  {
    sheet: 'insurances',
    cells: fact({ 编号: 'CB-1', 险种: '工伤保险', 缴费主体: '华丰纺织厂', 参保日期: '2020-01-01', 停保日期: '2026-01-31' }),
    image: { fact: { kind: 'WORK_INJURY', payer: '华丰纺织厂', from: '2020-01-01' } },
    refused: [[{ 险种: '生育' }, '险种'], [{ 停保日期: '2019-12-31' }, '停保日期'], [{ 缴费主体: '' }, '缴费主体']],
  },
]); // prettier-ignore
