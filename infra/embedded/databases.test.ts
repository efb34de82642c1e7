import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from './postgres-testing';
import { createDatabases, owners, type Owner } from './databases';

jest.setTimeout(60_000);

const newPasswords = () =>
  Object.fromEntries(owners.map((name) => [name, `${randomBytes(8).toString('hex')}'"/@:%\\`])) as Record<
    Owner,
    string
  >;

async function ask(url: string, sql: string): Promise<any[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const into = (url: string, database: string) => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

describe('createDatabases', () => {
  // A server of its own: roles belong to the whole server, and other tests run on the common one.
  let server: TestPostgres;
  let urls: Record<Owner, string>;
  const passwords = newPasswords();

  beforeAll(async () => {
    server = await startTestPostgres();
    urls = await createDatabases(server.adminUrl, passwords);
  });
  afterAll(() => server?.stop());

  it('lets each role in to its own database, where it may make tables', async () => {
    for (const name of owners) {
      const own = `hub_${name.replaceAll('-', '_')}`;
      await ask(urls[name], 'CREATE TABLE mine (n int)');
      expect(await ask(urls[name], 'SELECT current_user AS role, current_database() AS database')).toEqual([
        { role: own, database: own },
      ]);
    }
  });

  it('keeps each role out of every other database', async () => {
    const databases = [...owners.map((name) => `hub_${name.replaceAll('-', '_')}`), 'postgres', 'template1'];
    for (const name of owners) {
      for (const database of databases.filter((other) => other !== `hub_${name.replaceAll('-', '_')}`)) {
        await expect(ask(into(urls[name], database), 'SELECT 1')).rejects.toThrow(/permission denied for database/);
      }
    }
  });

  it('gives no role a right over the server', async () => {
    const rows = await ask(
      server.adminUrl,
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'hub\\_%' AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication)",
    );
    expect(rows).toEqual([{ rolname: 'hub_admin' }]);
  });

  it('finds all in place the second time, and passwords follow the keys', async () => {
    await ask(urls.housing, 'CREATE TABLE kept (n int)');
    const renewed = await createDatabases(server.adminUrl, newPasswords());
    expect(await ask(renewed.housing, 'SELECT * FROM kept')).toEqual([]);
    await expect(ask(urls.housing, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });
});
