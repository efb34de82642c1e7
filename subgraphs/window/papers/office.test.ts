import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingsError } from '@one-door/kit';
import { factsOf, imprint, walked } from './facts.fixture';
import { fill } from './fill';
import { papers } from './kinds';
import { loadOffice, readOffice, usualOffice } from './office';

describe('what the papers say of the office', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-papers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (text: string) => {
    const file = path.join(folder, 'papers.json');
    writeFileSync(file, text);
    return { HUB_PAPERS_FILE: file };
  };

  it('is the usual without a file: the window of the division, 12349, a line to write on', () => {
    expect(loadOffice({ HUB_PAPERS_FILE: '' })).toBe(usualOffice);
    const { office, foot } = fill(papers.RECEIPT, factsOf(walked([])), imprint, usualOffice);
    expect(office).toBe('宁阳县泗店镇社会救助服务窗口');
    expect(foot).toMatch(/拨打 12349 可以查询办理进度。监督电话：_+$/);
  });

  it('is the file’s, what it leaves out as usual', () => {
    const office = loadOffice(fileOf('\uFEFF{"office": "宁阳县民政局", "supervisionPhone": "0538-0000000"}'));
    expect(office).toEqual({ office: '宁阳县民政局', hotline: '12349', supervisionPhone: '0538-0000000' });
    expect(fill(papers.RECEIPT, factsOf(walked([])), imprint, office)).toMatchObject({
      office: '宁阳县民政局',
      foot: expect.stringContaining('监督电话：0538-0000000'),
    });
  });

  it('is refused with every problem at once, in both languages', () => {
    const wrong = () => readOffice('{"office": "局", "hotline": "call us", "phone": 1}');
    expect(wrong).toThrow(SettingsError);
    expect(wrong).toThrow(/\/office 应为单位名称[^]*write the office’s name/);
    expect(wrong).toThrow(/\/hotline 应为电话号码[^]*write a phone number/);
    expect(wrong).toThrow(/请删去 only office, hotline and supervisionPhone, take out: phone/);
    expect(() => readOffice('{')).toThrow('HUB_PAPERS_FILE: 不是 JSON');
    expect(() => readOffice('[]')).toThrow('应写成');
  });

  it('is refused where the file is not there', () => {
    const missing = path.join(folder, 'missing.json');
    expect(() => loadOffice({ HUB_PAPERS_FILE: missing })).toThrow(`读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${missing} (ENOENT)`); // prettier-ignore
  });
});
