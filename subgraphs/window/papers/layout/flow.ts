import { faceOf, type Weight } from './fonts';
import { baselineIn, bottom, inner, lineHeight, margin, textSize, type Mark } from './marks';
import { printable } from './printable';
import { wrap } from './wrap';

export interface TextStyle {
  size?: number;
  weight?: Weight;
  align?: 'LEFT' | 'CENTRE' | 'RIGHT';
  /** Between characters. */
  spacing?: number;
}

/** @returns the lines of a text in a column of that width */
export function linesOf(text: string, width: number, { size = textSize, weight = 'REGULAR', spacing = 0 }: TextStyle = {}): string[] {
  const face = faceOf(weight);
  return wrap(printable(text, face.has), width, (line) => face.width(line) * size + [...line].length * spacing);
} // prettier-ignore

/** @returns one line of text in a box; it is not cut */
export function textIn(
  text: string,
  box: { x: number; top: number; width: number; height: number },
  { size = textSize, weight = 'REGULAR', align = 'LEFT', spacing = 0 }: TextStyle = {},
): Mark {
  const wide = faceOf(weight).width(text) * size + Math.max(0, [...text].length - 1) * spacing;
  const free = box.width - wide;
  const x = box.x + (align === 'CENTRE' ? free / 2 : align === 'RIGHT' ? free : 0);
  return { is: 'TEXT', text, x, baseline: baselineIn(box.top, box.height, size), size, weight, ...(spacing && { spacing }) }; // prettier-ignore
}

/** Pages that are filled from top to bottom; what does not fit begins the next. */
export class Flow {
  readonly pages: Mark[][] = [[]];
  top: number = margin.top;

  /** @param running at the head of every page but the first */
  constructor(private readonly running: string) {}

  get room(): number {
    return bottom - this.top;
  }

  put(...marks: readonly Mark[]): void {
    this.pages.at(-1)!.push(...marks);
  }

  /** Lines of text across the page, on as many pages as they need. */
  write(text: string, style: TextStyle & { height?: number } = {}): void {
    const height = style.height ?? lineHeight;
    for (const line of linesOf(text, inner.width, style)) {
      if (height > this.room) this.nextPage();
      this.put(textIn(line, { x: inner.left, top: this.top, width: inner.width, height }, style));
      this.top += height;
    }
  }

  nextPage(): void {
    this.pages.push([]);
    this.top = margin.top;
    this.write(this.running, { size: 9, align: 'RIGHT' });
    this.top += 4;
  }
}
