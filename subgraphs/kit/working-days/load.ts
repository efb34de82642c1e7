import { z } from 'zod';
import { isCalendarDate } from '../calendar';
import { loadSettingsFile, readSettingsText, settingsObject } from '../settings-file';
import { builtInCalendar, calendarWith, type CalendarOverride, type WorkingCalendar } from './working-calendar';

const example = '{"years": [2027], "days": {"2027-02-05": "HOLIDAY"}}';

/** What is wrong with one place of the file, and what belongs there. */
const said = {
  year: '应为四位年份，如 2027 write a year of four digits, as 2027',
  date: '没有这一天，请写成 2027-02-05 no such day: write it as 2027-02-05',
  kind: '请写 WORKDAY（上班）或 HOLIDAY（放假） write WORKDAY or HOLIDAY',
  years: '请列出整年公布的年份，如 [2027] list the years that the file publishes whole, as [2027]',
  days: '请列出放假和补班的日期 list the days off and the make-up days',
};

const overrideSchema = settingsObject(
  {
    years: z.array(z.int(said.year).min(1000, said.year).max(9999, said.year), said.years).default([]),
    days: z
      .record(z.string().refine(isCalendarDate), z.enum(['WORKDAY', 'HOLIDAY'], said.kind), {
        error: ({ code }) => (code === 'invalid_key' ? said.date : said.days),
      })
      .default({}),
  },
  example,
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

const calendarFile = { setting: 'HUB_CALENDAR_FILE', example, schema: overrideSchema };

/** @throws SettingsError that names every problem by its place in the file, and what to write there */
export const readOverride = (text: string): CalendarOverride => readSettingsText(calendarFile, text);

/**
 * Reads the calendar that the process counts by: what is built in, and upon it the file named by HUB_CALENDAR_FILE,
 * `{ "years": [2027], "days": { "2027-02-05": "HOLIDAY", "2027-02-06": "WORKDAY" } }`.
 * @throws SettingsError for a file that cannot be read or is wrong: the hub does not count by half a calendar
 */
export function loadCalendar(env: NodeJS.ProcessEnv = process.env): WorkingCalendar {
  const override = loadSettingsFile(calendarFile, env);
  return override ? calendarWith(override) : builtInCalendar;
}
