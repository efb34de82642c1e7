import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres, type RunningPostgres } from '../../infra/embedded/postgres';

declare global {
  var hubTestPostgres: { server: RunningPostgres; folder: string } | undefined;
}

/** One real PostgreSQL for the whole run; a server that is there already (HUB_TEST_PG) is used instead. */
export default async function setup(): Promise<void> {
  if (process.env['HUB_TEST_PG']) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'one-door-hub-'));
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataFolder: path.join(folder, 'postgres'), quick: true });
  process.env['HUB_TEST_PG'] = server.adminUrl;
  globalThis.hubTestPostgres = { server, folder };
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
