import type { Client } from 'pg';
import { keepAfter, noteTurn } from '../../telling/turns';
import { ConflictError, NotFoundError } from '../../errors';
import type { Sheet } from '../sheet';
import { Writer } from './apply';
import { refusalOf } from './constraint';
import { findFeed, summarise } from './feeds';
import { takeTurn } from './take-in';
import { statementsOf } from './statements';

const chunk = 2_000;

const later = () =>
  new ConflictError(
    '之后的导入已改动同一批记录，或有其他记录依赖它们，请先撤回之后的导入。 ' +
      'A later feed changed the same rows or relies on them: undo that one first.',
  );

/**
 * Takes a feed back, in the caller's transaction: what it added goes, what it changed or ended is as it was before.
 * @throws NotFoundError, or ConflictError where later feeds stand upon it or it is taken back already
 */
export async function undoFeed(client: Client, id: string, sheetNamed: (name: string) => Sheet): Promise<void> {
  await takeTurn(client);
  const feed = await findFeed(client, id);
  if (!feed) throw new NotFoundError('没有这次导入，请查看导入历史。 There is no such feed: see the history.');
  if (feed.state !== 'APPLIED') {
    throw new ConflictError('这次导入没有写入，或已撤回。 This feed was never applied, or is undone already.');
  }
  const sheet = sheetNamed(feed.sheet);
  const { rows } = await client.query(
    `SELECT FROM ledger_change c JOIN ledger_row l ON l.sheet = $2 AND l.source_number = c.source_number
     WHERE c.feed = $1 AND l.feed <> c.feed LIMIT 1`,
    [id, sheet.name],
  );
  if (rows.length) throw later();
  // Such a feed found rows of this one just so and left them: it would be wrong about what it says is there.
  const { rows: vouching } = await client.query(
    `SELECT FROM feed WHERE sheet = $2 AND state = 'APPLIED' AND unchanged > 0
       AND finished_at > (SELECT finished_at FROM feed WHERE id = $1) LIMIT 1`,
    [id, sheet.name],
  );
  if (vouching.length) throw later();
  await keepAfter(client, id, sheet.name);
  try {
    for (const text of statementsOf(sheet).remove) await client.query(text, [id, sheet.name]);
    await restoreChanged(new Writer(client, id, sheet, feed));
  } catch (error) {
    throw refusalOf(error) ? later() : error;
  }
  await client.query(
    `UPDATE ledger_row l SET division = c.division, digest = c.digest, counts = c.counts, feed = c.previous_feed,
       image = c.image
     FROM ledger_change c WHERE c.feed = $1 AND c.image IS NOT NULL AND l.sheet = $2 AND l.source_number = c.source_number`,
    [id, sheet.name],
  );
  await client.query(`UPDATE feed SET state = 'UNDONE', finished_at = now() WHERE id = $1`, [id]);
  await noteTurn(client, id, true);
  if (sheet.counts) await summarise(client, id);
}

/** The rows as they were are staged again, and written as any others are. */
async function restoreChanged(writer: Writer): Promise<void> {
  const { client, feed } = writer;
  await client.query('DELETE FROM staged_row WHERE feed = $1', [feed]);
  const { rowCount } = await client.query(
    `INSERT INTO staged_row (feed, line, source_number, division, digest, counts, image)
     SELECT feed, row_number() OVER (ORDER BY source_number), source_number, division, digest, counts, image
     FROM ledger_change WHERE feed = $1 AND image IS NOT NULL`,
    [feed],
  );
  const lots = Array.from({ length: Math.ceil((rowCount ?? 0) / chunk) }, (_, lot) => {
    const before = lot * chunk;
    return Array.from({ length: Math.min(chunk, rowCount! - before) }, (_, i) => before + 1 + i);
  });
  for (const lines of lots) await writer.makeRoom(lines);
  for (const lines of lots) await writer.restore(lines);
  await client.query('DELETE FROM staged_row WHERE feed = $1', [feed]);
}
