import { isDateFormat, unescapeCell } from './cells';
import { refuse } from './refusals';
import { join } from './source';
import { attribute, XmlReader, type XmlHandler } from './xml';
import { inflate, listEntries, verify, withBreath, type ZipEntry } from './zip';

export interface Workbook {
  zip: Uint8Array;
  /** The sheets that are seen, in their order; all, if none is seen. */
  sheets: ZipEntry[];
  from1904: boolean;
  /** By the number that cells name as their style. */
  isDate: boolean[];
  strings: string[];
}

const officeDocument = 'xl/workbook.xml';

/**
 * Reads everything of an .xlsx but its sheets.
 * @throws FileRefusedError
 */
export async function openWorkbook(zip: Uint8Array): Promise<Workbook> {
  const entries = listEntries(zip);
  const path = (await related(zip, entries, '')).find(({ type }) => type === 'officeDocument')?.path ?? officeDocument;
  const main = entries.get(path);
  // Word and PowerPoint have a main part too, and .xlsb one that is no XML.
  if (!main || !/\.xml$/i.test(path) || /^(word|ppt)\//.test(path)) throw refuse('notXlsx');

  const relations = await related(zip, entries, path);
  const part = (type: string) => entries.get(relations.find((relation) => relation.type === type)?.path ?? '');
  const { named, from1904 } = await readMain(zip, main);
  const seen = named.some(({ hidden }) => !hidden) ? named.filter(({ hidden }) => !hidden) : named;
  const sheets = seen.flatMap(({ id }) => {
    const relation = relations.find((each) => each.id === id);
    if (relation?.type !== 'worksheet') return []; // a sheet that is a chart
    const entry = entries.get(relation.path);
    if (!entry) throw refuse('brokenXlsx');
    return [entry];
  });
  const [styles, strings] = [part('styles'), part('sharedStrings')];
  return {
    zip,
    sheets,
    from1904,
    isDate: styles ? await readStyles(zip, styles) : [],
    strings: strings ? await readStrings(zip, strings) : [],
  };
}

/** Reads a part as a whole into its handler. */
async function readPart(zip: Uint8Array, entry: ZipEntry, handler: XmlHandler): Promise<void> {
  await verify(zip, entry);
  const reader = new XmlReader(handler);
  for await (const text of partText(zip, entry)) reader.write(text);
  reader.end();
}

/** Bytes that are kept back at most until a tag ends. */
const mostCarried = 1 << 16;

/**
 * A part's text, in pieces that end with a tag: so is each read where it lies, while one that is put together from two
 * takes half as long again.
 */
export async function* partText(zip: Uint8Array, entry: ZipEntry): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let carried: Uint8Array = new Uint8Array(0);
  for await (const more of withBreath(inflate(zip, entry))) {
    const bytes = carried.length === 0 ? more : join([carried, more], carried.length + more.length);
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const tagEnd = bytes.lastIndexOf(0x3e) + 1;
    const whole = bytes.length - tagEnd <= mostCarried ? tagEnd : bytes.length;
    carried = bytes.slice(whole);
    if (whole > 0) yield decoder.decode(bytes.subarray(0, whole), { stream: true });
  }
  if (decoder) yield decoder.decode(carried);
}

/** @returns what a part names as related to it (ECMA-376-2, 9.3); of the part '' what the file names */
async function related(zip: Uint8Array, entries: Map<string, ZipEntry>, part: string) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: { id: string; type: string; path: string }[] = [];
  const entry = entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!entry) return found;
  await readPart(zip, entry, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const type = attribute(attributes, 'Type') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        // Strict and transitional files differ in all but the last word.
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolve(folder, target),
      });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readMain(zip: Uint8Array, entry: ZipEntry) {
  const named: { id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readPart(zip, entry, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = /^(hidden|veryHidden)$/.test(attribute(attributes, 'state') ?? '');
      named.push({ id: attribute(attributes, 'id') ?? '', hidden });
    },
  });
  return { named, from1904 };
}

async function readStyles(zip: Uint8Array, entry: ZipEntry): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCells = false;
  await readPart(zip, entry, {
    open(name, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) isDate.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return isDate;
}

async function readStrings(zip: Uint8Array, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  const collect = collectText((text) => strings.push(unescapeCell(text)), 'si');
  await readPart(zip, entry, collect);
  return strings;
}

/** Gathers the text of an element from its runs, without the reading aids (rPh) that Japanese Excel adds. */
export function collectText(done: (text: string) => void, element: string) {
  let text = '';
  let inText = false;
  let inAid = false;
  return {
    open(name: string) {
      if (name === element) text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inAid = true;
    },
    close(name: string) {
      if (name === element) done(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
    },
    text(more: string) {
      if (inText && !inAid) text += more;
    },
  } satisfies XmlHandler;
}
