import { beyondAscii, byBom, Decoder, expectText, tell } from './encoding';
import { Records } from './records';
import { refuse } from './refusals';
import type { Source } from './source';
import { headWithin, isHead, lotSize, type AnyRow, type CsvFormat, type Table, type TableRow } from './table';

const MiB = 1 << 20;
/** Bytes at a time: enough that the work on a piece outweighs the piece, little enough to stay in the cache. */
const piece = 1 << 18;
/** The heads are looked for in so many characters. */
const headCharacters = 1 << 18;

const delimiters = [',', '\t', ';', '，', '|'];

/**
 * Reads comma separated values as they come, in memory that does not grow with the file.
 * @throws FileRefusedError
 */
export async function readCsv(source: Source): Promise<Table> {
  const { encoding, bomLength, sample, whole } = await look(source);
  expectText(sample);
  if (sample.trim() === '') throw refuse('empty');
  const named = /^"?sep=(.)"?[\r\n]/i.exec(sample)?.[1]; // Excel's own way to name the delimiter
  const { head, delimiter, newline } = findHead(sample.slice(0, headCharacters), whole, named ? [named] : delimiters);
  const format: CsvFormat = {
    kind: 'csv',
    encoding: encoding ?? 'utf-8',
    bom: bomLength > 0,
    delimiter,
    newline,
  };
  const lots = lotsOf(source, { decoder: new Decoder(encoding), bomLength, delimiter, headLine: head.line });
  return { format, heads: head.cells, headLine: head.line, otherSheets: 0, lots };
}

/** Looks as far into the file as it takes to know its encoding: to the first characters beyond ASCII, within 8 MiB. */
async function look(source: Source) {
  let { bytes, whole } = await source.peek(MiB);
  if (!whole && beyondAscii(bytes) === -1) ({ bytes, whole } = await source.peek(8 * MiB));
  const bom = byBom(bytes);
  const bomLength = bom?.length ?? 0;
  const encoding = bom?.encoding ?? (beyondAscii(bytes) === -1 ? undefined : tell(bytes));
  const sample = new Decoder(encoding).decode(bytes.subarray(bomLength, MiB));
  return { encoding, bomLength, sample, whole: whole && bytes.length <= MiB };
}

/**
 * The heads are the first row that some delimiter parts into two filled cells. Of several delimiters that do, the one
 * that parts it into most.
 */
function findHead(text: string, whole: boolean, candidates: string[]) {
  const last = whole && text.length < headCharacters;
  const found = candidates.flatMap((delimiter) => {
    const records = new Records(delimiter);
    const rows = records.read(text, last).slice(0, headWithin);
    const head = rows.find((row): row is TableRow => 'cells' in row && isHead(row.cells));
    return head ? [{ head, delimiter, newline: records.newline ?? '\n' }] : [];
  });
  if (found.length === 0) throw refuse('noHeads');
  return found.reduce((best, other) => {
    const earlier = other.head.line - best.head.line || best.head.cells.length - other.head.cells.length;
    return earlier < 0 ? other : best;
  });
}

interface Reading {
  decoder: Decoder;
  bomLength: number;
  delimiter: string;
  headLine: number;
}

async function* lotsOf(source: Source, { decoder, bomLength, delimiter, headLine }: Reading): AsyncGenerator<AnyRow[]> {
  const records = new Records(delimiter);
  let bom = bomLength;
  for await (const bytes of source.take(piece)) {
    yield* cut(records.read(decoder.decode(bytes.subarray(bom)), false), headLine);
    bom = 0;
  }
  yield* cut(records.read(decoder.end(), true), headLine);
}

/** Titles and heads come first, and are no rows. */
function* cut(rows: AnyRow[], headLine: number): Generator<AnyRow[]> {
  const first = rows.findIndex((row) => row.line > headLine);
  if (first === -1) return;
  for (let at = first; at < rows.length; at += lotSize) yield rows.slice(at, at + lotSize);
}
