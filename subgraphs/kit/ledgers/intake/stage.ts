import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { isGood, type ReadRow } from '../read-row';

/** COPY's own escapes. */
const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text;

const nothing = '\\N';

function copyLine(feed: string, row: ReadRow): string {
  const number = row.sourceNumber === null ? nothing : escaped(row.sourceNumber);
  return isGood(row)
    ? `${feed}\t${row.line}\t${number}\t${row.division}\t${row.digest}\t${row.counts}\t${escaped(JSON.stringify(row.image))}\t${row.absent.length ? `{${row.absent.join()}}` : nothing}\t${nothing}\n`
    : `${feed}\t${row.line}\t${number}\t${nothing}\t${nothing}\tfalse\t${nothing}\t${nothing}\t${escaped(JSON.stringify(row.problems))}\n`;
}

export interface Staged {
  rows: number;
  refused: number;
}

/**
 * Puts rows where they wait to be taken in, bad ones with their problems. It waits while PostgreSQL is behind: however
 * many rows there are, few are in memory.
 * @param onLot hears after every lot what has come so far
 * @throws what the source of the rows throws, or the driver's error
 */
export async function stage(
  client: Client,
  feed: string,
  lots: AsyncIterable<readonly ReadRow[]> | Iterable<readonly ReadRow[]>,
  onLot: (staged: Staged) => void = () => undefined,
): Promise<Staged> {
  const staged: Staged = { rows: 0, refused: 0 };
  const stream = client.query(copyFrom('COPY staged_row FROM STDIN'));
  // Heard of when the stream ends; until then nobody listens, and a lost connection must not end the process.
  stream.on('error', () => undefined);
  try {
    for await (const lot of lots) {
      let text = '';
      for (const row of lot) {
        text += copyLine(feed, row);
        if (!isGood(row)) staged.refused++;
      }
      staged.rows += lot.length;
      if (stream.errored) throw stream.errored;
      if (text && !stream.write(text)) await once(stream, 'drain');
      onLot(staged);
    }
  } catch (error) {
    // Ends the COPY with an error, which rolls it back; what went wrong first is what the caller hears.
    stream.destroy();
    throw error;
  }
  stream.end();
  await finished(stream);
  return staged;
}
