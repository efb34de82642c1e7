import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCalendar, readOverride } from './load';
import { builtInCalendar, isPublished, isWorkingDay } from './working-calendar';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'calendar-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): NodeJS.ProcessEnv {
  const file = path.join(folder, 'calendar.json');
  writeFileSync(file, text);
  return { HUB_CALENDAR_FILE: file };
}

describe('the calendar that is loaded', () => {
  it('is the built-in one where no file is named', () => {
    expect(loadCalendar({})).toBe(builtInCalendar);
    expect(loadCalendar({ HUB_CALENDAR_FILE: '' })).toBe(builtInCalendar);
  });

  it('has the days and years of the file, one with a byte order mark too', () => {
    const calendar = loadCalendar(
      fileOf('\uFEFF{"years": [2027], "days": {"2027-02-05": "HOLIDAY", "2027-02-06": "WORKDAY"}}'),
    );
    expect(isPublished(calendar, '2027-12-31')).toBe(true);
    expect(isWorkingDay(calendar, '2027-02-05')).toBe(false);
    expect(isWorkingDay(calendar, '2027-02-06')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
  });

  it('may move days alone', () => {
    expect(readOverride('{"days": {"2026-03-02": "HOLIDAY"}}')).toEqual({
      years: [],
      days: { '2026-03-02': 'HOLIDAY' },
    });
  });

  it('does not come from a file that is not there', () => {
    const missing = path.join(folder, 'missing.json');
    expect(() => loadCalendar({ HUB_CALENDAR_FILE: missing })).toThrow(`读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${missing} (ENOENT)`); // prettier-ignore
  });

  it('does not come from a file that is wrong', () => {
    expect(() => loadCalendar(fileOf('{"years": [2027],'))).toThrow('HUB_CALENDAR_FILE: 不是 JSON');
  });

  it.each([
    ['[]', '/ 应写成 {"years": [2027], "days": {"2027-02-05": "HOLIDAY"}} write it as'],
    ['{"year": [2027]}', '/ 只有 years 和 days，请删去 only years and days, take out: year'],
    ['{"years": 2027}', '/years 请列出整年公布的年份'],
    ['{"years": ["2027"]}', '/years/0 应为四位年份，如 2027 write a year of four digits'],
    ['{"years": [27]}', '/years/0 应为四位年份'],
    ['{"days": ["2027-02-05"]}', '/days 请列出放假和补班的日期 list the days off and the make-up days'],
    ['{"days": {"2027-02-30": "HOLIDAY"}}', '/days/2027-02-30 没有这一天，请写成 2027-02-05 no such day'],
    ['{"days": {"2027-2-5": "HOLIDAY"}}', '/days/2027-2-5 没有这一天'],
    ['{"days": {"2027-02-05": "holiday"}}', '/days/2027-02-05 请写 WORKDAY（上班）或 HOLIDAY（放假）'],
    ['{"years": [2027], "days": {"2027-02-06": "WORKDAY"}}', '/years/0 2027 年没有放假的日期'],
    ['{"years": [2027], "days": {"2028-02-06": "HOLIDAY"}}', '/years/0 2027 年没有放假的日期'],
  ])('refuses %s by its place, in both languages', (text, message) => {
    expect(() => readOverride(text)).toThrow(`HUB_CALENDAR_FILE: ${message}`);
  });

  it('says all that is wrong at once', () => {
    expect(() => readOverride('{"years": [27], "days": {"2027-02-05": "off"}}')).toThrow(
      /\/years\/0 .*\n.*\/days\/2027-02-05 /,
    );
  });
});
