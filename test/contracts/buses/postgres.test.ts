import { randomBytes } from 'node:crypto';
import { postgresBus } from '@one-door/events';
import pg from 'pg';
import { busContract } from './contract';

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_PG'] });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('the bus in PostgreSQL', () => {
  busContract(async () => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    await administer(`CREATE DATABASE ${name} TEMPLATE template0`);
    const url = new URL(process.env['HUB_TEST_PG']!);
    url.pathname = `/${name}`;
    return {
      open: () => postgresBus(url.href),
      close: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
    };
  });
});
