import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isCalendarDate } from '../calendar';
import { calendarSettings, readSettings, SettingsError } from '../settings';
import { builtInCalendar, calendarWith, type CalendarOverride, type WorkingCalendar } from './working-calendar';

const example = '{"years": [2027], "days": {"2027-02-05": "HOLIDAY"}}';

/** What is wrong with one place of the file, and what belongs there. */
const said = {
  file: `应写成 ${example} write it as ${example}`,
  json: `不是 JSON，应写成 ${example} not JSON: write it as ${example}`,
  year: '应为四位年份，如 2027 write a year of four digits, as 2027',
  date: '没有这一天，请写成 2027-02-05 no such day: write it as 2027-02-05',
  kind: '请写 WORKDAY（上班）或 HOLIDAY（放假） write WORKDAY or HOLIDAY',
  years: '请列出整年公布的年份，如 [2027] list the years that the file publishes whole, as [2027]',
  days: '请列出放假和补班的日期 list the days off and the make-up days',
};

const overrideSchema = z
  .strictObject(
    {
      years: z.array(z.int(said.year).min(1000, said.year).max(9999, said.year), said.years).default([]),
      days: z
        .record(z.string().refine(isCalendarDate), z.enum(['WORKDAY', 'HOLIDAY'], said.kind), {
          error: ({ code }) => (code === 'invalid_key' ? said.date : said.days),
        })
        .default({}),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `只有 years 和 days，请删去 only years and days, take out: ${issue.keys.join(', ')}`
          : said.file,
    },
  )
  // A year without a holiday would pass for one of plain weekdays, and its deadlines for certain.
  .superRefine(({ years, days }, { addIssue }) => {
    for (const [i, year] of years.entries()) {
      if (!Object.entries(days).some(([date, kind]) => kind === 'HOLIDAY' && date.startsWith(`${year}-`)))
        addIssue({
          code: 'custom',
          path: ['years', i],
          message: `${year} 年没有放假的日期，请在 days 中列出，或删去此年份 ${year} has no HOLIDAY: list them in days, or leave the year out`,
        });
    }
  });

/** @throws SettingsError that names every problem by its place in the file, and what to write there */
export function readOverride(text: string): CalendarOverride {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SettingsError([`HUB_CALENDAR_FILE: ${said.json}`]);
  }
  const result = overrideSchema.safeParse(value);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map(({ path, message }) => `HUB_CALENDAR_FILE: /${path.map(String).join('/')} ${message}`),
  );
}

/**
 * Reads the calendar that the process counts by: what is built in, and upon it the file named by HUB_CALENDAR_FILE,
 * `{ "years": [2027], "days": { "2027-02-05": "HOLIDAY", "2027-02-06": "WORKDAY" } }`.
 * @throws SettingsError for a file that cannot be read or is wrong: the hub does not count by half a calendar
 */
export function loadCalendar(env: NodeJS.ProcessEnv = process.env): WorkingCalendar {
  const { HUB_CALENDAR_FILE: file } = readSettings(calendarSettings, env);
  if (file === undefined) return builtInCalendar;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError([
      `HUB_CALENDAR_FILE: 读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${file} (${code})`,
    ]);
  }
  return calendarWith(readOverride(text));
}
