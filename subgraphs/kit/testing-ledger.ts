import { randomUUID } from 'node:crypto';
import type { EntityManager, EntitySchema } from 'typeorm';
import type { FeedSource } from './aid/rows';
import type { AidShape } from './aid/statement';
import type { Database } from './database';
import { declareDivisions, recordFeed } from './feeds';
import { AidRecordTable, CoverageTable, SuspensionTable, type AidRecordEntity } from './tables/aid';

/** One record of a department's ledger; the detail under the name of its field in the SDL. */
export interface LedgerRecord extends Omit<AidRecordEntity, 'id'> {
  covered: { pid: string; from?: string | null; to?: string | null }[];
  suspensions?: { from: string; to: string | null }[];
  details?: Record<string, Record<string, unknown>>;
}

/** A department's ledger of one division: everything that one feed brings. */
export interface Ledger {
  division: string;
  asOf: Date;
  source: FeedSource;
  records: LedgerRecord[];
  facts: Record<string, Record<string, unknown>[]>;
}

/** PostgreSQL takes at most 65,535 parameters a statement. */
const rowsAtOnce = 1000;

/** Inserts rows in as few statements as PostgreSQL allows. */
export async function insertAll(manager: EntityManager, table: EntitySchema<any>, rows: object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}

async function insertRecords(manager: EntityManager, shape: AidShape, records: LedgerRecord[]): Promise<void> {
  const numbered = records.map((record) => ({ ...record, id: randomUUID() }));
  const rows = numbered.map(({ covered: _covered, suspensions: _suspensions, details: _details, ...row }) => row);
  await insertAll(manager, AidRecordTable, rows);
  const tied = <Row extends object>(of: (record: LedgerRecord) => Row[]) =>
    numbered.flatMap((record) => of(record).map((row) => ({ ...row, recordId: record.id })));
  await insertAll(
    manager,
    CoverageTable,
    tied((record) => record.covered),
  );
  await insertAll(
    manager,
    SuspensionTable,
    tied((record) => record.suspensions ?? []),
  );
  for (const [field, table] of Object.entries(shape.details)) {
    await insertAll(
      manager,
      table,
      tied((record) => (record.details?.[field] ? [record.details[field]] : [])),
    );
  }
}

/**
 * For tests: fills the tables with what no sheet may ever have let in, and says that the division was fed.
 * @throws the driver's error for a row that breaks a constraint
 */
export async function writeLedger(database: Database, shape: AidShape, ledger: Ledger): Promise<void> {
  await database.source.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await declareDivisions(manager, [ledger.division], ledger.source);
    await insertRecords(manager, shape, ledger.records);
    for (const [field, rows] of Object.entries(ledger.facts)) {
      const table = shape.facts[field];
      if (!table || typeof table === 'string') throw new Error(`no table takes the fact ${field}`);
      await insertAll(
        manager,
        table,
        rows.map((row) => ({ factId: randomUUID(), ...row })),
      );
    }
    const running = ledger.records.filter(({ status }) => status === 'ACTIVE').length;
    await recordFeed(manager, ledger.division, ledger.asOf, running);
  });
}
