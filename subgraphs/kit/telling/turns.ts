import type { Client } from 'pg';
import type { Image } from '../ledgers/sheet';
import type { RowChange } from './telling';

/** A feed that took effect, or was taken back, and that others have still to hear of. */
export interface Turn {
  id: string;
  feed: string;
  undone: boolean;
  at: Date;
  sheet: string;
  asOf: Date;
  /** The last row that was told of; null while none has been. */
  toldThrough: string | null;
}

/** Notes, in the feed's own transaction and turn, that it is to be told of. */
export async function noteTurn(client: Client, feed: string, undone: boolean): Promise<void> {
  await client.query('INSERT INTO feed_turn (feed, undone) VALUES ($1, $2)', [feed, undone]);
}

/** Keeps how the rows stand that a feed changed, before they are put back: the telling of it may still be under way. */
export async function keepAfter(client: Client, feed: string, sheet: string): Promise<void> {
  await client.query(
    `UPDATE ledger_change c SET after = l.image FROM ledger_row l
     WHERE c.feed = $1 AND l.sheet = $2 AND l.source_number = c.source_number`,
    [feed, sheet],
  );
}

/** @returns the next in order; null when all have been told */
export async function nextTurn(client: Client): Promise<Turn | null> {
  const { rows } = await client.query<Turn>({
    name: 'next_turn',
    text: `SELECT t.id::text, t.feed::text, t.undone, t.at, f.sheet, f.as_of AS "asOf", t.told_through AS "toldThrough"
     FROM feed_turn t JOIN feed f ON f.id = t.feed WHERE t.told_at IS NULL ORDER BY t.id LIMIT 1`,
  });
  return rows[0] ?? null;
}

/**
 * @param most rows at once
 * @returns the changes after those that were told, by number. How a row stood after the feed is what ledger_row has, or
 * what the feed after it found
 */
export async function changesOf(client: Client, turn: Turn, most: number): Promise<RowChange[]> {
  const { rows } = await client.query<{ sourceNumber: string; was: Image | null; became: Image | null }>({
    name: 'changes_of',
    text: `SELECT c.source_number AS "sourceNumber", c.image AS was,
       coalesce(c.after, (SELECT l.image FROM ledger_row l WHERE l.sheet = $3 AND l.source_number = c.source_number AND l.feed = c.feed),
         (SELECT n.image FROM ledger_change n WHERE n.previous_feed = c.feed AND n.source_number = c.source_number LIMIT 1)) AS became
     FROM ledger_change c WHERE c.feed = $1 AND c.source_number > $2 ORDER BY c.source_number LIMIT $4`,
    values: [turn.feed, turn.toldThrough ?? '', turn.sheet, most],
  });
  return rows.map(({ sourceNumber, was, became }) => {
    if (!became) throw new Error(`nobody knows how row ${rows.length} of feed ${turn.feed} stood`);
    return turn.undone ? { sourceNumber, before: became, after: was } : { sourceNumber, before: was, after: became };
  });
}

/** @param through the last row that was told of; null when there are no more */
export async function noteTold(client: Client, { id }: Turn, through: string | null): Promise<void> {
  await client.query(
    `UPDATE feed_turn SET told_through = coalesce($2, told_through),
       told_at = CASE WHEN $2::text IS NULL THEN clock_timestamp() END WHERE id = $1`,
    [id, through],
  );
}
