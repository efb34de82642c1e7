import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A piece of text where a reader finds it, in points from the lower left corner. */
export interface TextItem {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A PDF as somebody else's program reads it. */
export interface ReadPdf {
  /** The text of each page. */
  pages: string[];
  items: TextItem[][];
  info: Record<string, unknown>;
  /** All of it without spaces and line ends: which words are there. */
  words: string;
}

/** In a thread of its own: the reader is a module of the newer kind, which the test runner's loader does not take. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const worker = new Worker(path.join(__dirname, 'read-pdf.worker.mjs'), { workerData: bytes });
  try {
    const [read] = (await once(worker, 'message')) as [Omit<ReadPdf, 'words'>];
    return { ...read, words: read.pages.join('').replace(/\s/g, '') };
  } finally {
    await worker.terminate();
  }
}
