export interface Figure {
  name: string;
  /** Not measured where null: short, whatever the goal. */
  value: number | null;
  unit?: string;
  goal: { atMost: number } | { atLeast: number } | { below: number };
}

function isPassed({ value, goal }: Figure): boolean {
  if (value === null) return false;
  if ('atMost' in goal) return value <= goal.atMost;
  if ('below' in goal) return value < goal.below;
  return value >= goal.atLeast;
}

/** One line a figure, for people and scripts alike: `name value goal pass|short`. */
export function figureLine(figure: Figure): string {
  const { name, value, unit = '', goal } = figure;
  const [[sign, bound]] = Object.entries(goal) as [[string, number]];
  const goalText = `${{ atMost: '<=', atLeast: '>=', below: '<' }[sign]}${bound}${unit}`;
  return `${name} ${value === null ? '-' : value.toFixed(2) + unit} ${goalText} ${isPassed(figure) ? 'pass' : 'short'}`;
}

export function printTable(rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const text = (value: string | number | undefined) =>
    typeof value === 'number' ? value.toFixed(value < 100 ? 2 : 0) : (value ?? '');
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => text(row[column]).length)));
  const line = (cells: string[]) => cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)));
  console.log(`  ${line(columns).join('  ')}`);
  for (const row of rows) console.log(`  ${line(columns.map((column) => text(row[column]))).join('  ')}`);
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** @param share 0.99 for p99 */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
