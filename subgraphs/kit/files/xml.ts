import { refuse } from './refusals';

export interface XmlHandler {
  /** Names come without prefix. `attributes` is their text as it stands: read it with `attribute`. */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A tag or a text longer than this is no spreadsheet's: a cell has at most 32,767 characters. */
const longest = 1 << 20;
const deepest = 64;
const [EXCLAMATION, SLASH, QUESTION] = [33, 47, 63];

/**
 * Reads the XML of a spreadsheet piece by piece, holding none of it. It knows as much of XML as Office writes, and
 * refuses a DOCTYPE, so that no entity can be defined.
 *
 * Of our own: read-excel-file holds the whole table in memory and gives up at the first cell it does not like; the
 * saxen that it brings has no CommonJS entry, and cuts characters beyond U+FFFF that are written as numbers.
 */
export class XmlReader {
  private pending = '';
  private readonly path: string[] = [];
  private seenRoot = false;

  constructor(private readonly handler: XmlHandler) {}

  /** @throws FileRefusedError */
  write(more: string): void {
    const text = this.pending + more;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      const end = tag === -1 ? -1 : this.tagEnd(text, tag);
      if (end === -1) break;
      if (tag > at) this.say(text.slice(at, tag));
      this.tag(text, tag, end);
      at = end;
    }
    this.pending = text.slice(at);
    if (this.pending.length > longest) throw refuse('brokenXlsx');
  }

  /** @throws FileRefusedError if an element is still open, or there was none */
  end(): void {
    if (this.path.length > 0 || !this.seenRoot || this.pending.trim() !== '') throw refuse('brokenXlsx');
  }

  private say(text: string, literal = false): void {
    if (this.path.length > 0) this.handler.text?.(literal ? text : unescapeXml(text));
  }

  /** @returns the index after the `>` that ends what begins at `from`, -1 if it is not there yet */
  private tagEnd(text: string, from: number): number {
    const first = text.charCodeAt(from + 1);
    if (first === EXCLAMATION || first === QUESTION) return specialEnd(text, from);
    let quote = 0;
    for (let at = from + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 62) return at + 1;
      else if (code === 34 || code === 39) quote = code;
    }
    return -1;
  }

  private tag(text: string, from: number, end: number): void {
    const first = text.charCodeAt(from + 1);
    if (first === SLASH) this.closing(text, from + 2);
    else if (first === EXCLAMATION || first === QUESTION) {
      if (text.startsWith('<![CDATA[', from)) this.say(text.slice(from + 9, end - 3), true);
    } else this.opening(text, from, end);
  }

  private opening(text: string, from: number, end: number): void {
    const empty = text.charCodeAt(end - 2) === SLASH;
    const nameEnd = endOfName(text, from + 1);
    const name = text.slice(from + 1, nameEnd);
    if (name === '' || this.path.length >= deepest) throw refuse('brokenXlsx');
    this.seenRoot = true;
    this.handler.open?.(local(name), text.slice(nameEnd, empty ? end - 2 : end - 1));
    if (empty) this.handler.close?.(local(name));
    else this.path.push(name);
  }

  /** Compares before it copies: there are as many of these as there are values in the sheet, and more. */
  private closing(text: string, from: number): void {
    const name = this.path.pop();
    if (name === undefined) throw refuse('brokenXlsx');
    for (let i = 0; i < name.length; i++) {
      if (text.charCodeAt(from + i) !== name.charCodeAt(i)) throw refuse('brokenXlsx');
    }
    if (endOfName(text, from) !== from + name.length) throw refuse('brokenXlsx');
    this.handler.close?.(local(name));
  }
}

const specials: [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function specialEnd(text: string, from: number): number {
  for (const [start, stop] of specials) {
    if (!text.startsWith(start, from)) continue;
    const end = text.indexOf(stop, from + start.length);
    return end === -1 ? -1 : end + stop.length;
  }
  // The longest of them has nine characters; with as many in sight it is a DOCTYPE, or worse.
  if (text.length - from >= 9) throw refuse('brokenXlsx');
  return -1;
}

const local = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

function endOfName(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 62 || code === 47) return at;
  }
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text; // XML 1.0, 2.11
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (_, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()]!;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const patterns = new Map<string, RegExp>();

/** @returns the value of the attribute of that name (with any prefix), undefined if there is none */
export function attribute(attributes: string, name: string): string | undefined {
  // As nearly all programs write it; the pattern takes three times as long.
  const at = attributes.indexOf(` ${name}="`);
  if (at !== -1) {
    const start = at + name.length + 3;
    return unescapeXml(attributes.slice(start, attributes.indexOf('"', start)));
  }
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}
