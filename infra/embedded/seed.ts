import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  calendarDate,
  createPidMaker,
  createTools,
  importRows,
  SettingsError,
  type Database,
  type OpenSubgraph,
  type Sheet,
  type Tools,
} from '@one-door/kit';
import { openLedger, readRows } from '../cli/import/ledger-file';
import { countyFamilies, divisions, feedHoursOld, ledgerSheets, writeLedgerFiles, type CountyOptions, type LedgerDepartment } from '../population'; // prettier-ignore
import type { Keys } from './keys';

/** Who brings the demonstration's ledgers, by which they are known again. */
const by = 'demonstration';

const older = (dataFolder: string) =>
  new SettingsError([`${dataFolder}: 是旧版演示数据，请移走该目录 holds an older demonstration: move the folder away`]);

/**
 * The demonstration: a county of two thousand households.
 * Its records are of the day on which it was first made, so that a start that was cut off goes on with the same ones.
 * Its feeds are of now: nobody feeds a demonstration, and its verdicts would turn INCOMPLETE after some days.
 * @throws SettingsError for a folder of an older demonstration: half of each would be in the databases
 */
export function demonstration(dataFolder: string, pid: Keys['pid']): CountyOptions {
  if (existsSync(path.join(dataFolder, 'township.json'))) throw older(dataFolder);
  const file = path.join(dataFolder, 'county.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ madeAt: new Date().toISOString() }));
  const { madeAt } = JSON.parse(readFileSync(file, 'utf8')) as { madeAt: string };
  const pidOf = createPidMaker(Buffer.from(pid.key, 'base64url'), pid.version);
  return { seed: 65, households: 2000, today: calendarDate(new Date(madeAt)), now: new Date(), pidOf };
}

/** @returns the department's sheets that have not come in yet */
async function missingSheets(database: Database, sheets: readonly Sheet[]): Promise<Sheet[]> {
  const { rows } = await database.inTransaction((client) =>
    client.query<{ sheet: string }>(`SELECT sheet FROM feed WHERE fed_by = $1 AND state <> 'RECEIVING'`, [by]),
  );
  const fed = new Set(rows.map(({ sheet }) => sheet));
  return sheets.filter(({ name }) => !fed.has(name));
}

/** As if the same ledgers had come in again; a division's feed that is newer stays. */
async function renew(database: Database, asOf: Date): Promise<void> {
  await database.inTransaction((client) =>
    client.query(
      `WITH renewed AS (UPDATE feed SET as_of = $2 WHERE fed_by = $1 AND as_of < $2 RETURNING id)
       UPDATE division_feed SET as_of = $2 WHERE as_of < $2
         AND division IN (SELECT division FROM feed_division WHERE feed IN (SELECT id FROM renewed))`,
      [by, asOf],
    ),
  );
}

/**
 * Takes in what of the county is not there yet, as the files that its departments would send, each all at once: a start
 * that was cut off is finished by the next one. Of what is there the feeds are renewed.
 * @returns how many ledgers came in; 0 when all was there
 */
export async function seedCounty(
  { keys }: { keys: Pick<Keys, 'pid' | 'registry'> },
  county: CountyOptions,
  open: readonly OpenSubgraph[],
): Promise<number> {
  const env = { HUB_REGISTRY_KEY: keys.registry.key, HUB_REGISTRY_KEY_ID: keys.registry.id };
  const places = (Object.keys(ledgerSheets) as LedgerDepartment[]).map((name) => {
    const { definition, database } = open.find((each) => each.definition.name === name)!;
    const seal = definition.seal?.(env);
    const tools = createTools(Buffer.from(keys.pid.key, 'base64url'), keys.pid.version, seal);
    return { name, database: database!, tools, asOf: new Date(county.now.getTime() - feedHoursOld[name] * 3_600_000) };
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'one-door-county-'));
  let written = 0;
  try {
    for (const { name, database, tools, asOf } of places) {
      const missing = await missingSheets(database, ledgerSheets[name]);
      if (missing.length && !existsSync(path.join(folder, name))) {
        await writeLedgerFiles(folder, countyFamilies(county), { format: 'csv' });
      }
      for (const sheet of missing) {
        await takeIn(path.join(folder, name, `${sheet.name}.csv`), { database, tools, sheet, asOf });
        written++;
      }
      await renew(database, asOf);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return written;
}

async function takeIn(
  file: string,
  { database, tools, sheet, asOf }: { database: Database; tools: Tools; sheet: Sheet; asOf: Date },
): Promise<void> {
  const ledger = await openLedger(file, [sheet], sheet.name);
  const { refused } = await importRows(database, {
    sheet,
    // It speaks for townships without a row, too.
    request: { by, source: 'LEDGER', asOf, complete: false, divisions: [...divisions], fileDigest: null },
    lots: readRows(ledger, tools, null),
  });
  if (refused) throw older(`${sheet.name} ${refused}`);
}
