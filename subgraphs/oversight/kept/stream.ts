import type { FindingFilter, FindingOrder } from '../generated';
import { conditionOf } from './filter';
import { findingColumns, type KeptFinding } from './finding';
import { orderByOf } from './order';
import type { Ask } from './read';

/**
 * All findings that meet a filter, however many, some at a time.
 * @param ask on one connection, in a transaction of which everything is of one moment
 * @param size findings that are held at once
 * @throws InputError for a filter that cannot be, the driver's error
 */
export async function* streamFindings(
  ask: Ask,
  filter: FindingFilter,
  order: FindingOrder,
  size = 500,
): AsyncGenerator<KeptFinding[]> {
  const { text, values } = conditionOf(filter);
  await ask(
    `DECLARE findings NO SCROLL CURSOR FOR
     SELECT ${findingColumns} FROM finding WHERE ${text} ORDER BY ${orderByOf(order)}`,
    values,
  );
  for (;;) {
    const rows = await ask<KeptFinding>(`FETCH ${size} FROM findings`, []);
    if (rows.length) yield rows;
    if (rows.length < size) break;
  }
  await ask('CLOSE findings', []);
}
