import { csv, csvBytes, readAll } from './files.fixture';

const gb18030 = csv({ encoding: 'gb18030' });
const ascii = (rows: number) => `id,note\n${'370102199001010018,none at all\n'.repeat(rows)}`;
const names = '张三,低保对象\n';

it.each([
  ['Chinese heads', '姓名,编号\n张三,1\n', gb18030],
  ['a single word that could be UTF-8 too', 'name,note\n1,联通\n', gb18030],
  ['Chinese after a MiB of ASCII', ascii(40_000) + names, gb18030],
  ['Chinese after 9 MiB of ASCII', ascii(300_000) + names, gb18030],
  ['the same in UTF-8', ascii(300_000) + names, csv()],
  ['emoji and rare characters', '姓名,备注\n𠮷野,😀\n', gb18030],
  ['a few Chinese characters in UTF-8', 'id,name\n1,张\n', csv()],
])('reads %s', async (_, text, format) => {
  const { rows } = await readAll(csvBytes(text, format));
  expect(rows.at(-1)).toMatchObject({ cells: text.trimEnd().split('\n').at(-1)!.split(',') });
});

it('keeps UTF-8 for a file with damage here and there, and marks what is damaged', async () => {
  const bytes = csvBytes(`姓名,编号\n${'张三,1\n'.repeat(50)}`);
  for (const at of [30, 60, 90]) bytes[at] = 0xff;
  const { format, rows } = await readAll(bytes);
  expect(format).toMatchObject({ encoding: 'utf-8' });
  expect(rows.filter((row) => 'cells' in row && row.cells.join().includes('\ufffd')).length).toBeGreaterThan(0);
  expect(rows.at(-1)).toMatchObject({ cells: ['张三', '1'] });
});

it.each([
  ['姓名,编号\n', ','],
  ['姓名\t编,号\t街道\n', '\t'],
  ['姓名;编号\n', ';'],
  ['姓名，编号\n', '，'],
  ['低保名单,,\n\n姓名,编号,街道\n', ','],
  ['sep=;\n姓名;编号,旧\n', ';'],
])('finds the delimiter of %j', async (text, delimiter) => {
  const { format, heads, rows } = await readAll(csvBytes(text, csv({ bom: true })));
  expect(format).toMatchObject({ delimiter, bom: true });
  expect(heads[0]).toBe('姓名');
  expect(rows).toEqual([]);
});
