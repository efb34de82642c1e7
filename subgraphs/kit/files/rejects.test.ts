import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cellsOf, csv, readAll } from './files.fixture';
import { createRejects, reasonHead } from './rejects';

const folder = mkdtempSync(join(tmpdir(), 'rejects-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes no file when nothing is refused', async () => {
  expect(await createRejects(join(folder, 'none.csv'), csv(), ['a', 'b']).close()).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('has its name only when it is whole', async () => {
  const file = join(folder, 'part.csv');
  const rejects = createRejects(file, csv(), ['姓名', '编号']);
  await rejects.add(['张三', '1'], 'x');
  expect(existsSync(file)).toBe(false);
  await rejects.close();
  expect(readFileSync(file, 'utf8')).toBe(`姓名,编号,${reasonHead}\n张三,1,x\n`);
  expect(existsSync(`${file}.part`)).toBe(false);
});

it('replaces the reasons of a rejects file that is imported again', async () => {
  const file = join(folder, 'again.csv');
  const rejects = createRejects(file, csv(), ['姓名', reasonHead, '编号']);
  await rejects.add(['张三', '旧', '1'], '新');
  await rejects.close();
  expect(readFileSync(file, 'utf8')).toBe(`姓名,编号,${reasonHead}\n张三,1,新\n`);
});

it('puts short, long and broken rows where they can be mended', async () => {
  const file = join(folder, 'ragged.csv');
  const rejects = createRejects(file, csv(), ['姓名', '编号']);
  // Brought at once: they wait for each other.
  await Promise.all([
    rejects.add(['张三'], '少'),
    rejects.add(['李四', '1', '2'], '多'),
    rejects.addRaw('"王五,3', '-坏'),
  ]);
  expect(await rejects.close()).toBe(3);
  const { rows } = await readAll(readFileSync(file));
  expect(cellsOf(rows)).toEqual([
    ['张三', '', '少'],
    ['李四', '1', '多', '2'],
    ['"王五,3', '', '坏'],
  ]);
});

it('goes on in a CSV beside when an .xlsx is full', async () => {
  const rejects = createRejects(join(folder, 'full.xlsx'), { kind: 'xlsx' }, ['姓名', '编号'], 2);
  for (const name of ['甲', '乙', '丙']) await rejects.add([name, '1'], 'x');
  expect(await rejects.close()).toBe(3);
  const [sheet, beside] = await Promise.all(
    ['full.xlsx', 'full.csv'].map((name) => readAll(readFileSync(join(folder, name)))),
  );
  expect(cellsOf(sheet!.rows).map(([name]) => name)).toEqual(['甲', '乙']);
  expect(beside!.heads).toEqual(['姓名', '编号', reasonHead]);
  expect(cellsOf(beside!.rows)).toEqual([['丙', '1', 'x']]);
});

it('tells whoever brings a row that the folder is not there', async () => {
  const rejects = createRejects(join(folder, 'no', 'such.csv'), csv(), ['a', 'b']);
  await expect(rejects.add(['1', '2'], 'x')).rejects.toThrow('ENOENT');
});
