import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPassable } from './identity';
import { startPostgres, type RunningPostgres } from './postgres';

export interface TestPostgres extends RunningPostgres {
  folder: string;
}

/**
 * A new folder for a test's data that the user postgres can enter, also where TMPDIR is one that it cannot. Within a
 * test run it lies in the run's own (HUB_TEST_FOLDER), which goes as a whole when the run is interrupted: a PostgreSQL
 * whose folder is gone notices within a minute or so and ends.
 */
export function testFolder(): string {
  const run = process.env['HUB_TEST_FOLDER'];
  const candidates = [...(run ? [run] : []), tmpdir(), '/tmp', '/var/tmp'];
  const parent = candidates.find((folder) => existsSync(folder) && isPassable(folder)) ?? tmpdir();
  const folder = mkdtempSync(path.join(realpathSync(parent), 'one-door-hub-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts an empty PostgreSQL that nobody needs to keep; `stop` deletes its data. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = testFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  let server: RunningPostgres;
  try {
    server = await startPostgres({ dataFolder: path.join(folder, 'postgres'), quick: true });
  } catch (error) {
    remove();
    throw error;
  }
  // A run that ends without its teardown (Ctrl-C, a broken configuration) must not leave a server behind.
  const abandon = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // Gone already.
    }
    remove();
  };
  const interrupted = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.once('exit', abandon);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return {
    ...server,
    folder,
    stop: async () => {
      await server.stop();
      process.off('exit', abandon);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      remove();
    },
  };
}
