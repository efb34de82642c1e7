import type { BrokenRow, FileFormat, Table, TableRow } from '../../../../subgraphs/kit/files/read';
import type { Said } from '../hub/answer';

/** More takes a command: a page that is closed by mistake would have sent half an evening in vain. */
export const mostRows = 100_000;
const mostBytes = 100 * 1024 * 1024;

/** What a file is, before any of it leaves this computer. */
export interface Survey {
  file: File;
  /** SHA-256, in hexadecimal. */
  digest: string;
  format: FileFormat;
  heads: string[];
  /** Worksheets with rows that are not read. */
  otherSheets: number;
  /** Rows that can be sent, and those that cannot be told apart into cells. */
  rows: number;
  broken: BrokenRow[];
}

export type Surveyed =
  | { kind: 'fine'; file: File; survey: Survey }
  | { kind: 'tooLong'; file: File; heads: string[] }
  | { kind: 'refused'; file: File; why: Said };

export const isBroken = (row: TableRow | BrokenRow): row is BrokenRow => 'broken' in row;

/** The reader of files is large, and comes with the first file. */
export async function openTable(file: File): Promise<Table> {
  const { readTable } = await import('../../../../subgraphs/kit/files/read').catch(() => {
    throw Object.assign(new Error('the reader could not be fetched'), { text: noReader });
  });
  return readTable(bytesOf(file));
}

const noReader: Said = {
  zh: '连接不上协同平台，读取表格的程序没有取到。请检查网络或平台是否在运行，刷新页面后重试。',
  en: 'The hub cannot be reached, and what reads spreadsheets comes from it. See that the network and the hub are up, then reload the page.',
};

/** Not every browser lets a stream be walked through as it is. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}

async function digestOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads the whole file once, keeping none of its rows but those that are broken. */
export async function surveyFile(file: File): Promise<Surveyed> {
  try {
    const { format, heads, otherSheets, lots } = await openTable(file);
    if (file.size > mostBytes) return { kind: 'tooLong', file, heads };
    const broken: BrokenRow[] = [];
    let rows = 0;
    for await (const lot of lots) {
      for (const row of lot) isBroken(row) ? broken.push(row) : rows++;
      if (rows + broken.length > mostRows) return { kind: 'tooLong', file, heads };
    }
    return {
      kind: 'fine',
      file,
      survey: { file, digest: await digestOf(file), format, heads, otherSheets, rows, broken },
    };
  } catch (error) {
    return { kind: 'refused', file, why: whyUnread(error) };
  }
}

/** A reader that refuses says why itself; all else is a file that went away or changed under the reader. */
export function whyUnread(error: unknown): Said {
  const { text } = error as { text?: Said };
  return (
    text ?? {
      zh: '文件读不出来：可能正被其他程序占用、已被改动或移走。请关闭其他程序后重新选择文件。',
      en: 'The file could not be read: another program may hold it, or it was changed or moved. Choose it again.',
    }
  );
}
