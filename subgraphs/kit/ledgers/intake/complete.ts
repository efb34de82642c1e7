import type { Client } from 'pg';
import type { CalendarDate } from '../../calendar';
import type { Image, Sheet } from '../sheet';
import { stage } from './stage';

interface Missing {
  sourceNumber: string;
  division: string;
  digest: string;
  counts: boolean;
  image: Image;
}

/** What a complete ledger would end. */
export interface Endings {
  rows: number;
  /** Of what is running in its divisions, how much would end: 0 to 1. */
  share: number;
}

const pageSize = 2_000;

/** A division of the ledger, or one within it: 370921 has the rows of 370921101. */
const within = `EXISTS (SELECT FROM unnest($2::text[]) AS d(division) WHERE l.division LIKE d.division || '%')`;

/** Rows of the divisions that the feed does not have; one that it has and refuses is not missing. */
const missingRows = `
  SELECT l.source_number AS "sourceNumber", l.division, l.digest, l.counts, l.image FROM ledger_row l
  WHERE l.sheet = $1 AND ${within}
    AND NOT EXISTS (SELECT FROM staged_row s WHERE s.feed = $3 AND s.source_number = l.source_number)`;

/**
 * Stages the end of every row that a complete ledger no longer has.
 * @param firstLine from which the endings are numbered, after the last of the feed's own
 * @param on the day on which what is missing is known to be over
 */
export async function stageEndings(
  client: Client,
  feed: string,
  sheet: Sheet,
  { divisions, firstLine, on }: { divisions: readonly string[]; firstLine: number; on: CalendarDate },
): Promise<Endings> {
  let rows = 0;
  let running = 0;
  await client.query(`DECLARE missing NO SCROLL CURSOR FOR ${missingRows}`, [sheet.name, divisions, feed]);
  for (;;) {
    const page = (await client.query<Missing>(`FETCH ${pageSize} FROM missing`)).rows;
    if (!page.length) break;
    const endings = page.flatMap(({ image, ...row }) => {
      const ended = sheet.end(image, on);
      if (!ended) return [];
      if (row.counts || !sheet.counts) running++;
      // Its own digest no more: the row as it was, should it come again, is a change.
      return [{ ...row, line: firstLine + rows++, digest: `ended ${row.digest}`, counts: false, image: ended }];
    });
    await stage(client, feed, [endings]);
  }
  await client.query('CLOSE missing');
  if (!rows) return { rows: 0, share: 0 };
  const { rows: found } = await client.query<{ all: number }>(
    `SELECT count(*)::integer AS all FROM ledger_row l WHERE l.sheet = $1 AND ${within} AND (l.counts OR $3)`,
    [sheet.name, divisions, !sheet.counts],
  );
  return { rows, share: found[0]!.all ? running / found[0]!.all : 0 };
}
