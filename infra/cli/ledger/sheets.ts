import { readPublicity, streamLedger } from '@one-door/window';
import type { SheetColumn } from '../spreadsheet';
import type { WindowPlace } from '../window-place';
import { ledgerColumns, publicityColumns } from './columns';

/** Of which days and where. */
export interface Asked {
  /** The first day, Asia/Shanghai. */
  from: string;
  to: string;
  /** '' for all. */
  division: string;
}

type Put = (cells: readonly string[]) => Promise<void>;

/** @returns how many rows were put, all of one moment, however long it takes */
function writeLedger({ database, cipher }: WindowPlace, asked: Asked, put: Put, signal: AbortSignal): Promise<number> {
  return database.withConnection(async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    let number = 0;
    for await (const cases of streamLedger(client, cipher, asked)) {
      signal.throwIfAborted();
      for (const each of cases)
        for (const part of each.whole.parts) {
          const row = { ...each, part, number: ++number };
          await put(ledgerColumns.map(({ of }) => of(row)));
        }
    }
    return number;
  });
}

const pageSize = 500;

/** @returns how many rows were put, all of one moment */
function writePublicity(
  { database, cipher }: WindowPlace,
  asked: Asked,
  put: Put,
  signal: AbortSignal,
): Promise<number> {
  return database.withConnection(async (client) => {
    const read: Parameters<typeof readPublicity>[0] = async (statement, values) =>
      (await client.query({ ...statement, values })).rows;
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    let number = 0;
    let after: string | null = null;
    for (;;) {
      signal.throwIfAborted();
      const page = await readPublicity(read, cipher, asked, pageSize, after);
      for (const line of page) {
        const row = { ...line, number: ++number };
        await put(publicityColumns.map(({ of }) => of(row)));
      }
      if (page.length < pageSize) return number;
      after = page.at(-1)!.cursor;
    }
  });
}

/** What `npm run ledger` writes. */
export const sheets: Record<'ledger' | 'publicity', { title: string; columns: readonly SheetColumn[]; write: typeof writeLedger }> = {
  ledger: { title: '台账 ledger', columns: ledgerColumns, write: writeLedger },
  publicity: { title: '公示名单 publicity', columns: publicityColumns, write: writePublicity },
}; // prettier-ignore
