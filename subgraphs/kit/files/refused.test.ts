import { strToU8, zipSync } from 'fflate';

import { csv, csvBytes, readAll, xlsxBytes } from './files.fixture';
import { FileRefusedError, readTable } from './read';
import { sheetPath } from './xlsx-parts';

const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const row = '<row><c t="inlineStr"><is><t>姓名</t></is></c><c><v>1</v></c></row>';
const xlsx = xlsxBytes(row);
const sheet = (xml: string) => xlsxBytes('', { [sheetPath(0)]: strToU8(xml) });

/** Overwrites the size that the central directory names for the biggest file. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 0xff);

const files: [what: string, bytes: Uint8Array, says: RegExp][] = [
  ['an empty file', new Uint8Array(0), /empty/],
  ['blank lines alone', csvBytes('\n \n,,\n　\n'), /No heads/],
  ['white space alone', csvBytes(' \n\n'), /empty/],
  ['one column', csvBytes('名单\n张三\n李四\n'), /No heads/],
  ['an old .xls', Uint8Array.from([...ole2, ...noise]), /old \.xls.*password/],
  ['an encrypted .xlsx', Buffer.concat([Uint8Array.from(ole2), Buffer.from('EncryptedPackage', 'utf16le')]), /has a password/],
  ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), /PDF/],
  ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /picture/],
  ['a RAR', strToU8('Rar!\x1a\x07\0', true), /unpack it/],
  ['a web page called .xls', strToU8('\ufeff <html><table><tr><td>姓名</td></tr></table>'), /HTML/],
  ['bytes that are no text', noise, /no text/],
  ['UTF-16 without a mark', csvBytes('姓名,编号\n张三,1\n'.repeat(50), csv({ encoding: 'utf-16le' })), /no text/],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /no \.xlsx/],
  ['a .docx', zipSync({ 'word/document.xml': strToU8('<a/>') }), /no \.xlsx/],
  ['an .xlsx cut in the middle', xlsx.subarray(0, xlsx.length / 2), /damaged/],
  ['an .xlsx without rows', xlsxBytes(''), /empty/],
  ['an .xlsx without its sheet', xlsxBytes('', { [sheetPath(0)]: new Uint8Array(0) }), /damaged/],
  ['a DOCTYPE', sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'), /damaged/],
  ['XML that never ends', sheet(`<worksheet><sheetData>${row}`), /damaged/],
  ['XML too deep', sheet('<a>'.repeat(100_000)), /damaged/],
  ['elements that cross', sheet('<worksheet><sheetData><row></sheetData></row></worksheet>'), /damaged/],
  ['a bomb that names its size', xlsxBytes('', { 'xl/bomb.bin': new Uint8Array(64 << 20) }), /not safe/],
  ['a bomb that lies about it', lying(xlsxBytes(' '.repeat(1 << 20)), 1000), /not safe/],
  ['too many files', zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, new Uint8Array(0)]))), /not safe/],
]; // prettier-ignore

it.each(files)('refuses %s and says what to do', async (_, bytes, says) => {
  const refused = await readAll(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(FileRefusedError);
  expect((refused as FileRefusedError).text.en).toMatch(says);
  expect((refused as FileRefusedError).text.zh).toMatch(/请/);
});

it('lets go of the file that it refuses', async () => {
  let closed = false;
  async function* pieces() {
    try {
      for (;;) yield csvBytes('名单\n'.repeat(1000));
    } finally {
      closed = true;
    }
  }
  await expect(readTable(pieces())).rejects.toThrow(FileRefusedError);
  expect(closed).toBe(true);
});

it('passes on what goes wrong with the bytes themselves', async () => {
  // eslint-disable-next-line require-yield
  async function* pieces(): AsyncGenerator<Uint8Array> {
    throw new Error('disk');
  }
  await expect(readTable(pieces())).rejects.toThrow('disk');
});
