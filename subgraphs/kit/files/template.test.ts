import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

import { readAll } from './files.fixture';
import { writeTemplate, type TemplateColumn } from './template';
import { attribute, XmlReader } from './xml';

const column = (over: Partial<TemplateColumn>): TemplateColumn => ({ head: '备注', note: '', example: '', required: false, ...over }); // prettier-ignore
const folder = mkdtempSync(join(tmpdir(), 'template-'));
const file = join(folder, 'template.xlsx');
let parts: Record<string, string>;
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await writeTemplate(file, [
    {
      title: '低保/对象',
      columns: [
        column({ head: '身份证号', note: '18位 "<&>"', example: '370102199001010018', required: true }),
        column({ head: '性别', choices: ['男', '女'] }),
        column({ head: '街道', choices: Array.from({ length: 300 }, (_, i) => `街道${i}`), note: '长'.repeat(300) }),
        column({ head: '类别', choices: ['甲,乙', '丙'] }),
      ],
    },
    { title: '低保:对象', columns: [column({}), column({ head: '金额' })] },
  ]);
  parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([path, xml]) => [path, strFromU8(xml)]),
  );
});

/** The order of the schema: ECMA-376-1, CT_Workbook, CT_Worksheet and CT_Stylesheet, as far as it is used. */
const order: Record<string, string[]> = {
  workbook: ['bookViews', 'sheets'],
  worksheet: ['sheetViews', 'cols', 'sheetData', 'dataValidations'],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
};

/** Every element of a part, with those it stands in. */
function elements(xml: string): { path: string[]; attributes: string; children: string[] }[] {
  const found: ReturnType<typeof elements> = [];
  const open: ReturnType<typeof elements> = [];
  const reader = new XmlReader({
    open(name, attributes) {
      open.at(-1)?.children.push(name);
      const element = { path: [...(open.at(-1)?.path ?? []), name], attributes, children: [] };
      found.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
  });
  reader.write(xml);
  reader.end();
  return found;
}
const named = (xml: string, name: string) => elements(xml).filter(({ path }) => path.at(-1) === name);

it('reads back as heads without rows, here and elsewhere', async () => {
  const { heads, headLine, rows } = await readAll(readFileSync(file));
  expect([heads, headLine, rows]).toEqual([['身份证号', '性别', '街道', '类别'], 1, []]);
  const sheets = await readXlsxFile(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['低保 对象', '低保 对象 2', '选项 choices']);
  expect(sheets[1]!.data).toEqual([['备注', '金额']]);
});

it('keeps the order of the schema, and counts what it says it counts', () => {
  for (const xml of Object.values(parts)) {
    for (const { path, attributes, children } of elements(xml)) {
      const wanted = order[path.at(-1)!];
      if (wanted) expect(wanted.filter((name) => children.includes(name))).toEqual(children);
      const count = attribute(attributes, 'count');
      if (count) expect(children).toHaveLength(Number(count));
    }
  }
});

it('freezes the heads, marks the required ones by colour, and makes every column text', () => {
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  expect(attribute(named(sheet, 'pane')[0]!.attributes, 'state')).toBe('frozen');
  expect(named(sheet, 'c').map(({ attributes }) => attribute(attributes, 's'))).toEqual(['3', '2', '2', '2']);
  const formats = named(parts['xl/styles.xml']!, 'xf').slice(1).map(({ attributes }) => attribute(attributes, 'numFmtId')); // prettier-ignore
  expect(named(sheet, 'col').map(({ attributes }) => formats[Number(attribute(attributes, 'style'))])).toEqual(
    Array(4).fill('49'),
  );
});

it('shows a note and offers a list over rows 2 to 10,000, within the lengths of Excel', () => {
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  const rules = named(sheet, 'dataValidation').map(
    ({ attributes }) =>
      (name: string) =>
        attribute(attributes, name),
  );
  expect(rules.map((rule) => rule('sqref'))).toEqual(['A2:A10000', 'B2:B10000', 'C2:C10000', 'D2:D10000']);
  expect(rules[0]!('prompt')).toBe('必填 required\n18位 "<&>"\n例 e.g. 370102199001010018');
  expect(rules[2]!('prompt')).toHaveLength(255);
  expect([...sheet.matchAll(/<formula1>(.*?)<\/formula1>/g)].map(([, formula]) => formula)).toEqual([
    '&quot;男,女&quot;',
    "'选项 choices'!$A$2:$A$301",
    "'选项 choices'!$B$2:$B$3",
  ]);
  expect(named(parts['xl/workbook.xml']!, 'sheet').map(({ attributes }) => attribute(attributes, 'state'))).toEqual([
    undefined,
    undefined,
    'hidden',
  ]);
});

it('is readable by its owner alone', () => expect(statSync(file).mode & 0o777).toBe(0o600));
