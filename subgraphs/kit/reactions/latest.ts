/**
 * @param keyOf what a row is of @param isLater whether the first holds and not the second; of two, one is later or they are equal
 * @returns of rows of one thing that which holds, in whatever order they come and however often
 */
export function latest<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  isLater: (row: Row, than: Row) => boolean,
): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const known = kept.get(keyOf(row));
    if (!known || isLater(row, known)) kept.set(keyOf(row), row);
  }
  return [...kept.values()];
}
