import { InputError } from '@one-door/kit';
import type { FindingOrder } from '../generated';
import { isDay } from './day';
import type { Condition } from './filter';

interface Order {
  /** What findings are sorted by, and then by id: an index has both. */
  key: string;
  direction: 'ASC' | 'DESC';
  type: 'timestamptz' | 'numeric';
}

const opened = { key: 'opened_at', type: 'timestamptz' } as const;

export const orders: Record<FindingOrder, Order> = {
  OPENED_NEWEST: { ...opened, direction: 'DESC' },
  OPENED_OLDEST: { ...opened, direction: 'ASC' },
  // Those that nobody knows come last.
  AMOUNT_GREATEST: { key: 'coalesce(amount, -1)', direction: 'DESC', type: 'numeric' },
  CHANGED_NEWEST: { key: 'changed_at', direction: 'DESC', type: 'timestamptz' },
};

/** What a cursor says of the key: to the microsecond, which a Date would lose. */
const texts: Record<Order['type'], { text: (key: string) => string; fits: (value: string) => boolean }> = {
  timestamptz: {
    text: (key) => `to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    fits: (value) => /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(value.slice(10)) && isDay(value.slice(0, 10)),
  },
  numeric: { text: (key) => `${key}::text`, fits: (value) => /^(-1|\d{1,12}(\.\d{2})?)$/.test(value) },
};

/** @returns in SQL what a cursor keeps of a row */
export function keyTextOf(order: FindingOrder): string {
  const { key, type } = orders[order];
  return texts[type].text(key);
}

export function orderByOf(order: FindingOrder): string {
  const { key, direction } = orders[order];
  return `${key} ${direction}, id ${direction}`;
}

/** @param key as {@link keyTextOf} has it */
export const cursorOf = (order: FindingOrder, key: string, id: string) =>
  Buffer.from(`${order} ${key} ${id}`).toString('base64url');

/**
 * @param base the condition that the rows meet anyhow
 * @returns that, and to come after a cursor
 * @throws InputError for what is no cursor of this order
 */
export function after(base: Condition, order: FindingOrder, cursor: string): Condition {
  const { key, direction, type } = orders[order];
  const [of, value, id, ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const isWhole = of === order && value && texts[type].fits(value) && id && /^[\w-]{22}$/.test(id);
  if (!isWhole || more.length)
    throw new InputError(
      '分页游标不属于此排序，请从第一页重新查询 after is no cursor of this order: start from the first page',
    );
  const values = [...base.values, value, id];
  const [of1, of2] = [values.length - 1, values.length];
  const sign = direction === 'DESC' ? '<' : '>';
  return { text: `${base.text} AND (${key}, id) ${sign} ($${of1}::${type}, $${of2})`, values };
}
