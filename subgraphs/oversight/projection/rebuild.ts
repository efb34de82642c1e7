import { ConflictError } from '@one-door/kit';
import type { Client } from 'pg';

/** The picture is not whole: whoever looked now would see less than departments hold, and settle what stands. */
export class UnfinishedRebuildError extends ConflictError {
  constructor() {
    super(
      '全貌正在重建，尚未完成，此时核查会误销疑点；请先停止平台，执行 npm run rebuild 完成。\n' +
        'The picture is being made anew and is not whole: a look now would settle findings that stand. Stop the hub, and finish by npm run rebuild.',
    );
  }
}

/** @returns whether the picture is being made anew, and is not whole yet */
export async function isRebuilding(client: Pick<Client, 'query'>): Promise<boolean> {
  const { rows } = await client.query({ name: 'rebuilding', text: 'SELECT FROM rebuild' });
  return rows.length > 0;
}

/**
 * In the transaction of a look: until it ends nobody empties the picture.
 * @throws UnfinishedRebuildError
 */
export async function expectWhole(client: Pick<Client, 'query'>): Promise<void> {
  if (await isRebuilding(client)) throw new UnfinishedRebuildError();
}

/**
 * Forgets the picture and what was seen in it, and marks it, in the caller's transaction. What auditors decided stays, and
 * what departments last said of themselves, which the bus keeps for a week only.
 */
export async function emptyPicture(client: Client): Promise<void> {
  // The mark's table first: whoever looks has read it, and is waited for.
  await client.query('TRUNCATE rebuild, entry, household, member, due, sighting');
  await client.query('INSERT INTO rebuild DEFAULT VALUES');
  await client.query('DELETE FROM scan WHERE ended_at IS NULL');
}

/** Takes the mark away, in the caller's transaction: all events have been taken. */
export async function markWhole(client: Client): Promise<void> {
  await client.query('DELETE FROM rebuild');
}
