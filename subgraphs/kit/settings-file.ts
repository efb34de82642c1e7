import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSettings, SettingsError } from './settings';

/** A JSON file that an operator writes, and names in a setting. */
export interface SettingsFile<Schema extends z.ZodType> {
  /** The environment variable that names it. */
  setting: string;
  /** How such a file looks. */
  example: string;
  /** Its messages say what belongs in each place, in Chinese and English. */
  schema: Schema;
}

/**
 * An object of a settings file: a name that it does not have is a slip of the pen and would be passed over in silence.
 * @param example how it is written
 */
export const settingsObject = <Shape extends z.ZodRawShape>(shape: Shape, example: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `只有 ${listed(shape, '、', ' 和 ')}，请删去 only ${listed(shape, ', ', ' and ')}, take out: ${issue.keys.join(', ')}`
        : `应写成 ${example} write it as ${example}`,
  });

function listed(shape: z.ZodRawShape, comma: string, and: string): string {
  const names = Object.keys(shape);
  return [names.slice(0, -1).join(comma), ...names.slice(-1)].join(and);
}

/** @throws SettingsError that names every problem by its place in the file, and what to write there */
export function readSettingsText<Schema extends z.ZodType>(
  { setting, example, schema }: SettingsFile<Schema>,
  text: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SettingsError([`${setting}: 不是 JSON，应写成 ${example} not JSON: write it as ${example}`]);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map(({ path, message }) => `${setting}: /${path.map(String).join('/')} ${message}`),
  );
}

/**
 * Reads the file that the setting names.
 * @returns null where it names none
 * @throws SettingsError for a file that cannot be read or is wrong: nobody goes by half a file
 */
export function loadSettingsFile<Schema extends z.ZodType>(
  file: SettingsFile<Schema>,
  env: NodeJS.ProcessEnv,
): z.output<Schema> | null {
  const { [file.setting]: path } = readSettings({ [file.setting]: z.string().optional() }, env);
  if (path === undefined) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError([
      `${file.setting}: 读不到此文件，请检查路径和权限 cannot be read, check its path and rights: ${path} (${code})`,
    ]);
  }
  return readSettingsText(file, text);
}
