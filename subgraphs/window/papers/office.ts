import { readFileSync } from 'node:fs';
import { readSettings, SettingsError } from '@one-door/kit';
import { holdsIdNumber } from '@one-door/schemas';
import { z } from 'zod';

/** What a city or county puts on all its papers. */
export interface Office {
  /** Null: the window of the division where the case was accepted. */
  office: string | null;
  hotline: string;
  /** Null: a line to write it on. */
  supervisionPhone: string | null;
}

/** 12349: the hotline of social assistance (65号 三(五)). */
export const usualOffice: Office = { office: null, hotline: '12349', supervisionPhone: null };

const example = '{"office": "宁阳县社会救助服务窗口", "hotline": "12349", "supervisionPhone": "0538-0000000"}';

/** What is wrong with one place of the file, and what belongs there. */
const said = {
  file: `应写成 ${example} write it as ${example}`,
  json: `不是 JSON，应写成 ${example} not JSON: write it as ${example}`,
  office: '应为单位名称，2至40字 write the office’s name, 2 to 40 characters',
  phone: '应为电话号码，如 0538-0000000 write a phone number, as 0538-0000000',
};

const phone = z
  .string(said.phone)
  .regex(/^[0-9+][0-9 ()-]{2,23}$/, said.phone)
  .refine((text) => !holdsIdNumber(text), said.phone);
const fileSchema = z.strictObject(
  {
    office: z.string(said.office).trim().min(2, said.office).max(40, said.office).regex(/^\P{C}+$/u, said.office).nullable().default(usualOffice.office),
    hotline: phone.default(usualOffice.hotline),
    supervisionPhone: phone.nullable().default(usualOffice.supervisionPhone),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `只有 office、hotline 和 supervisionPhone，请删去 only office, hotline and supervisionPhone, take out: ${issue.keys.join(', ')}`
        : said.file,
  },
); // prettier-ignore

/** @throws SettingsError that names every problem by its place in the file, and what to write there */
export function readOffice(text: string): Office {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SettingsError([`HUB_PAPERS_FILE: ${said.json}`]);
  }
  const result = fileSchema.safeParse(value);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map(({ path, message }) => `HUB_PAPERS_FILE: /${path.map(String).join('/')} ${message}`),
  );
}

const paperSettings = { HUB_PAPERS_FILE: z.string().optional() };

/**
 * Reads what the papers say of the office, from the file named by HUB_PAPERS_FILE where there is one.
 * @throws SettingsError for a file that cannot be read or is wrong
 */
export function loadOffice(env: NodeJS.ProcessEnv): Office {
  const { HUB_PAPERS_FILE: file } = readSettings(paperSettings, env);
  if (file === undefined) return usualOffice;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError([
      `HUB_PAPERS_FILE: 读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${file} (${code})`,
    ]);
  }
  return readOffice(text);
}
