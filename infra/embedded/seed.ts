import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCipher, writeRegistry } from '@one-door/civil-affairs';
import { writePayments } from '@one-door/finance';
import {
  calendarDate,
  createPidMaker,
  writeLedger,
  type AidShape,
  type Database,
  type OpenSubgraph,
} from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { generateTownship, type Township } from '../population';
import type { Keys } from './keys';
import type { Ground } from './prepare';
import { ledgerShapes, type LedgerSubgraph } from './subgraphs';

/** The township is of the day on which it was first made, so that a start that was cut off goes on with the same one. */
export function demonstrationTownship(dataFolder: string, pid: Keys['pid']): Township {
  const file = path.join(dataFolder, 'township.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ madeAt: new Date().toISOString() }));
  const { madeAt } = JSON.parse(readFileSync(file, 'utf8')) as { madeAt: string };
  const now = new Date(madeAt);
  const pidOf = createPidMaker(Buffer.from(pid.key, 'base64url'), pid.version);
  return generateTownship({ seed: 65, households: 200, today: calendarDate(now), now, pidOf });
}

async function fedDivisions(database: Database): Promise<Set<string>> {
  const rows = await database.source.query('SELECT division FROM division_feed WHERE as_of IS NOT NULL');
  return new Set((rows as { division: string }[]).map(({ division }) => division));
}

/**
 * Fills what is still empty, each department's divisions one transaction each: a start that was cut off is finished
 * by the next one. @returns how many ledgers were written; 0 when all was there
 */
export async function seedTownship(ground: Ground, township: Township, open: readonly OpenSubgraph[]): Promise<number> {
  const databaseOf = (name: SubgraphName) => open.find(({ definition }) => definition.name === name)!.database!;
  let written = 0;

  const registry = databaseOf('civil-affairs');
  const [{ registered }] = (await registry.source.query('SELECT EXISTS (SELECT FROM person) AS registered')) as [
    { registered: boolean },
  ];
  if (!registered) {
    const { key, id } = ground.keys.registry;
    await writeRegistry(registry, createCipher({ [id]: Buffer.from(key, 'base64url') }, id), township.registry);
    written++;
  }
  for (const [name, shape] of Object.entries(ledgerShapes) as [LedgerSubgraph, AidShape][]) {
    const database = databaseOf(name);
    const fed = await fedDivisions(database);
    for (const ledger of township.ledgers[name]) {
      if (fed.has(ledger.division)) continue;
      await writeLedger(database, shape, ledger);
      written++;
    }
  }
  const finance = databaseOf('finance');
  const paid = await fedDivisions(finance);
  for (const payments of township.finance) {
    if (paid.has(payments.division)) continue;
    await writePayments(finance, payments);
    written++;
  }
  return written;
}
