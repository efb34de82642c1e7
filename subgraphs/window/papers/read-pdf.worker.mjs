import { parentPort, workerData } from 'node:worker_threads';
import { extractText, extractTextItems, getDocumentProxy } from 'unpdf';

// The reader takes the bytes for its own.
const document = await getDocumentProxy(new Uint8Array(workerData));
const { text } = await extractText(document);
const { items } = await extractTextItems(document);
const { info } = await document.getMetadata();
parentPort.postMessage({ pages: text, items, info: { ...info } });
