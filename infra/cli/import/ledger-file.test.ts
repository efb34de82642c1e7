import { InputError } from '@one-door/kit';
import { ledgerSubgraphs } from './command';
import { sheetsOf } from './formats';
import { sheetOf } from './ledger-file';

const housing = sheetsOf('housing');
const dwelling = ['编号', '行政区划', '证件号码', '住房来源', '房屋安全等级', '入住日期'];

describe('the sheet of a file', () => {
  it.each(ledgerSubgraphs.flatMap((name) => sheetsOf(name).map((sheet) => [name, sheet.name, sheet] as const)))(
    'is told by its heads: %s %s, full and with what is required alone',
    (name, _, sheet) => {
      const heads = sheet.columns.map(({ head }) => head);
      const required = sheet.columns.filter((column) => column.required).map(({ head }) => head);
      expect(sheetOf(sheetsOf(name), heads, null).sheet).toBe(sheet);
      expect(sheetOf(sheetsOf(name), required, sheet.name).sheet).toBe(sheet);
    },
  );

  it('is told by other heads too, whatever else the file has', () => {
    const heads = ['序号', '姓名', '业务编号', '区划代码', '身份证号', ...dwelling.slice(3), '联系电话'];
    const { sheet, ignored } = sheetOf(housing, heads, null);
    expect([sheet.name, ignored]).toEqual(['dwellings', ['姓名', '联系电话']]);
  });

  it('is the one that somebody names', () => {
    expect(sheetOf(housing, dwelling, 'dwellings').sheet.name).toBe('dwellings');
    expect(() => sheetOf(housing, dwelling, 'records')).toThrow(/缺少：救助项目/);
    expect(() => sheetOf(housing, dwelling, 'flats')).toThrow(/no sheet flats[^]*records[^]*dwellings/);
  });

  it('is asked for, with what each lacks, where it is none', () => {
    const guess = () => sheetOf(housing, dwelling.slice(1, 4), null);
    expect(guess).toThrow(InputError);
    expect(guess).toThrow(/dwellings（住房情况 Dwellings） 缺 lacks 编号、房屋安全等级[^]*records（.*缺 lacks 编号、/);
  });

  it.each([
    ['persons', '编号,行政区划,姓名全称,证件号码,出生日期', '姓名'],
    ['members', '户编号,行政区划,证件号码,与户主关系,登记日期', '编号'],
    ['records', '编号,救助项目,享受人员证件号码,开始日期,金额,行政区划', '状态'],
  ])('is never another one that needs less: %s', (name, heads, lacked) => {
    expect(() => sheetOf(sheetsOf('civil-affairs'), heads.split(','), null)).toThrow(
      new RegExp(`${name}（[^）]*） 缺 lacks ${lacked}`),
    );
  });

  it('is asked for where it may be several', () => {
    const twins = [housing[1]!, { ...housing[1]!, name: 'twin' }];
    expect(() => sheetOf(twins, dwelling, null)).toThrow(/dwellings.*twin[^]*--sheet/);
  });
});
