import { subgraphNames, type SubgraphName } from '@one-door/schemas';
import pg from 'pg';

const { escapeIdentifier, escapeLiteral } = pg;

/** Whose databases there are: a subgraph's own each, and the log of events. */
export type Owner = SubgraphName | 'events';
export const owners: readonly Owner[] = [...subgraphNames, 'events'];

/** The role and the database of an owner bear one name. */
const nameOf = (subgraph: Owner) => `hub_${subgraph.replaceAll('-', '_')}`;

/**
 * A database and a role an owner, each role at home in its own database alone. Idempotent; passwords are set anew
 * each time, so that they follow the keys.
 * @returns postgres://… of each
 */
export async function createDatabases(
  adminUrl: string,
  passwords: Record<Owner, string>,
): Promise<Record<Owner, string>> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const existing = async (table: 'pg_roles' | 'pg_database', column: 'rolname' | 'datname') =>
      new Set(
        (await client.query(`SELECT ${column} AS name FROM ${table}`)).rows.map((row: { name: string }) => row.name),
      );
    const roles = await existing('pg_roles', 'rolname');
    const databases = await existing('pg_database', 'datname');
    // PostgreSQL's own databases are open to every role unless told otherwise.
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
    for (const subgraph of owners) {
      const name = nameOf(subgraph);
      const quoted = escapeIdentifier(name);
      if (!roles.has(name)) await client.query(`CREATE ROLE ${quoted} LOGIN`);
      await client.query(`ALTER ROLE ${quoted} PASSWORD ${escapeLiteral(passwords[subgraph])}`);
      if (!databases.has(name)) await client.query(`CREATE DATABASE ${quoted} OWNER ${quoted} TEMPLATE template0`);
      await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
    }
  } finally {
    await client.end();
  }
  return databaseUrls(adminUrl, passwords);
}

/** @returns where each owner finds its own database on that server, whether it is there yet or not */
export function databaseUrls(server: string, passwords: Record<Owner, string>): Record<Owner, string> {
  const urlOf = (subgraph: Owner) => {
    const url = new URL(server);
    url.username = nameOf(subgraph);
    url.password = encodeURIComponent(passwords[subgraph]); // The setter leaves a % as it is.
    url.pathname = `/${nameOf(subgraph)}`;
    return url.href;
  };
  return Object.fromEntries(owners.map((name) => [name, urlOf(name)])) as Record<Owner, string>;
}
