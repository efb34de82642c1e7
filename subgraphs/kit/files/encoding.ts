import { refuse } from './refusals';
import type { CsvEncoding } from './table';

const boms: [encoding: CsvEncoding, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** @returns the encoding that a byte order mark at the beginning names, and how many bytes the mark has. */
export function byBom(bytes: Uint8Array): { encoding: CsvEncoding; length: number } | undefined {
  const found = boms.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found && { encoding: found[0], length: found[1].length };
}

/** @returns where the first byte beyond ASCII is, or -1. */
export const beyondAscii = (bytes: Uint8Array) => bytes.findIndex((byte) => byte > 0x7f);

/** How many bytes the sequence at `at` has as UTF-8 (RFC 3629), 0 if it is none, -1 if the bytes end within it. */
function utf8Sequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return -1;
    if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/**
 * Tells UTF-8 from GB18030 by the bytes beyond ASCII. Each Chinese character is three such bytes in UTF-8, and GB18030
 * makes such threes by chance for 3 % of its bytes; so that a file with damage here and there keeps its encoding.
 * @param bytes a stretch that begins with a whole character and has bytes beyond ASCII
 */
export function tell(bytes: Uint8Array): 'utf-8' | 'gb18030' {
  let threes = 0;
  let twos = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = utf8Sequence(bytes, at);
    if (length === -1) break;
    if (length === 0) wrong++;
    else if (length === 2) twos += 2;
    else threes += length;
    at += length || 1;
  }
  // Twos alone are Greek or Cyrillic in UTF-8, but words like 联通 or 路 in GB18030: a Chinese file means the latter.
  if (threes === 0 && (twos > 0 || wrong > 0)) return 'gb18030';
  return wrong <= threes ? 'utf-8' : 'gb18030';
}

/**
 * Turns bytes into text, choosing between UTF-8 and GB18030 only when the first byte beyond ASCII comes: before it
 * they are the same.
 */
export class Decoder {
  private decoder: InstanceType<typeof TextDecoder> | undefined;

  constructor(encoding?: CsvEncoding) {
    if (encoding) this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  decode(bytes: Uint8Array): string {
    if (!this.decoder && beyondAscii(bytes) !== -1) this.decoder = new TextDecoder(tell(bytes), { ignoreBOM: true });
    const text = this.decoder ? this.decoder.decode(bytes, { stream: true }) : ascii.decode(bytes);
    // PostgreSQL holds no U+0000: as damage it is refused where all damage is.
    return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}
const ascii = new TextDecoder();

/**
 * Holds that a text is one. Damage here and there passes; a compressed or compiled file has too much of it.
 * @param text the beginning of the file
 * @throws FileRefusedError
 */
export function expectText(text: string): void {
  let controls = 0;
  let damaged = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged++;
    else if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
    else if (code > 127) others++;
  }
  // An eighth of what is beyond ASCII: random bytes taken for GB18030 have a quarter, a damaged file a hundredth.
  if (controls * 50 > text.length || (damaged > 64 && damaged * 8 > others)) throw refuse('binary');
}
