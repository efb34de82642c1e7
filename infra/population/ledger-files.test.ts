import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createPidMaker,
  createTools,
  isGood,
  readHeader,
  readRow,
  readTable,
  type GoodRow,
  type Sheet,
} from '@one-door/kit';
import { countyFamilies } from './county';
import { ledgerSheets, writeLedgerFiles, type LedgerDepartment } from './ledger-files';

const key = Buffer.alloc(32, 1);
/** What is sealed stays legible here. */
const tools = createTools(key, 'p1', (text) => text);
const families = [
  ...countyFamilies({ seed: 65, households: 300, today: '2026-11-24', pidOf: createPidMaker(key, 'p1') }),
];
const folder = mkdtempSync(path.join(tmpdir(), 'ledgers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a sheet's file as an import does; a row that is refused fails the test by its reasons. */
async function readBack(department: string, sheet: Sheet): Promise<GoodRow[]> {
  const { format, heads, lots } = await readTable(createReadStream(path.join(folder, department, `${sheet.name}.csv`)));
  expect(format).toEqual({ kind: 'csv', encoding: 'utf-8', bom: true, delimiter: ',', newline: '\r\n' });
  expect(heads).toEqual(sheet.columns.map(({ head }) => head));
  const header = readHeader(sheet, heads);
  const rows: GoodRow[] = [];
  for await (const lot of lots) {
    for (const row of lot) {
      if (!('cells' in row)) throw new Error(row.broken.en);
      const read = readRow(header, row.line, row.cells, tools);
      if (!isGood(read)) throw new Error(`${department} ${sheet.name} ${JSON.stringify(read)}`);
      rows.push(read);
    }
  }
  return rows;
}

describe('the files of a county', () => {
  const back = new Map<string, GoodRow[]>();
  const rowsOf = (department: LedgerDepartment, sheet: string) => back.get(`${department}/${sheet}`)!;
  const images = (department: LedgerDepartment, sheet: string) =>
    rowsOf(department, sheet).map(({ image, sourceNumber, division }) => ({ ...image, sourceNumber, division }) as Record<string, any>); // prettier-ignore
  beforeAll(async () => {
    await writeLedgerFiles(folder, families, { format: 'csv' });
    for (const [department, sheets] of Object.entries(ledgerSheets)) {
      for (const sheet of sheets) back.set(`${department}/${sheet.name}`, await readBack(department, sheet));
    }
  });

  it('know every row by a number of its own, and leave no sheet without one', () => {
    for (const rows of back.values()) {
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ sourceNumber }) => sourceNumber)).size).toBe(rows.length);
    }
  });

  it('have the register as it is, so that the answers’ households are found', () => {
    const persons = families.flatMap((family) => family.persons);
    expect(images('civil-affairs', 'persons').map(({ person }) => person as unknown)).toEqual(persons);
    const households = families.flatMap((family) => family.households);
    expect(images('civil-affairs', 'households').map(({ household }) => household as unknown)).toEqual(
      households.map(({ id, division, address }) => ({ id, division, address })),
    );
    expect(images('civil-affairs', 'members').map(({ membership: { id: _id, ...member } }) => member as unknown)).toEqual(
      households.flatMap(({ id, members }) => members.map((member) => ({ householdId: id, ...member }))),
    );
  }); // prettier-ignore

  it('have every record with whom it covers, its pauses and its detail', () => {
    for (const department of Object.keys(ledgerSheets) as LedgerDepartment[]) {
      if (department === 'finance') continue;
      const filed = families.flatMap(({ records }) => records.filter((each) => each.department === department));
      const expected = filed.map(({ record: { covered, suspensions = [], details = {}, ...record } }) => ({
        record,
        covered: covered.map(({ pid, from = null, to = null }) => ({ pid, from, to })),
        suspensions,
        ...details,
      }));
      const untied = (rows: Record<string, unknown>[] = []) => rows.map(({ recordId: _id, ...row }) => row);
      const read = images(department, 'records').map(({ record, covered, suspensions, sourceNumber: _number, division: _division, ...details }) => ({
        record: (({ id: _id, ...rest }) => rest)(record as Record<string, unknown>),
        covered: untied(covered),
        suspensions: untied(suspensions),
        ...Object.fromEntries(Object.entries(details).map(([field, detail]) => [field, untied([detail])[0]])),
      })); // prettier-ignore
      expect(read).toEqual(expected);
    }
  });

  it('have every fact in its division', () => {
    const facts = families.flatMap((family) => family.facts);
    for (const field of new Set(facts.map((fact) => fact.field))) {
      const known = facts.filter((fact) => fact.field === field);
      const read = images(known[0]!.department, field).map(({ fact: { factId: _id, ...row }, sourceNumber, division }) => ({ number: sourceNumber, division, row })); // prettier-ignore
      expect(read).toEqual(known.map(({ number, division, row }) => ({ number, division, row })));
    }
  });

  it('have every payment, and each budget line and batch that one hangs on', () => {
    const payments = families.flatMap((family) => family.payments);
    const numbers = (sheet: string) => new Set(rowsOf('finance', sheet).map(({ sourceNumber }) => sourceNumber));
    const read = images('finance', 'payments').map(({ fact: { id: _id, batch: _batch, ...row }, sourceNumber, division }) => ({ number: sourceNumber, division, ...row })); // prettier-ignore
    expect(read).toEqual(payments);
    const hung = images('finance', 'payments').map(({ fact }) => fact.batch as string);
    expect(new Set(hung)).toEqual(numbers('batches'));
    const lines = images('finance', 'batches').map(({ fact }) => fact.budgetLine as string);
    expect(new Set(lines)).toEqual(numbers('budgetLines'));
  });
});
