import { testSheets, testTools, uuidOf } from '@one-door/kit';
import { civilAffairs } from './index';

const tools = testTools();
const number = '11010519491231002X';
const registryKey = Buffer.alloc(32, 2).toString('base64url');
const sealed = expect.stringMatching(/^k1\.[\w-]{38,}$/) as unknown;

const record = (cells: Record<string, string>) => ({
  状态: '在享', 享受人员证件号码: number, 开始日期: '2026-03-01', 结束日期: '2026-12-31', 金额: '0.57', 对应事项: '', 协同办理编号: '',
  停发时段: '', 行政区划: '370921101', ...cells,
}); // prettier-ignore
const fact = (cells: Record<string, string>) => ({ 行政区划: '370921101', 证件号码: number, ...cells });
const person = (cells: Record<string, string>) => ({
  行政区划: '370921101',
  证件号码: '',
  出生日期: '',
  死亡日期: '',
  ...cells,
});

testSheets(
  civilAffairs,
  [
    {
      sheet: 'persons',
      cells: person({ 编号: 'RY-1', 姓名: '阿卜杜拉·买买提 Jr', 证件号码: '１１０１０５１９４９１２３１００２ｘ', 出生日期: '1949年12月31日', 死亡日期: '2026-01-05' }),
      image: { person: { pid: tools.pidOf(number), name: sealed, idNumber: sealed, birthDate: '1949-12-31', deathDate: '2026-01-05' } },
      refused: [
        [{ 出生日期: '1949-12-30' }, '出生日期'],
        [{ 死亡日期: '1949-12-30' }, '死亡日期'],
        [{ 证件号码: '3.70921198207142E+17' }, '证件号码'],
        [{ 证件号码: '11010500000101001X' }, '证件号码'],
        [{ 姓名: '' }, '姓名'],
      ],
    },
    {
      sheet: 'persons',
      cells: person({ 编号: '无证 7', 姓名: '李某', 出生日期: '2026-02-03' }),
      image: { person: { pid: tools.pidOfPersonNumber('无证7'), idNumber: null, birthDate: '2026-02-03', deathDate: null } },
      refused: [[{ 出生日期: '' }, '出生日期'], [{ 死亡日期: '2026-02-02' }, '死亡日期']],
    },
    {
      sheet: 'households',
      cells: { 编号: 'H-1', 行政区划: '宁阳县泗店镇', 住址: '东村12号' },
      image: { household: { id: uuidOf('civil-affairs', 'households', 'H-1'), address: sealed, division: '370921101' } },
      refused: [[{ 行政区划: '东村' }, '行政区划']],
    },
    {
      sheet: 'members',
      cells: fact({ 编号: 'CY-1', 户编号: 'H-1', 与户主关系: '户主', 登记日期: '1990-01-01', 注销日期: '2026-01-05' }),
      image: { membership: { householdId: uuidOf('civil-affairs', 'households', 'H-1'), pid: tools.pidOf(number), relation: 'HEAD' } },
      refused: [
        [{ 与户主关系: '邻居' }, '与户主关系'],
        [{ 注销日期: '1989-12-31' }, '注销日期'],
        [{ 户编号: '' }, '户编号'],
        [{ 证件号码: '' }, '证件号码'],
      ],
    },
    {
      sheet: 'members',
      cells: fact({ 编号: 'CY-2', 户编号: 'H-1', 证件号码: '#无证 7', 与户主关系: '外孙女', 登记日期: '2026-02-03', 注销日期: '' }),
      image: { membership: { pid: tools.pidOfPersonNumber('无证7'), relation: 'GRANDCHILD', to: null } },
      refused: [],
    },
    {
      sheet: 'records',
      cells: record({ 编号: 'MZ-1', 救助项目: '低保', 低保类别: 'B类', 保障人数: '3' }),
      image: { record: { programme: 'MINIMUM_LIVING_SECURITY' }, livingSecurity: { class: 'B', personsPaid: 3 } },
      refused: [[{ 低保类别: 'D类' }, '低保类别'], [{ 保障人数: '0' }, '保障人数'], [{ 保障人数: '' }, '保障人数']],
    },
    {
      sheet: 'records',
      cells: record({ 编号: 'MZ-2', 救助项目: '特困人员供养', 供养方式: '集中供养', 供养机构: '宁阳县中心敬老院', 自理能力: '半自理' }),
      image: { destituteSupport: { manner: 'IN_INSTITUTION', institution: '宁阳县中心敬老院', careGrade: 'PARTLY_DISABLED' } },
      refused: [
        [{ 供养方式: '委托' }, '供养方式'],
        [{ 供养方式: '分散' }, '供养机构'],
        [{ 供养机构: '' }, '供养机构'],
        [{ 自理能力: '不详' }, '自理能力'],
      ],
    },
    {
      sheet: 'records',
      cells: record({ 编号: 'MZ-3', 救助项目: '医疗救助', 票据号: 'ZY-1', 医院: '宁阳县第一人民医院', 总费用: '0.90', 医保支付: '0.30', 救助支付: '0.57', 个人自付: '0.03' }),
      image: { medicalBill: { billNumber: 'ZY-1', total: '0.90', paidByInsurance: '0.30' } },
      refused: [
        [{ 总费用: '0.91' }, '总费用'],
        [{ 总费用: '-0.90' }, '总费用'],
        [{ 医保支付: '-0.30' }, '医保支付'],
        [{ 救助支付: '-0.57' }, '救助支付'],
        [{ 个人自付: '-0.03' }, '个人自付'],
        [{ 票据号: '' }, '票据号'],
      ],
    },
    {
      sheet: 'records',
      cells: record({ 编号: 'MZ-4', 救助项目: '受灾人员救助', 事件: '洪涝', 发生日期: '2026-07-20' }),
      image: { incident: { kind: '洪涝', happenedOn: '2026-07-20' } },
      refused: [[{ 发生日期: '' }, '发生日期'], [{ 救助项目: '医疗救助' }, '事件']],
    },
    {
      sheet: 'means',
      cells: fact({ 编号: 'HD-1', 收入类别: '低保边缘', 财产状况: '未超标', 月人均收入: '756.4', 核对日期: '2026-01-10', 有效期至: '2027-01-09' }),
      image: { fact: { incomeClass: 'MARGINAL', propertyClass: 'WITHIN_LIMIT', monthlyIncomePerHead: '756.40', from: '2026-01-10' } },
      refused: [
        [{ 收入类别: '富裕' }, '收入类别'],
        [{ 财产状况: '不详' }, '财产状况'],
        [{ 月人均收入: '-1' }, '月人均收入'],
        [{ 有效期至: '2026-01-09' }, '有效期至'],
      ],
    },
    {
      sheet: 'moves',
      cells: fact({ 编号: 'BD-1', 变动类别: '迁入', 变动日期: '2026-05-06', 迁出地: '济南市市中区', 迁入地: '370921101000' }),
      image: { fact: { kind: 'MOVED_IN', on: '2026-05-06', fromDivision: '370103', toDivision: '370921101' } },
      refused: [[{ 变动类别: '出国' }, '变动类别'], [{ 变动日期: '' }, '变动日期'], [{ 迁出地: '市中区' }, '迁出地']],
    },
  ],
  { HUB_REGISTRY_KEY: registryKey },
); // prettier-ignore
