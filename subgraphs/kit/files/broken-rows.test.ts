import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';

import { cell, cellsOf, csvBytes, inPieces, readAll } from './files.fixture';
import { readTable } from './read';

const heads = '姓名,编号\n';

it('loses no row to an unclosed quote', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `李${i},${i}\n`).join('');
  const { rows } = await readAll(csvBytes(`${heads}张三,1\n"王五,2\n${many}`));
  expect(rows).toHaveLength(3002);
  expect(rows[1]).toMatchObject({ line: 3, raw: '"王五,2', broken: { en: expect.stringContaining('not closed') } });
  expect(rows[2]).toEqual({ line: 4, cells: ['李0', '0'] });
  expect(rows.at(-1)).toEqual({ line: 3003, cells: ['李2999', '2999'] });
});

it('goes on with the next line after text behind a closing quote', async () => {
  const { rows } = await readAll(csvBytes(`${heads}"张"三,1\r\n李四,2\n`));
  expect(rows).toEqual([
    { line: 2, raw: '"张"三,1', broken: expect.objectContaining({ en: expect.stringContaining('after a closing') }) },
    { line: 3, cells: ['李四', '2'] },
  ]);
});

it('takes a quote of more than 1,000 lines for an unclosed one', async () => {
  const long = `"${'x\n'.repeat(1000)}",1\n`;
  const { rows } = await readAll(csvBytes(`${heads}${long}张三,2\n`));
  expect(rows[0]).toMatchObject({ line: 2, raw: '"x' });
  expect(rows.at(-1)).toEqual({ line: 1003, cells: ['张三', '2'] });
});

it('gives up a line of more than 200,000 characters, and reads the next', async () => {
  const { rows } = await readAll(csvBytes(`${heads}${'长'.repeat(900_000)}\n张三,2\n`), 5000);
  expect(rows).toEqual([
    { line: 2, raw: '长'.repeat(200_000), broken: expect.objectContaining({ en: expect.stringContaining('200,000') }) },
    { line: 3, cells: ['张三', '2'] },
  ]);
});

it('gives short, long and damaged rows as they are, and counts lines within quotes', async () => {
  const text = `名单,\n\n${heads}张三\n,,\n"甲\n乙",1,2\r李"四"," ""x"" "\n王\0五,3`;
  const { headLine, rows } = await readAll(csvBytes(text));
  expect(headLine).toBe(3);
  expect(rows.map(({ line }) => line)).toEqual([4, 6, 8, 9]);
  expect(cellsOf(rows)).toEqual([['张三'], ['甲\n乙', '1', '2'], ['李"四"', ' "x" '], ['王\ufffd五', '3']]);
});

/** Milliseconds of this process's own time, which others do not take, for rows that nobody keeps: the least of three. */
async function cost(line: string, times: number): Promise<number> {
  const bytes = csvBytes(heads + line.repeat(times));
  const costs: number[] = [];
  for (let n = 0; n < 3; n++) {
    const before = process.cpuUsage();
    const { lots } = await readTable(inPieces(bytes));
    for await (const _ of lots);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

it('reads in linear time what is made of quotes', async () => {
  for (const line of ['"\n', '""",\n', '",",",\n', 'x,"\n'])
    // Eight times as many: some 8 where it is linear, 64 where every line looks at all others.
    expect((await cost(line, 120_000)) / (await cost(line, 15_000))).toBeLessThan(24);
});

it('reads sound CSV as csv-parse does', async () => {
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const plain = cell.map((text) => text.replace(/[",\r\n]/g, ''));
  const rows = fc.array(fc.tuple(fc.oneof(plain, quoted), fc.oneof(plain, quoted)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), async (lines, newline, ends) => {
      const text = ['姓名,编号', ...lines.map((line) => line.join(','))].join(newline) + (ends ? newline : '');
      const { heads: found, rows: read } = await readAll(csvBytes(text), 7);
      const expected: string[][] = parse(text, { relax_column_count: true, skip_records_with_empty_values: true });
      expect([found, ...cellsOf(read)]).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
