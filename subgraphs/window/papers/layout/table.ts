import type { Signature } from '../paper';
import type { Row } from './content';
import { linesOf, textIn, type Flow } from './flow';
import { inner, lineHeight, type Mark } from './marks';

const padding = { x: 6, y: 6 };
const labelWidth = 92;
const border = 0.7;
/** Shorter rows are not broken over pages. */
const unbroken = 6;

interface Cell {
  x: number;
  width: number;
  lines: string[];
  align: 'LEFT' | 'CENTRE';
  /** On every page that the row comes to. */
  isLabel: boolean;
}

const box = (x: number, top: number, width: number, height: number): Mark[] => {
  const corners = [[x, top], [x + width, top], [x + width, top + height], [x, top + height]] as const;
  return corners.map((from, i) => ({ is: 'LINE', from, to: corners[(i + 1) % 4]!, width: border }));
}; // prettier-ignore

function cellsOf(row: Row): Cell[] {
  const each = inner.width / row.length;
  return row.flatMap(({ label, text }, i) => {
    const x = inner.left + i * each;
    const value = { x: x + labelWidth, width: each - labelWidth };
    const lines = (content: string, width: number) => linesOf(content, width - 2 * padding.x);
    const labelCell: Cell = { x, width: labelWidth, lines: lines(label, labelWidth), align: 'CENTRE', isLabel: true };
    return [labelCell, { ...value, lines: lines(text, value.width), align: 'LEFT', isLabel: false }];
  });
}

/** Some lines of a row, as one stripe of boxes. */
function stripe(flow: Flow, cells: readonly Cell[], from: number, count: number): void {
  const height = count * lineHeight + 2 * padding.y;
  for (const { x, width, lines, align, isLabel } of cells) {
    const shown = isLabel ? lines : lines.slice(from, from + count);
    // A label, and what is short beside something long, stands in the middle.
    const isMiddle = isLabel || lines.length === 1;
    const first = flow.top + padding.y + (isMiddle ? ((count - shown.length) * lineHeight) / 2 : 0);
    flow.put(...box(x, flow.top, width, height));
    shown.forEach((line, i) =>
      flow.put(textIn(line, { x: x + padding.x, top: first + i * lineHeight, width: width - 2 * padding.x, height: lineHeight }, { align })),
    );
  }
  flow.top += height;
} // prettier-ignore

/** One row; a long one goes on over as many pages as it needs, its labels on each. */
export function putRow(flow: Flow, row: Row): void {
  const cells = cellsOf(row);
  const count = Math.max(...row.map(({ lines }) => lines), ...cells.map(({ lines }) => lines.length));
  const labels = Math.max(...cells.filter(({ isLabel }) => isLabel).map(({ lines }) => lines.length));
  const fitting = () => Math.floor((flow.room - 2 * padding.y) / lineHeight);
  if (fitting() < Math.min(count, Math.max(unbroken, labels))) flow.nextPage();
  for (let from = 0; from < count;) {
    if (from > 0) flow.nextPage();
    // The last stripe has room for its labels too.
    const taken = Math.min(Math.max(count - from, labels), fitting());
    stripe(flow, cells, from, taken);
    from += taken;
  }
} // prettier-ignore

const signatureHeight = 96;

/** Who signs, beside each other, with room for a seal and the date; never broken. */
export function putSignatures(flow: Flow, signatures: readonly Signature[]): void {
  if (signatureHeight > flow.room) flow.nextPage();
  const each = inner.width / signatures.length;
  signatures.forEach(({ who, seal }, i) => {
    const x = inner.left + i * each;
    const line = (text: string, fromTop: number, align: 'LEFT' | 'CENTRE' | 'RIGHT') =>
      textIn(text, { x: x + padding.x, top: flow.top + fromTop, width: each - 2 * padding.x, height: lineHeight }, { align });
    flow.put(...box(x, flow.top, each, signatureHeight), line(`${who}：`, padding.y, 'LEFT'));
    if (seal) flow.put(line('（盖章）', 40, 'CENTRE'));
    flow.put(line('年　　月　　日', signatureHeight - padding.y - lineHeight, 'RIGHT'));
  });
  flow.top += signatureHeight;
} // prettier-ignore
