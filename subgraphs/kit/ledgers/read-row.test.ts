import { readByHead, testTools } from '../testing';
import { AidRecordTable } from '../tables/aid';
import { col } from './columns';
import { factSheet } from './fact-sheet';
import { isGood, keepWithin, readHeader, readRow } from './read-row';

const tools = testTools();
const sheet = factSheet({
  subgraph: 'test',
  name: 'things',
  title: { zh: '物', en: 'Things' },
  table: AidRecordTable,
  columns: [
    col.money('price', '价格', '价格|price', { also: ['单价'] }),
    col.text('remark', '说明', '说明|remark'),
    col.from('领取日期'),
    col.to('归还日期'),
  ],
});
const good = { 编号: 'W-1', 行政区划: '宁阳县泗店镇', 证件号码: '11010519491231002X', 价格: '12', 说明: '', 领取日期: '2026-01-01', 归还日期: '' }; // prettier-ignore
const read = (changed: Record<string, string>) => readByHead(sheet, { ...good, ...changed }, tools);
const image = (cells: Record<string, string>) => {
  const row = readByHead(sheet, cells, tools);
  if (!isGood(row)) throw new Error(JSON.stringify(row.problems));
  return row.image['fact'];
};
const { 价格: _price, ...priceless } = good;

describe('the header', () => {
  it('names what is missing', () => {
    expect(() => readHeader(sheet, ['编号', '价格', '领取日期'])).toThrow(/表头缺少：行政区划、证件号码。.*lacks 行政区划, 证件号码/);
  }); // prettier-ignore
  it('names what is there twice, by whatever name', () => {
    expect(() => readHeader(sheet, [...Object.keys(good), '单价'])).toThrow(/表头重复：价格。.*has 价格 twice/);
  });
  it('tells what is passed over, but for what refused rows and officers add', () => {
    expect(readHeader(sheet, [...Object.keys(good), '颜色', '', '退回原因 reason', '序号', '备注']).ignored).toEqual(['颜色']);
  }); // prettier-ignore
  it.each(['价格', ' 单 价*', '价格（元）', '价格(元/月)', '[价格]', 'PRICE'])('knows %s', (head) => {
    expect(image({ ...priceless, [head]: '12' })).toMatchObject({ price: '12.00' });
  });
  it.each(['价格（万元）', '单价(万元/月)'])('takes an amount by its unit: %s', (head) => {
    expect(image({ ...priceless, [head]: '0.12' })).toMatchObject({ price: '1200.00' });
  });
});

describe('a row', () => {
  it('becomes its table’s', () => {
    expect(read({})).toMatchObject({ line: 2, sourceNumber: 'W-1', division: '370921101', counts: false });
    expect(image(good)).toMatchObject({ pid: tools.pidOf('11010519491231002X'), price: '12.00', remark: null, to: null });
  }); // prettier-ignore
  it.each(['/', '-', '—', '－', '无', ' ', ''])('has nothing in an optional cell that says %j', (cell) => {
    expect(image({ ...good, 说明: cell, 归还日期: cell })).toMatchObject({ remark: null, to: null });
  });
  it('is told all its problems at once, each by its column and none with the cell', () => {
    const row = read({ 编号: '/', 证件号码: '110105194912310021', 价格: '-1', 领取日期: '2026-02-30' });
    expect(row).toMatchObject({ line: 2, sourceNumber: '/' });
    expect('problems' in row && row.problems.map(({ column }) => column)).toEqual(['证件号码', '价格', '领取日期']);
    expect(JSON.stringify(row)).not.toMatch(/1949|02-30/);
  });
  it('must have what is required, and ends by the head of its own end', () => {
    expect(read({ 编号: ' ' })).toMatchObject({ sourceNumber: null, problems: [{ column: '编号', en: 'must be filled.' }] });
    expect(read({ 归还日期: '2025-12-31' })).toMatchObject({ problems: [{ column: '归还日期' }] });
  }); // prettier-ignore
  it('has as many cells as there are heads, but for blanks after them', () => {
    const header = readHeader(sheet, Object.keys(good));
    const cells = Object.values(good);
    expect(isGood(readRow(header, 2, [...cells, '', ' '], tools))).toBe(true);
    expect(readRow(header, 2, [...cells, 'x'], tools)).toMatchObject({ problems: [{ column: null, zh: expect.stringContaining('多列') }] }); // prettier-ignore
    expect(readRow(header, 2, cells.slice(0, -1), tools)).toMatchObject({ problems: [{ column: null, zh: expect.stringContaining('缺列') }] }); // prettier-ignore
  });
  it('has a digest of what it says, however that is written', () => {
    const digest = (changed: Record<string, string>) => (read(changed) as { digest: string }).digest;
    expect(digest({ 领取日期: '2026年1月1日', 行政区划: '370921101', 价格: '12.00' })).toBe(digest({}));
    expect(digest({ 价格: '12.01' })).not.toBe(digest({}));
  });
  it('is kept where its division is one that the feed speaks for', () => {
    expect(isGood(keepWithin(read({}), ['370921']))).toBe(true);
    expect(keepWithin(read({}), ['370911'])).toMatchObject({ sourceNumber: 'W-1', problems: [{ column: '行政区划' }] });
  });
});
