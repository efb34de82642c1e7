import { InputError } from '@one-door/kit';
import { isDivision } from '@one-door/schemas';
import type { AmountRange, DayRange, FindingFilter } from '../generated';
import type { RulePolicy } from '../rules';
import { isDay } from './day';

/** A condition in SQL, and the values of its parameters, of which the first is $1. */
export interface Condition {
  text: string;
  values: unknown[];
}

/** Adds a value. @returns the parameter that stands for it */
type Add = (value: unknown) => string;

const most = 100;

/** Yuan as the table keeps it. */
const money = /^\d{1,12}(\.\d{1,2})?$/;
/** GB/T 2260 and GB/T 10114: province, city, county or township. */
const divisionCode = /^(\d{2}|\d{4}|\d{6}|\d{9})$/;
const ruleId = /^[A-Z][1-9]\d?$/;

/** @throws InputError for too many, or for one of another form */
function expectAll(texts: readonly string[], form: RegExp, zh: string, en: string): void {
  if (texts.length > most) throw new InputError(`${zh}最多 ${most} 个 ${most} ${en} at most`);
  if (!texts.every((text) => form.test(text))) throw new InputError(`${zh}有误 there is something wrong with ${en}`);
}

/** Midnight in China has been that of UTC+8 all the year since 1992. */
const midnight = (day: string) => `(${day}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`;

const anyOf = (parts: readonly string[]) => (parts.length ? `(${parts.join(' OR ')})` : 'false');
const allOf = (parts: readonly string[]) => (parts.length ? parts.join(' AND ') : 'true');

function inRange({ from, to }: AmountRange, add: Add): string {
  const ends = [from, to].filter((end) => typeof end === 'string');
  expectAll(ends, money, '金额', 'amounts');
  if (from && to && Number(from) > Number(to)) throw new InputError('金额范围颠倒 the amounts are the wrong way round');
  return allOf([
    ...(from ? [`amount >= ${add(from)}::numeric`] : []),
    ...(to ? [`amount <= ${add(to)}::numeric`] : []),
  ]);
}

function inDays({ from, to }: DayRange, add: Add): string {
  if (![from, to].every((end) => !end || isDay(end))) throw new InputError('日期不存在 there is no such day');
  if (from && to && from > to) throw new InputError('日期范围颠倒 the days are the wrong way round');
  return allOf([
    ...(from ? [`opened_at >= ${midnight(add(from))}`] : []),
    ...(to ? [`opened_at < ${midnight(`(${add(to)}::date + 1)`)}`] : []),
  ]);
}

/** What each part of a filter means. */
const conditions: { [Part in keyof FindingFilter]-?: (value: NonNullable<FindingFilter[Part]>, add: Add) => string } = {
  kinds: (kinds, add) => `kind = ANY(${add(kinds)}::text[])`,
  rules(rules, add) {
    expectAll(rules, ruleId, '规则', 'rules');
    return `rule = ANY(${add(rules)}::text[])`;
  },
  departments: (departments, add) => `departments && ${add(departments)}::text[]`,
  divisions(divisions, add) {
    expectAll(divisions, divisionCode, '区划', 'divisions');
    return anyOf(divisions.map((code) => `division LIKE ${add(`${code}%`)}`));
  },
  status: (status, add) => `status = ANY(${add(status)}::text[])`,
  shown: (shown, add) => `shown = ${add(shown)}::boolean`,
  amount: inRange,
  openedBetween: inDays,
};

/**
 * A rule or division that nobody knows would pass for one of which nothing is found.
 * @param rules those that there are
 * @throws InputError for such a one, and as {@link conditionOf} does
 */
export function checkFilter(filter: FindingFilter, rules: readonly Pick<RulePolicy, 'id'>[]): void {
  conditionOf(filter);
  const rule = filter.rules?.find((id) => !rules.some((known) => known.id === id));
  if (rule !== undefined) throw new InputError(`没有规则 ${rule}，请用 npm run rules 查看 there is no rule ${rule}: npm run rules lists them`); // prettier-ignore
  const division = filter.divisions?.find((code) => !isDivision(code));
  if (division !== undefined) throw new InputError(`没有区划 ${division}，请查看 schemas/divisions.json there is no division ${division}: schemas/divisions.json lists them`); // prettier-ignore
}

/** @returns the filter with what nobody said: what is shown, or all that has a status, where it asks for one */
export const wholeFilter = (filter: FindingFilter): FindingFilter =>
  filter.shown === undefined ? { ...filter, shown: filter.status ? null : true } : filter;

/**
 * @returns the condition on rows of `finding` that a filter stands for
 * @throws InputError for a division, rule or amount of another form, a day that does not exist, or a range the wrong way round
 */
export function conditionOf(filter: FindingFilter): Condition {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const parts = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filter[name as keyof FindingFilter];
    return value === undefined || value === null ? [] : [condition(value as never, add)];
  });
  return { text: allOf(parts), values };
}
