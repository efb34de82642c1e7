import type { Client } from 'pg';
import { calendarDate } from '../../calendar';
import type { Image, Sheet } from '../sheet';
import { stage } from './stage';

interface LedgerRow {
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

/** Rows of the divisions, with whether the feed has them; one that it has and refuses is not missing. */
const rowsOf = (isThere: boolean) => `
  SELECT l.source_number AS "sourceNumber", l.division, l.digest, l.counts, l.image FROM ledger_row l
  JOIN feed f ON f.id = l.feed
  WHERE l.sheet = $1 AND l.division = ANY($2::text[])
    -- What a feed of a later day wrote, an older ledger cannot end.
    AND f.as_of <= $4
    AND ${isThere ? '' : 'NOT'} EXISTS (SELECT FROM staged_row s WHERE s.feed = $3 AND s.line < $5 AND s.source_number = l.source_number)`;

/** Goes through the rows a page at a time, however many there are. */
async function eachPage(
  client: Client,
  text: string,
  values: unknown[],
  look: (page: LedgerRow[]) => Promise<void> | void,
): Promise<void> {
  await client.query(`DECLARE ledger NO SCROLL CURSOR FOR ${text}`, values);
  for (;;) {
    const page = (await client.query<LedgerRow>(`FETCH ${pageSize} FROM ledger`)).rows;
    if (!page.length) break;
    await look(page);
  }
  await client.query('CLOSE ledger');
}

/**
 * Stages the end of every row that a complete ledger no longer has.
 * @param divisions every one that it speaks for, each by its own code
 * @param firstLine from which the endings are numbered, after the last of the feed's own
 * @param asOf the instant on whose day what is missing is known to be over
 */
export async function stageEndings(
  client: Client,
  feed: string,
  sheet: Sheet,
  { divisions, firstLine, asOf }: { divisions: readonly string[]; firstLine: number; asOf: Date },
): Promise<Endings> {
  const on = calendarDate(asOf);
  const values = [sheet.name, divisions, feed, asOf, firstLine];
  let rows = 0;
  await eachPage(client, rowsOf(false), values, async (page) => {
    const endings = page.flatMap(({ image, ...row }) => {
      const ended = sheet.end(image, on);
      if (!ended) return [];
      // Its own digest no more: the row as it was, should it come again, is a change.
      return [
        { ...row, line: firstLine + rows++, digest: `ended ${row.digest}`, counts: false, absent: [], image: ended },
      ];
    });
    await stage(client, feed, [endings]);
  });
  if (!rows) return { rows: 0, share: 0 };
  let staying = 0;
  await eachPage(client, rowsOf(true), values, (page) => {
    staying += page.filter(({ image }) => sheet.end(image, on)).length;
  });
  return { rows, share: rows / (rows + staying) };
}
