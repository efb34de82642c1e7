import { getProgramme } from '@one-door/schemas';
import { calendarDate } from '../calendar';
import { rowReader } from '../ledgers/api/rows';
import { openFeed } from '../ledgers/intake/feeds';
import { stage } from '../ledgers/intake/stage';
import { takeIn } from '../ledgers/intake/take-in';
import type { Problem } from '../ledgers/problem';
import { isGood } from '../ledgers/read-row';
import type { Sheet } from '../ledgers/sheet';
import type { Tools } from '../ledgers/tools';
import type { Client } from 'pg';
import type { Handling } from './handling';
import { countDecided } from './store';

interface Filling {
  handling: Handling;
  today: string;
  /** How often the part was decided here before. */
  earlier: number;
}

/** What the transfer says already need not be said again. */
function filled(row: object, sheet: Sheet, { handling, today, earlier }: Filling): Record<string, unknown> {
  const { caseNumber, part, programme, persons, division } = handling;
  const known: Record<string, unknown> = {
    // Decided anew, it is aid of its own: what was given before stays as it was.
    sourceNumber: `${caseNumber}/${part}${earlier ? `-${earlier + 1}` : ''}`,
    programme,
    status: 'ACTIVE',
    persons: [...persons],
    from: today,
    division,
    caseNumber,
  };
  const given = row as Record<string, unknown>;
  const isGiven = (key: string) => {
    const column = sheet.columns.find((each) => each.key === key)!;
    return [key, column.head, ...(column.also ?? [])].some((name) => name in given);
  };
  const missing = Object.entries(known).filter(([key, value]) => value !== null && !isGiven(key));
  return { ...Object.fromEntries(missing), ...given };
}

/** An older ledger may not know what was paid; whoever decides does. */
const noAmount: Problem = {
  column: '金额',
  zh: '批准须写明金额。',
  en: 'must be given: the programme is paid in money.',
};

/** A decision gives aid, and changes none that somebody has. */
const taken: Problem = {
  column: '编号',
  zh: '此编号已是另一条救助记录，请换一个，或不填由平台编号。',
  en: 'is the number of another record: choose a new one, or leave it out.',
};

/** The aid record that a decision wrote. */
export interface WrittenRecord {
  id: string;
  amount: string | null;
  /** Its first day. */
  from: string;
}

/**
 * Writes the aid record that an approval gives, in the caller's transaction: as any row that comes in, so that it has its
 * history and others are told of it.
 * @returns the record, or what is wrong with it
 * @throws ConflictError, the driver's error
 */
export async function writeRecord(
  client: Client,
  sheet: Sheet,
  tools: Tools,
  { row, by, handling, at }: { row: object; by: string; handling: Handling; at: Date },
): Promise<WrittenRecord | { problems: Problem[] }> {
  const earlier = await countDecided(client, handling);
  const read = rowReader(sheet, tools)(filled(row, sheet, { handling, today: calendarDate(at), earlier }), 1);
  if (!isGood(read)) return { problems: read.problems };
  const { record } = read.image as unknown as { record: WrittenRecord & { programme: string } };
  if (record.amount === null && !getProgramme(record.programme).inKind) return { problems: [noAmount] };
  const request = { asOf: at, complete: false, divisions: null };
  const feed = (await openFeed(client, { ...request, sheet: sheet.name, by, source: 'SYSTEM', fileDigest: null, key: null }))!; // prettier-ignore
  await stage(client, feed, [[read]]);
  const { refused, added } = await takeIn({ client, feed, sheet, request }, { onlyRows: true });
  if (refused) {
    const { rows } = await client.query<{ problems: Problem[] }>('SELECT problems FROM staged_row WHERE feed = $1 AND problems IS NOT NULL', [feed]); // prettier-ignore
    return { problems: rows.flatMap(({ problems }) => problems) };
  }
  if (!added) return { problems: [taken] };
  await client.query('DELETE FROM staged_row WHERE feed = $1', [feed]);
  const { id, amount, from } = record;
  return { id, amount, from };
}
