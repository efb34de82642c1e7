import { randomUUID } from 'node:crypto';
import { declareDivisions, insertAll, recordFeed, type Database, type FeedSource } from '@one-door/kit';
import { getProgramme } from '@one-door/schemas';
import type { EntityManager, EntitySchema } from 'typeorm';
import {
  BudgetLineTable,
  PaymentBatchTable,
  PaymentTable,
  type BudgetLineEntity,
  type PaymentBatchEntity,
  type PaymentEntity,
} from './tables/finance';

/** What was paid in one division, with the batches and budget lines that it was paid from. */
export interface PaymentLedger {
  division: string;
  asOf: Date;
  source: FeedSource;
  budgetLines: BudgetLineEntity[];
  batches: PaymentBatchEntity[];
  payments: Omit<PaymentEntity, 'id'>[];
}

/** Several divisions share a budget line and a batch: whichever comes first writes it. */
async function insertShared(manager: EntityManager, table: EntitySchema<any>, rows: object[]): Promise<void> {
  if (rows.length) await manager.createQueryBuilder().insert().into(table).values(rows).orIgnore().execute();
}

/**
 * Fills the tables with what no sheet may ever have let in, and says that the division was fed.
 * @throws Error for a programme that the catalogue does not have, the driver's error for a row that breaks a constraint
 */
export async function writePayments(database: Database, ledger: PaymentLedger): Promise<void> {
  // Finance has no table of programmes to refer to; a code that nobody knows would fail every later reading.
  for (const { programme } of ledger.payments) getProgramme(programme);
  await database.source.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await declareDivisions(manager, [ledger.division], ledger.source);
    await insertShared(manager, BudgetLineTable, ledger.budgetLines);
    await insertShared(manager, PaymentBatchTable, ledger.batches);
    await insertAll(
      manager,
      PaymentTable,
      ledger.payments.map((payment) => ({ ...payment, id: randomUUID() })),
    );
    await recordFeed(manager, ledger.division, ledger.asOf, ledger.payments.length);
  });
}
