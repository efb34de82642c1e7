import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { SettingsError } from './settings';
import { loadSettingsFile, readSettingsText, settingsObject } from './settings-file';

const example = '{"name": "窗口", "hours": [9]}';
const file = {
  setting: 'HUB_SOME_FILE',
  example,
  schema: settingsObject(
    { name: z.string('应为名称 write a name'), hours: z.array(z.int('应为整点 write an hour')), note: z.string().default('') },
    example,
  ),
}; // prettier-ignore

describe('a JSON file that a setting names', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-settings-file-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = path.join(folder, 'some.json');

  it('is none where none is named', () => {
    expect(loadSettingsFile(file, {})).toBeNull();
    expect(loadSettingsFile(file, { HUB_SOME_FILE: '' })).toBeNull();
  });

  it('is read by its schema, with what it leaves out, and with a byte order mark too', () => {
    writeFileSync(at, '\uFEFF{"name": "窗口", "hours": [9, 14]}');
    expect(loadSettingsFile(file, { HUB_SOME_FILE: at })).toEqual({ name: '窗口', hours: [9, 14], note: '' });
  });

  it('is refused where it is not there, or cannot be read', () => {
    const load = (named: string) => () => loadSettingsFile(file, { HUB_SOME_FILE: named });
    const missing = path.join(folder, 'missing.json');
    expect(load(missing)).toThrow(`HUB_SOME_FILE: 读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${missing} (ENOENT)`); // prettier-ignore
    expect(load(folder)).toThrow('(EISDIR)');
  });

  it('is refused with an example where it is no JSON, or JSON of something else', () => {
    expect(() => readSettingsText(file, '{')).toThrow(`HUB_SOME_FILE: 不是 JSON，应写成 ${example} not JSON`);
    expect(() => readSettingsText(file, '[]')).toThrow(`HUB_SOME_FILE: / 应写成 ${example} write it as ${example}`);
  });

  it('is refused with every problem at once, each by its place', () => {
    const wrong = () => readSettingsText(file, '{"name": 1, "hours": [9, "late"], "hous": []}');
    expect(wrong).toThrow(SettingsError);
    expect(wrong).toThrow(/HUB_SOME_FILE: \/name 应为名称 write a name\n/);
    expect(wrong).toThrow(/HUB_SOME_FILE: \/hours\/1 应为整点 write an hour\n/);
    expect(wrong).toThrow('只有 name、hours 和 note，请删去 only name, hours and note, take out: hous');
  });
});
