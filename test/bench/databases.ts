import type { RunningPostgres } from '@one-door/infra/dist/embedded/postgres';
import pg from 'pg';

/** @returns postgres://… of an empty database of that name; one that was there is gone */
export async function freshDatabase(server: RunningPostgres, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await admin.end();
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
