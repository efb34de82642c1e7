import { readCsv } from './csv';
import { recognise } from './recognise';
import { Source } from './source';
import type { Table } from './table';
import { readXlsx } from './xlsx';

/** Whatever reads spreadsheets: nothing of it is Node's own, so that a browser page can bundle it as it is. */
export * from './table';

/** What tells an encrypted .xlsx lies in its directory, which may come late; a CSV is looked at as far anyway. */
const beginning = 1 << 20;

/**
 * Reads a spreadsheet as it is: CSV in UTF-8, GB18030 or UTF-16, or .xlsx. What the columns mean is not known here.
 * @param bytes the file in pieces of any size, such as a file stream or a Blob's stream
 * @returns the heads, and the rows as they are asked for
 * @throws FileRefusedError for what is no table; errors of `bytes` itself go through
 */
export async function readTable(bytes: AsyncIterable<Uint8Array>): Promise<Table> {
  const source = new Source(bytes);
  try {
    const kind = recognise((await source.peek(beginning)).bytes);
    return kind === 'zip' ? await readXlsx(source) : await readCsv(source);
  } catch (error) {
    await source.close();
    throw error;
  }
}
