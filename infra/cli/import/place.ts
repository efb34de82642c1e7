import {
  createLog,
  createTools,
  openSubgraph,
  pidSettings,
  readSettings,
  type OpenSubgraph,
  type Tools,
} from '@one-door/kit';
import { subgraphEnvironment } from '../../embedded/prepare';
import { subgraphs } from '../../embedded/subgraphs';
import { databaseUrlIn, hasTable, openHub } from '../hub';
import type { LedgerSubgraph } from './command';

/** A department's database, open, and what makes rows of cells there. */
export interface Place {
  subgraph: OpenSubgraph;
  tools: Tools;
  /** Gives up the statement that runs, which may wait for another import: what is being taken in is rolled back. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/** Of a statement that a signal is to cut off; COMMIT is not one. */
const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
  WHERE application_name = $1 AND pid <> pg_backend_pid() AND state = 'active' AND query <> 'COMMIT'`;

async function openAt(name: LedgerSubgraph, env: NodeJS.ProcessEnv, stop: () => Promise<void>): Promise<Place> {
  const definition = subgraphs.find((each) => each.name === name)!;
  const { HUB_PID_KEY: key, HUB_PID_VERSION: version } = readSettings(pidSettings, env);
  const url = databaseUrlIn(env);
  const mark = `one-door import ${process.pid}`;
  url.searchParams.set('application_name', mark);
  const subgraph = await openSubgraph(definition, {
    databaseUrl: url.href,
    pool: 1,
    statementMs: 30_000,
    log: createLog('import', 'silent'),
    env,
  });
  return {
    subgraph,
    tools: createTools(key, version, definition.seal?.(env)),
    interrupt: async () => {
      await subgraph.database!.source.query(cancel, [mark]);
    },
    close: async () => {
      await subgraph.close();
      await stop();
    },
  };
}

/**
 * Opens the department's database: the one that DATABASE_URL names, or else the one of the hub on this machine, which
 * may be running.
 * @param say where progress goes, a line at a time
 * @param patience how long to wait for a hub that is just starting, in milliseconds
 * @throws NoPlaceError, SettingsError, Error of a start that failed, or the driver's
 */
export async function openPlace(
  name: LedgerSubgraph,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  patience = 30_000,
): Promise<Place> {
  if (env['DATABASE_URL']) return openAt(name, env, async () => undefined);
  // The last of its tables.
  const told = await openHub(env, (urls) => hasTable(urls[name], 'ledger_row'), say, patience);
  try {
    return await openAt(name, subgraphEnvironment(told, name), told.stop);
  } catch (error) {
    await told.stop();
    throw error;
  }
}
