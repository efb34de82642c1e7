import { strToU8 } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';

import { isDateFormat, numberText } from './cells';
import { cellsOf, readAll, xlsxBytes } from './files.fixture';
import { bookParts, sheetPath } from './xlsx-parts';

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const heads = `<row>${text('姓名')}${text('值')}</row>`;

it.each([
  ['0.30000000000000004', '0.3'],
  ['1234567.89', '1234567.89'],
  ['370102900101001', '370102900101001'],
  ['370102199001010000', '3.7010219900101E+17'],
  ['999999999999999.9', '1E+15'],
  ['-1.5E-8', '-0.000000015'],
  ['0', '0'],
  ['-0', '0'],
  ['1E-7', '0.0000001'],
  ['nonsense', 'nonsense'],
])('the number %s reads %s', (written, read) => expect(numberText(written)).toBe(read));

it.each([
  [14, undefined, true],
  [57, undefined, true],
  [20, undefined, false],
  [49, undefined, false],
  [164, 'yyyy"年"m"月"d"日";@', true],
  [164, '[$-804]yyyy\\-mm\\-dd', true],
  [164, 'm"月"', true],
  [164, '[h]:mm:ss', false],
  [164, '[h]:mm', false],
  [164, '[Red]0.00_);[Red]\\(0.00\\)', false],
  [164, '0"day"', false],
  [164, 'General', false],
])('the format %s %s is of a date: %s', (id, code, is) => expect(isDateFormat(id, code)).toBe(is));

const cells: [what: string, xml: string, read: string][] = [
  ['a shared string with runs and reading aids', '<c t="s"><v>0</v></c>', '张三丰'],
  ['an inline string with runs', '<c t="inlineStr"><is><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r></is></c>', '张 三'],
  ['line breaks and escapes', text('甲\r\n乙&#10;&lt;&#x1F600;_x000D__x005F_x000D_'), '甲\n乙\n<😀\r_x000D_'],
  ['a cached value', '<c t="str"><f>A1&amp;"x"</f><v>结果</v></c>', '结果'],
  ['a formula never calculated', '<c><f>A1</f></c>', ''],
  ['true', '<c t="b"><v>1</v></c>', '是'],
  ['false', '<c t="b"><v>0</v></c>', '否'],
  ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
  ['a date with its time', '<c s="1"><v>45351.75</v></c>', '2024-02-29'],
  ['the day that never was', '<c s="1"><v>60</v></c>', '1900-02-29'],
  ['the first of March 1900', '<c s="1"><v>61</v></c>', '1900-03-01'],
  ['the first day', '<c s="1"><v>1</v></c>', '1900-01-01'],
  ['an ISO date', '<c t="d"><v>2024-02-29T08:00:00</v></c>', '2024-02-29'],
  ['a number in a date cell that is no date', '<c s="1"><v>-1</v></c>', '-1'],
]; // prettier-ignore
const parts = {
  'xl/styles.xml': strToU8('<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>'),
  'xl/sharedStrings.xml': strToU8('<sst><si><r><t>张</t></r><r><t>三丰</t></r><rPh><t>zhang</t></rPh></si></sst>'),
  'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
}; // prettier-ignore

it.each(cells)('reads %s', async (_, xml, read) => {
  const { rows } = await readAll(xlsxBytes(`${heads}<row>${text('张')}${xml}</row>`, parts));
  expect(cellsOf(rows)).toEqual([['张', read]]);
});

it('counts from 1904 where the workbook does', async () => {
  const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
  const bytes = xlsxBytes(`${heads}<row>${text('张')}<c s="1"><v>43889</v></c></row>`, {
    ...parts,
    'xl/workbook.xml': strToU8(workbook),
  });
  expect(cellsOf((await readAll(bytes)).rows)).toEqual([['张', '2024-02-29']]);
});

it('knows rows by their number, cells by their place, and skips what is blank', async () => {
  const bytes = xlsxBytes(
    `<row r="2">${text('低保名单')}</row><row r="4"><c r="B4" t="inlineStr"><is><t>姓名</t></is></c><c r="D4"><v>2</v></c><c r="E4" s="3"/></row>` +
      `<row r="6" hidden="1"><c r="D6"><v>7</v></c></row><row r="7"><c r="A7" t="inlineStr"><is><t> </t></is></c></row><row r="9"><c r="F9"><v>1</v></c></row>` +
      `<row r="10"><c r="XFD10"><v>1</v></c></row><row r="11"><c t="s"><v>9</v></c></row>`,
  );
  const { heads, headLine, rows } = await readAll(bytes);
  expect([headLine, heads]).toEqual([4, ['', '姓名', '', '2']]);
  expect(rows.map(({ line }) => line)).toEqual([6, 9, 10, 11]);
  expect(cellsOf(rows)).toEqual([
    ['', '', '', '7'],
    ['', '', '', '', '', '1'],
    expect.stringContaining('beyond column 2000'),
    expect.stringContaining('text of a cell'),
  ]);
});

it('reads what another program wrote, from the first sheet that has rows', async () => {
  const written = await writeXlsxFile([
    { sheet: '说明', data: [[{ value: '先读我' }]] },
    { sheet: '空表', data: [['姓名', '人数']] },
    { sheet: '数据', data: [['姓名', '日期', '数', '是否'], ['张三', { value: new Date(Date.UTC(2024, 1, 29)), format: 'yyyy-mm-dd' }, 0.1 + 0.2, true]] }, // prettier-ignore
  ]).toBuffer();
  const { heads, rows } = await readAll(written);
  expect(heads).toEqual(['姓名', '日期', '数', '是否']);
  expect(cellsOf(rows)).toEqual([['张三', '2024-02-29', '0.3', '是']]);
});

it('counts the worksheets with rows that it does not read', async () => {
  const row = (n: number, text: string) => `<row r="${n}"><c t="inlineStr"><is><t>${text}</t></is></c><c t="inlineStr"><is><t>x</t></is></c></row>`; // prettier-ignore
  const sheet = (rows: string) => strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const titles = ['表1', '表2', '说明', '表4'];
  const parts = Object.fromEntries(
    Object.entries(bookParts(titles.map((title) => ({ title })))).map(([name, xml]) => [name, strToU8(xml)]),
  );
  const filled = row(1, '编号') + row(2, 'A');
  const bytes = xlsxBytes(filled, { ...parts, [sheetPath(0)]: sheet(filled), [sheetPath(1)]: sheet(filled), [sheetPath(2)]: sheet(row(1, '编号')), [sheetPath(3)]: sheet(filled) }); // prettier-ignore
  expect((await readAll(bytes)).otherSheets).toBe(2);
});
