import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { civilAffairsSheets } from '@one-door/civil-affairs';
import { disabilitySheets } from '@one-door/disability';
import { educationSheets } from '@one-door/education';
import { financeSheets } from '@one-door/finance';
import { healthSheets } from '@one-door/health';
import { housingSheets } from '@one-door/housing';
import { humanResourcesSheets } from '@one-door/human-resources';
import { tradeUnionSheets } from '@one-door/trade-union';
import type { LedgerRecord, Sheet, Values } from '@one-door/kit';
import type { CountyFamily } from './county';
import type { GrantingDepartment } from './departments';
import { paidFrom } from './finance';
import { districtOf, divisions } from './places';

export interface LedgerFilesOptions {
  format: 'csv';
}

export type LedgerDepartment = GrantingDepartment | 'finance';
/** What each department sends. */
export const ledgerSheets: Record<LedgerDepartment, readonly Sheet[]> = {
  'civil-affairs': civilAffairsSheets,
  education: educationSheets,
  finance: financeSheets,
  'human-resources': humanResourcesSheets,
  housing: housingSheets,
  health: healthSheets,
  'trade-union': tradeUnionSheets,
  disability: disabilitySheets,
};

/**
 * The inverse of reading a row.
 * @param values by the keys of the columns, persons by their ID numbers; what is not there is a blank cell
 */
export const cellsOf = ({ columns }: Sheet, values: Values): string[] =>
  columns.map(({ key, kind }) => {
    const value = values[key] ?? null;
    return value === null ? '' : (kind.write?.(value) ?? String(value));
  });

/** A row of a department's sheet. */
type Line = readonly [department: LedgerDepartment, sheet: string, values: Values];
type NumberOf = (pid: string) => string;

/** @returns by pid the ID number of whoever a family's rows name */
function numbersOf({ index, persons, strangers }: CountyFamily): NumberOf {
  const numbers = new Map([...persons, ...strangers].map(({ pid, idNumber }) => [pid, idNumber]));
  return (pid) => {
    const number = numbers.get(pid);
    if (number === undefined) throw new Error(`family ${index} has a row of somebody whom it does not have`);
    return number;
  };
}

function recordValues({ covered, details = {}, ...record }: LedgerRecord, numberOf: NumberOf): Values {
  const persons = covered.map(({ pid, ...span }) => ({ pid: numberOf(pid), ...span }));
  const detailed = Object.entries(details).flatMap(([field, detail]) =>
    Object.entries(detail).map(([key, value]) => [`${field}.${key}`, value] as const),
  );
  return { ...record, persons, ...Object.fromEntries(detailed) };
}

function* registryLines({ household, households, persons }: CountyFamily, numberOf: NumberOf): Generator<Line> {
  for (const [i, person] of persons.entries()) {
    const sourceNumber = `${household.number}-R${i + 1}`;
    yield ['civil-affairs', 'persons', { ...person, sourceNumber, division: household.division }];
  }
  for (const { number, division, address, members } of households) {
    yield ['civil-affairs', 'households', { sourceNumber: number, division, address }];
    for (const [i, { pid, ...member }] of members.entries()) {
      const values = {
        ...member,
        sourceNumber: `${number}-C${i + 1}`,
        division,
        household: number,
        person: numberOf(pid),
      };
      yield ['civil-affairs', 'members', values];
    }
  }
}

/** Budget lines are the county's own, and some payments of its neighbour's townships are made from them too. */
const budgetDivision = districtOf(divisions[0]!);

/** @param known budget lines and batches that have been written: as many as programmes, divisions and pay days */
function* financeLines({ payments }: CountyFamily, numberOf: NumberOf, known: Set<string>): Generator<Line> {
  const isNew = (key: string) => !known.has(key) && known.add(key);
  for (const { number, pid, ...payment } of payments) {
    const { division } = payment;
    const { budgetLine, batch } = paidFrom({ number, pid, ...payment });
    const { code, ...line } = budgetLine;
    const { number: batchOf, ...sent } = batch;
    if (isNew(code)) yield ['finance', 'budgetLines', { sourceNumber: code, division: budgetDivision, ...line }];
    if (isNew(batchOf)) yield ['finance', 'batches', { sourceNumber: batchOf, division, ...sent }];
    yield ['finance', 'payments', { ...payment, sourceNumber: number, person: numberOf(pid), batch: batchOf }];
  }
}

function* linesOf(family: CountyFamily, known: Set<string>): Generator<Line> {
  const numberOf = numbersOf(family);
  yield* registryLines(family, numberOf);
  for (const { department, record } of family.records) yield [department, 'records', recordValues(record, numberOf)];
  for (const { number, department, division, field, row } of family.facts) {
    const { pid, ...values } = row;
    yield [department, field, { ...values, sourceNumber: number, division, person: numberOf(pid) }];
  }
  yield* financeLines(family, numberOf, known);
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** So many characters of a file are kept before they are written. */
const lot = 1 << 16;

/** One file; what is not yet written of it waits in `text`. */
class CsvFile {
  #text = '\ufeff';

  constructor(
    readonly sheet: Sheet,
    readonly handle: FileHandle,
  ) {
    this.add(sheet.columns.map(({ head }) => head));
  }

  /** @returns whether it is time to flush */
  add(cells: readonly string[]): boolean {
    this.#text += `${cells.map(quoted).join(',')}\r\n`;
    return this.#text.length >= lot;
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.handle.appendFile(text);
  }
}

/** Opens `<folder>/<department>/<sheet>.<format>` of every sheet into `files`, by `<department>/<sheet>`. */
async function openAll(folder: string, format: 'csv', files: Map<string, CsvFile>): Promise<void> {
  for (const [department, sheets] of Object.entries(ledgerSheets)) {
    await mkdir(path.join(folder, department), { recursive: true });
    for (const sheet of sheets) {
      const handle = await open(path.join(folder, department, `${sheet.name}.${format}`), 'w');
      files.set(`${department}/${sheet.name}`, new CsvFile(sheet, handle));
    }
  }
}

/**
 * Writes what a county's departments would send, a UTF-8 CSV with a mark and Chinese heads for each sheet, while the
 * families go by; none of them is kept. What stood in the files is replaced.
 * @throws the system's error where a file cannot be written
 */
export async function* throughLedgerFiles(
  folder: string,
  families: Iterable<CountyFamily>,
  { format }: LedgerFilesOptions,
): AsyncGenerator<CountyFamily> {
  const files = new Map<string, CsvFile>();
  const known = new Set<string>();
  try {
    await openAll(folder, format, files);
    for (const family of families) {
      for (const [department, sheet, values] of linesOf(family, known)) {
        const file = files.get(`${department}/${sheet}`)!;
        if (file.add(cellsOf(file.sheet, values))) await file.flush();
      }
      yield family;
    }
    for (const file of files.values()) await file.flush();
  } finally {
    for (const { handle } of files.values()) await handle.close();
  }
}

/** As throughLedgerFiles, where nobody else looks at the families. */
export async function writeLedgerFiles(
  folder: string,
  families: Iterable<CountyFamily>,
  options: LedgerFilesOptions,
): Promise<void> {
  for await (const _family of throughLedgerFiles(folder, families, options));
}
