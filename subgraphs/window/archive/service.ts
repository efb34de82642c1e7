import { isUuid, type Cipher, type Database } from '@one-door/kit';
import { readArchived } from './archived';
import { bundle, type Bundle } from './bundle';
import type { ArchiveRefusal } from './refusal';

/**
 * The archive of a case, all of it of one moment.
 * @returns why there is none; null where there is no such case
 * @throws the driver's error; Error for what another key encrypted
 */
export async function archiveOf(
  database: Pick<Database, 'inTransaction'>,
  cipher: Cipher,
  id: string,
): Promise<Bundle | { refused: ArchiveRefusal } | null> {
  if (!isUuid(id)) return null;
  return database.inTransaction(async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const archived = await readArchived(client, cipher, id);
    return archived && !('refused' in archived) ? bundle(archived) : archived;
  });
}
