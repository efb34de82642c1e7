import { startTestPostgres, type TestPostgres } from './postgres';

declare global {
  var hubTestPostgres: TestPostgres | undefined;
}

/** One real PostgreSQL for the whole run; a server that is there already (HUB_TEST_PG) is used instead. */
export default async function setup(): Promise<void> {
  if (process.env['HUB_TEST_PG']) return;
  globalThis.hubTestPostgres = await startTestPostgres();
  process.env['HUB_TEST_PG'] = globalThis.hubTestPostgres.adminUrl;
  process.env['HUB_TEST_FOLDER'] = globalThis.hubTestPostgres.folder;
}
