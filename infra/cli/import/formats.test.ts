import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTable } from '@one-door/kit';
import { ledgerSubgraphs } from './command';
import { formatsPage, sheetsOf, writeTemplateOf } from './formats';

describe('the page of formats', () => {
  it.each(ledgerSubgraphs)('says of every column of %s what goes in', (name) => {
    const text = formatsPage(name);
    for (const { title, columns } of sheetsOf(name)) {
      expect(text).toContain(`### ${title.zh} ${title.en}`);
      for (const { key, head } of columns) expect(text).toMatch(new RegExp(`^\\| ${head} .*\`${key}\` \\|$`, 'm'));
    }
    expect(text.match(/^\|.*/gm)!.filter((row) => row.split(/(?<!\\)\|/).length !== 8)).toEqual([]);
  });

  it('is of one department where one is named', () => {
    expect(formatsPage('housing').match(/^## .*/gm)).toEqual(['## 住房城乡建设 Housing (`housing`)']);
  });
});

describe('a template', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ledgerSubgraphs)('of %s begins with the heads of its first sheet', async (name) => {
    const file = path.join(folder, `${name}.xlsx`);
    await writeTemplateOf(name, file);
    const table = await readTable(createReadStream(file));
    expect(table.heads).toEqual(sheetsOf(name)[0]!.columns.map(({ head }) => head));
  });

  it('takes no file’s place: somebody may have filled it in', async () => {
    const file = path.join(folder, 'housing.xlsx');
    expect(existsSync(file)).toBe(true);
    await expect(writeTemplateOf('housing', file)).rejects.toThrow(/已存在[^]*there already/);
  });
});
