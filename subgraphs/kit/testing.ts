import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createLog } from './log';
import { openSubgraph, type OpenSubgraph } from './open';
import type { SubgraphDefinition } from './subgraph';

/** Runs one statement on the test server as its administrator. */
async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_PG'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Opens a subgraph on a database of its own on the real PostgreSQL of the test run, with the real migrations.
 * `close` drops the database again.
 */
export async function testSubgraph(
  definition: SubgraphDefinition,
  options: { env?: NodeJS.ProcessEnv; now?: () => Date } = {},
): Promise<OpenSubgraph & { databaseUrl: string }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(process.env['HUB_TEST_PG']!);
  url.pathname = `/${name}`;
  const open = await openSubgraph(definition, {
    databaseUrl: url.href,
    pool: 2,
    statementMs: 5_000,
    log: createLog(`test-${definition.name}`, 'silent'),
    ...options,
    env: { HUB_PID_KEY: Buffer.alloc(32, 1).toString('base64url'), ...options.env },
  });
  return {
    ...open,
    databaseUrl: url.href,
    close: async () => {
      await open.close();
      await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
