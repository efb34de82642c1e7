import { testSheets } from '@one-door/kit';
import { disability } from './index';

const record = (cells: Record<string, string>) => ({
  状态: '发放中', 享受人员证件号码: '11010519491231002X', 开始日期: '2026-03-01', 结束日期: '', 金额: '150', 对应事项: '',
  协同办理编号: '', 停发时段: '', 行政区划: '370921101', ...cells,
}); // prettier-ignore

testSheets(disability, [
  {
    sheet: 'records',
    cells: record({ 编号: 'CL-1', 救助项目: '重度残疾人护理补贴', 残疾类别: '肢体', 残疾等级: '1' }),
    image: { subsidy: { type: 'PHYSICAL', grade: 1 } },
    refused: [[{ 残疾类别: '其他' }, '残疾类别'], [{ 残疾等级: '5' }, '残疾等级'], [{ 残疾等级: '0' }, '残疾等级'], [{ 残疾等级: '' }, '残疾等级']],
  },
  {
    sheet: 'records',
    cells: record({ 编号: 'CL-2', 救助项目: '残疾人康复救助', 康复项目: '儿童康复', 康复机构: '县中医院', 训练次数: '60' }),
    image: { rehabilitation: { project: '儿童康复', institution: '县中医院', sessions: 60 } },
    refused: [[{ 训练次数: '0' }, '训练次数'], [{ 康复机构: '' }, '康复机构']],
  },
  {
    sheet: 'records',
    cells: record({ 编号: 'CL-3', 救助项目: '辅助器具适配', 辅具名称: '轮椅', 数量: '1', 适配日期: '2026-03-02' }),
    image: { device: { name: '轮椅', quantity: 1, fittedOn: '2026-03-02' } },
    refused: [[{ 数量: '0' }, '数量'], [{ 辅具名称: '' }, '辅具名称']],
  },
  {
    sheet: 'certificates',
    cells: {
      编号: 'ZJ-1', 行政区划: '370921101', 证件号码: '11010519491231002X', 残疾类别: '精神残疾', 残疾等级: '2', 需长期照护: '是',
      发证日期: '2020-03-01', 有效期至: '2030-02-28',
    },
    image: { fact: { type: 'MENTAL', grade: 2, needsCare: true, from: '2020-03-01', to: '2030-02-28' } },
    refused: [
      [{ 残疾类别: '其他' }, '残疾类别'],
      [{ 残疾等级: '5' }, '残疾等级'],
      [{ 需长期照护: '' }, '需长期照护'],
      [{ 有效期至: '2020-02-29' }, '有效期至'],
      // A certificate's number is the ID number and two digits.
      [{ 编号: '11010519491231002X42' }, '编号'],
    ],
  },
]); // prettier-ignore
