import type { Problem } from '../problem';

interface DriverError {
  code?: string;
  constraint?: string;
  table?: string;
}

/** What PostgreSQL alone can see of a row, since it is about other rows, by SQLSTATE. */
const explained: Record<string, { zh: string; en: string }> = {
  '23P01': {
    zh: '与同一人的另一行时间重叠，或与另一行不能并存，请核对两行。',
    en: 'overlaps another row of the same person, or contradicts another row: compare the two.',
  },
  '23505': { zh: '与另一行重复（编号不同而内容相同），请核对。', en: 'repeats another row under a different number.' },
  '23503': {
    zh: '所指的行不存在（户、人员、批次或科目），请先导入那张表；或仍有其他行指向它。',
    en: 'refers to a row that is not there (household, person, batch or budget line): import that sheet first; or others refer to it.',
  },
  '23502': { zh: '缺少必填内容。', en: 'lacks something that must be there.' },
  '23514': { zh: '内容互相矛盾，请核对。', en: 'contradicts itself: look again.' },
  '22003': { zh: '数额过大。', en: 'holds a number that is too great.' },
};

/** @returns why the row is refused; null where the failure is not the row's, and must not be taken for it */
export function refusalOf(error: unknown): Problem | null {
  const { code = '', constraint } = error as DriverError;
  const words = explained[code];
  if (!words) return null;
  const named = constraint ? `（${constraint}）` : '';
  return { column: null, zh: words.zh + named, en: words.en };
}
