import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * What stays on one line: an amount or a span of months with its unit, a date, a word. Chinese breaks between any two
 * characters, though not before closing marks or after opening ones.
 */
const unit =
  /\s+|[（〔《「(]*(?:\d{4}年\d{1,2}月\d{1,2}日|\d[\d,.]*\s?(?:元|yuan|个月|months?)|[\x21-\x7e–—]+|[^\s])[，。；：、！？）〕》」).,;:!?]*/gu;

/** @returns the text in lines of at most so many terminal cells, a Chinese character taking two, every line indented */
export function wrap(text: string, width: number, indent: number): string[] {
  const room = width - indent;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unit) ?? []) {
    if (stringWidth(line + piece.trimEnd()) <= room) {
      line += line || piece.trim() ? piece : '';
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    // Only what is wider than a whole line is cut.
    const cut = wrapAnsi(piece.trimStart(), room, { hard: true }).split('\n');
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1)!;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.map((each) => ' '.repeat(indent) + each);
}

/** @returns fields side by side, two spaces apart; a field that has no room begins a new line, and an empty one is left out */
export function fold(fields: string[], width: number, indent: number): string[] {
  const hasRoom = (text: string) => stringWidth(text.trimEnd()) <= width - indent;
  const lines: string[] = [];
  for (const field of fields.filter(Boolean)) {
    const together = `${lines.at(-1)}  ${field}`;
    if (lines.length && hasRoom(together)) lines[lines.length - 1] = together;
    else lines.push(...(hasRoom(field) ? [field] : wrap(field, width - indent, 0)));
  }
  return lines.map((each) => ' '.repeat(indent) + each.trimEnd());
}

/** Pads to a width in terminal cells. */
export const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** @returns the text with each of its lines wrapped */
export const inLines = (text: string, columns: number) =>
  text.split('\n').flatMap((line) => wrap(line, columns, 0)).join('\n'); // prettier-ignore
