import { Inflate, type FlateError } from 'fflate';

import { refuse } from './refusals';

const MiB = 1 << 20;
/** What is named beyond these is refused before anything is inflated. */
export const zipLimits = { packed: 64 * MiB, unpacked: 512 * MiB, entries: 2000, ratio: 200 };
/** Small files may be packed tighter: an empty sheet is, and harms nobody. */
const ratioFrom = MiB;

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  size: number;
  crc: number;
  header: number;
}

/** Compressed bytes that are inflated at a time: at worst 1032 times as many come out (deflate's own limit). */
const step = 1 << 14;

/**
 * Reads the central directory of a zip (APPNOTE 6.3.10, 4.3.12 and 4.3.16). fflate reads it too, but tells nobody where
 * the entries are, and inflates each into memory as a whole.
 * @returns the files by name
 * @throws FileRefusedError for a directory that is broken or names too much
 */
export function listEntries(zip: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    return readDirectory(view, zip);
  } catch (error) {
    if (error instanceof RangeError) throw refuse('brokenXlsx', error); // read beyond the end
    throw error;
  }
}

function readDirectory(view: DataView, zip: Uint8Array): Map<string, ZipEntry> {
  const { count, start } = findDirectory(view);
  if (count > zipLimits.entries) throw refuse('bombXlsx');
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let i = 0, at = start; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw refuse('brokenXlsx');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const entry = readEntry(view, zip, at, lengths);
    // Encrypted, or twice the same name: one program would read the one, another the other.
    if (view.getUint16(at + 8, true) & 1 || entries.has(entry.name)) throw refuse('brokenXlsx');
    if (entry.size > ratioFrom && entry.size > entry.packed * zipLimits.ratio) throw refuse('bombXlsx');
    unpacked += entry.size;
    entries.set(entry.name, entry);
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  if (unpacked > zipLimits.unpacked) throw refuse('bigXlsx');
  return entries;
}

/** The end record is last, but for a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== 0xffff && start !== 0xffffffff) return { count, start };
    if (view.getUint32(at - 20, true) !== 0x07064b50) throw refuse('brokenXlsx');
    const end64 = bigUint(view, at - 12);
    return { count: bigUint(view, end64 + 32), start: bigUint(view, end64 + 48) };
  }
  throw refuse('brokenXlsx');
}

function readEntry(view: DataView, zip: Uint8Array, at: number, [nameLength, extraLength]: number[]): ZipEntry {
  const nameAt = at + 46;
  const fields = [24, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number];
  // Zip64, which some programs use for small files too: what does not fit stands in the extra field, in this order.
  const extraEnd = nameAt + nameLength! + extraLength!;
  for (let extra = nameAt + nameLength!; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let wide = extra + 4;
    fields.forEach((value, i) => {
      if (value !== 0xffffffff) return;
      fields[i] = bigUint(view, wide);
      wide += 8;
    });
  }
  return {
    // Some programs write the separator of Windows.
    name: new TextDecoder().decode(zip.subarray(nameAt, nameAt + nameLength!)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: fields[0],
    packed: fields[1],
    header: fields[2],
  };
}

const bigUint = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/**
 * Inflates a file piece by piece.
 * @throws FileRefusedError when it is broken, or more comes out than was named
 */
export function* inflate(zip: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let length = 0;
  for (const bytes of pieces(zip, entry)) {
    length += bytes.length;
    if (length > entry.size) throw refuse('bombXlsx');
    yield bytes;
  }
  if (length !== entry.size) throw refuse('brokenXlsx');
}

/**
 * Holds a file against its check sum, without keeping any of it.
 * @throws FileRefusedError
 */
export async function verify(zip: Uint8Array, entry: ZipEntry): Promise<void> {
  let crc = 0;
  for await (const bytes of withBreath(inflate(zip, entry))) crc = crc32(bytes, crc);
  if (crc !== entry.crc) throw refuse('brokenXlsx');
}

/** Lets whatever else waits go on after each MiB. */
export async function* withBreath(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let since = 0;
  for (const bytes of pieces) {
    yield bytes;
    since += bytes.length;
    if (since < MiB) continue;
    since = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function* pieces(zip: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += 1 << 18) yield packed.subarray(at, at + (1 << 18));
    return;
  }
  if (entry.method !== 8) throw refuse('brokenXlsx');
  let out: Uint8Array[] = [];
  const inflater = new Inflate((bytes) => out.push(bytes));
  for (let at = 0; at < packed.length || at === 0; at += step) {
    try {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch (error) {
      throw refuse('brokenXlsx', error as FlateError);
    }
    yield* out;
    out = [];
  }
}

function packedBytes(zip: Uint8Array, { header, packed }: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (header + 30 > zip.length || view.getUint32(header, true) !== 0x04034b50) throw refuse('brokenXlsx');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > zip.length) throw refuse('brokenXlsx');
  return zip.subarray(start, start + packed);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** fflate writes this check sum, but holds nobody to it; a damaged file would be read as if it were none. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
