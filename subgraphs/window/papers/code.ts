import { createHmac, hkdfSync } from 'node:crypto';

/** No digit that may be read as a letter, no letter as a digit: without 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const alphabet = '34679ACDEFGHJKMNPQRTUVWXY';
const length = 8;
const codes = BigInt(alphabet.length ** length);

/** @returns what is written under a key of its own, which is made of the window's: one key, one use */
export const codeKey = (key: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'case follow-up code', 32));

/**
 * The code by which a family follows its case: nobody can tell it from the case's number, or from another code.
 * @param attempt from 0; another one where a code is taken already
 */
export function codeOf(key: Buffer, caseId: string, attempt = 0): string {
  const mac = createHmac('sha256', key).update(`${caseId}/${attempt}`).digest('hex');
  // 256 bits over 2^37 codes: none is likelier than another.
  let rest = BigInt(`0x${mac}`) % codes;
  let code = '';
  for (let i = 0; i < length; i++) {
    code += alphabet[Number(rest % BigInt(alphabet.length))]!;
    rest /= BigInt(alphabet.length);
  }
  return code;
}

/** @returns the code as it is kept, of one that was read or typed by hand; null for what is none */
export function readCode(text: string): string | null {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, ''); // prettier-ignore
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : null;
}
