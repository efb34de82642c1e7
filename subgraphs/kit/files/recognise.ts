import { refuse } from './refusals';

/** First bytes of what is brought by mistake, as ISO 8859-1 text. */
const signatures: [start: string | RegExp, refusal: Parameters<typeof refuse>[0]][] = [
  ['%PDF', 'pdf'],
  ['\xff\xd8\xff', 'image'],
  ['\x89PNG', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'rtf'],
  // What offices export as ".xls" is often a web page.
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table|meta|head|body)[\s>]/i, 'markup'],
];

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** The name of the stream that an encrypted Office file holds, as its directory has it, in UTF-16. */
const encryptedMarker = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/**
 * @param beginning the first bytes of the file
 * @returns whether it is a zip (so perhaps an .xlsx) or should be text
 * @throws FileRefusedError for a kind of file that is known and is no table
 */
export function recognise(beginning: Uint8Array): 'zip' | 'text' {
  if (beginning.length === 0) throw refuse('empty');
  const start = latin1(beginning.subarray(0, 64));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  // Old Excel and encrypted .xlsx are the same kind of container: OLE2 (MS-CFB 2.2).
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw refuse(holds(beginning, encryptedMarker) ? 'encrypted' : 'oldExcel');
  const found = signatures.find(([s]) => (typeof s === 'string' ? start.startsWith(s) : s.test(start)));
  if (found) throw refuse(found[1]);
  return 'text';
}
