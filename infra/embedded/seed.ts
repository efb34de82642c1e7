import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCipher, writeRegistry } from '@one-door/civil-affairs';
import { writePayments } from '@one-door/finance';
import {
  calendarDate,
  createPidMaker,
  SettingsError,
  writeLedger,
  type AidShape,
  type Database,
  type OpenSubgraph,
} from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { generateCounty, type County } from '../population';
import type { Keys } from './keys';
import type { Ground } from './prepare';
import { ledgerShapes, type LedgerSubgraph } from './subgraphs';

/**
 * The demonstration: a county of two thousand households.
 * Its records are of the day on which it was first made, so that a start that was cut off goes on with the same ones.
 * Its feeds are of now: nobody feeds a demonstration, and its verdicts would turn INCOMPLETE after some days.
 */
export function demonstrationCounty(dataFolder: string, pid: Keys['pid']): County {
  if (existsSync(path.join(dataFolder, 'township.json'))) {
    // Its families are others: half of each would be in the databases.
    throw new SettingsError([
      `${dataFolder}: 是旧版演示数据，请移走该目录 holds an older demonstration: move the folder away`,
    ]);
  }
  const file = path.join(dataFolder, 'county.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ madeAt: new Date().toISOString() }));
  const { madeAt } = JSON.parse(readFileSync(file, 'utf8')) as { madeAt: string };
  const pidOf = createPidMaker(Buffer.from(pid.key, 'base64url'), pid.version);
  return generateCounty({ seed: 65, households: 2000, today: calendarDate(new Date(madeAt)), now: new Date(), pidOf });
}

async function fedDivisions(database: Database): Promise<Set<string>> {
  const rows = await database.source.query('SELECT division FROM division_feed WHERE as_of IS NOT NULL');
  return new Set((rows as { division: string }[]).map(({ division }) => division));
}

/** As if the same records had been fed again; a feed that is newer stays. */
const renewFeed = (database: Database, { division, asOf }: { division: string; asOf: Date }) =>
  database.source.query('UPDATE division_feed SET as_of = $2 WHERE division = $1 AND as_of < $2', [division, asOf]);

/**
 * Fills what is still empty, each department's divisions one transaction each, so that a start that was cut off is
 * finished by the next one; of what is there, the feeds are renewed.
 * @returns how many ledgers were written; 0 when all was there
 */
export async function seedCounty(
  { keys }: Pick<Ground, 'keys'>,
  county: County,
  open: readonly OpenSubgraph[],
): Promise<number> {
  const databaseOf = (name: SubgraphName) => open.find(({ definition }) => definition.name === name)!.database!;
  let written = 0;

  const registry = databaseOf('civil-affairs');
  const [{ registered }] = (await registry.source.query('SELECT EXISTS (SELECT FROM person) AS registered')) as [
    { registered: boolean },
  ];
  if (!registered) {
    const { key, id } = keys.registry;
    await writeRegistry(registry, createCipher({ [id]: Buffer.from(key, 'base64url') }, id), county.registry);
    written++;
  }
  for (const [name, shape] of Object.entries(ledgerShapes) as [LedgerSubgraph, AidShape][]) {
    const database = databaseOf(name);
    const fed = await fedDivisions(database);
    for (const ledger of county.ledgers[name]) {
      if (fed.has(ledger.division)) await renewFeed(database, ledger);
      else {
        await writeLedger(database, shape, ledger);
        written++;
      }
    }
  }
  const finance = databaseOf('finance');
  const paid = await fedDivisions(finance);
  for (const payments of county.finance) {
    if (paid.has(payments.division)) await renewFeed(finance, payments);
    else {
      await writePayments(finance, payments);
      written++;
    }
  }
  return written;
}
