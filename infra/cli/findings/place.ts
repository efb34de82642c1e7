import { connections, type Database } from '@one-door/kit';
import { databaseUrlIn, hasTable, NoPlaceError, openHub } from '../hub';

/** Oversight's database. */
export interface Place {
  database: Pick<Database, 'withConnection'>;
  close(): Promise<void>;
}

/** The last of its tables. */
const table = 'rebuild';

function placeAt(url: string, stop: () => Promise<void>): Place {
  const database = connections(url);
  return {
    database,
    async close() {
      await database.close();
      await stop();
    },
  };
}

/**
 * Finds oversight's database: the one that DATABASE_URL names, or else that of the hub on this machine, which may be
 * running.
 * @param say where progress goes, a line at a time
 * @throws NoPlaceError, SettingsError, Error of a start that failed
 */
export async function openPlace(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Place> {
  if (env['DATABASE_URL']) return placeAt(databaseUrlIn(env).href, async () => undefined);
  const { urls, stop } = await openHub(env, ({ oversight }) => hasTable(oversight, table), say);
  if (await hasTable(urls.oversight, table)) return placeAt(urls.oversight, stop);
  await stop();
  throw new NoPlaceError('还没有疑点，请先 npm start 一次。\nNo findings are kept yet: run npm start once.');
}
