import {
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import type { Pool } from 'pg';
import pg from 'pg';
import { InputError } from './errors';

// A calendar date has no time zone: node-postgres would make it midnight of wherever the process runs.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface DatabaseOptions {
  url: string;
  tables: EntitySchema<any>[];
  /** Connections at most. */
  pool: number;
  /** A statement that runs longer is given up: the caller's deadline would pass anyway. */
  statementMs: number;
}

/** A subgraph's own database: `read` for the hot path, `source` for everything that TypeORM does. */
export interface Database {
  source: DataSource;
  /** A prepared statement by its name. Rejects with the driver's error, also when nothing comes in time. */
  read<Row>(statement: { name: string; text: string }, values: unknown[]): Promise<Row[]>;
  /** Work on a connection of its own without a time limit: what takes minutes must not hold up what takes milliseconds. */
  withConnection<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  /** The same, and all of it or nothing: what the work throws takes it back. */
  inTransaction<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** @returns the pool as a client, for prepared statements that are run in transactions too */
export const reading = ({ read }: Pick<Database, 'read'>): Pick<pg.Client, 'query'> =>
  ({
    query: async ({ name, text, values = [] }: { name: string; text: string; values?: unknown[] }) => ({
      rows: await read({ name, text }, values),
    }),
  }) as unknown as Pick<pg.Client, 'query'>;

export interface MigrateOptions extends Pick<DatabaseOptions, 'url' | 'tables'> {
  migrations: (new () => MigrationInterface)[];
}

/** Whoever migrates a database waits for whoever does already. */
const migrationLock = 65_2018;

/** Brings the schema up to date, on a connection of its own without a time limit. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.tables as MixedList<EntitySchema>,
    migrations: options.migrations,
    extra: { max: 1 },
  });
  await source.initialize();
  try {
    // One connection, and its lock ends with it: several processes of one subgraph may start at once.
    await source.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/**
 * All of it or nothing, on a connection that is there already.
 * @throws what the work throws, once what it did is taken back
 */
export async function transactionOn<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // A lost connection has rolled back by itself.
    throw error;
  }
}

/** Transactions side by side; more wait for their turn. */
const transactionsAtOnce = 4;

/** Connections without a time limit: one of its own for long work, some that are kept for transactions. */
export function connections(url: string): Pick<Database, 'withConnection' | 'inTransaction' | 'close'> {
  // Opening one takes longer than most transactions do.
  const kept = new pg.Pool({
    connectionString: url,
    max: transactionsAtOnce,
    // Short statements, the same all day: compiling them takes longer than they do.
    options: '-c jit=off',
    keepAlive: true,
    // Whoever is done need not wait for it to be closed.
    allowExitOnIdle: true,
  });
  kept.on('error', () => undefined); // A lost idle connection is replaced by the next.
  // One that is lost in the midst of work says so to the next statement; unheard it would end the process.
  kept.on('connect', (client) => client.on('error', () => undefined));
  async function withConnection<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('error', () => undefined); // The statement that runs, or the next one, says so.
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return {
    withConnection,
    async inTransaction(work) {
      const client = await kept.connect();
      let failed = false;
      try {
        // The pool's are clients as any others.
        return await transactionOn(client, () => work(client as unknown as pg.Client));
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        // What failed may have lost its connection.
        client.release(failed);
      }
    },
    close: () => kept.end(),
  };
}

/** PostgreSQL's code for a text that no database can hold, as one with a NUL in it: whoever asks wrote it. */
const noText = '22021';
const unreadable = () => new InputError('文字中有不能查询的字符，请删除后再试。 A text holds a character that cannot be looked for: take it out.'); // prettier-ignore

/** A machine on which everything starts at once may not answer within the time that a statement is given. */
const attempts = 5;

async function connected(options: DataSourceOptions): Promise<DataSource> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await new DataSource(options).initialize();
    } catch (error) {
      if (attempt === attempts || !/timeout/i.test((error as Error).message)) throw error;
    }
  }
}

/** Opens the pool. @throws the driver's error when the database cannot be reached. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const source = await connected({
    type: 'postgres',
    url: options.url,
    entities: options.tables as MixedList<EntitySchema>,
    extra: {
      max: options.pool,
      statement_timeout: options.statementMs,
      // The server may be frozen and not answer even the cancel: then the client gives up by itself.
      query_timeout: options.statementMs + 25,
      // Longer than a caller waits, for his deadline is kept elsewhere: a busy machine must still get to connect.
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    poolErrorHandler: () => undefined, // A lost idle connection is replaced at the next read, which says so if it fails.
  });
  const apart = connections(options.url);
  const pool = (source.driver as unknown as { master: Pool }).master;
  return {
    source,
    async read<Row>(statement: { name: string; text: string }, values: unknown[]) {
      try {
        return (await pool.query({ ...statement, values })).rows as Row[];
      } catch (error) {
        throw (error as { code?: string }).code === noText ? unreadable() : error;
      }
    },
    ...apart,
    async close() {
      await Promise.all([source.destroy(), apart.close()]);
    },
  };
}
