import type { SubgraphName } from '@one-door/schemas';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Database } from './database';
import type { Listening } from './inbox/consume';
import type { Sheet } from './ledgers/sheet';
import type { Tools } from './ledgers/tools';
import type { Log } from './log';
import type { Marked } from './reactions/marks';

/** What a process gives every subgraph. */
export interface Basis {
  /** A subgraph without tables has none, and must not ask for it. */
  database: Database;
  log: Log;
  env: NodeJS.ProcessEnv;
  now: () => Date;
}

/** What every resolver is given: services built once per process, loaders once per request, passed by name. */
export interface Context<Services, Loaders> {
  services: Services;
  loaders: Loaders;
  caller: string;
  now: Date;
}

export type Resolvers = Record<string, unknown>;

/** A subgraph as plain data: its table of contents. Nothing starts until `openSubgraph` is called on it. */
export interface SubgraphDefinition<Services = any, Loaders = any> {
  name: SubgraphName;
  tables: EntitySchema<any>[];
  migrations: (new () => MigrationInterface)[];
  /** Built once per process, after the database is open. @throws SettingsError for settings that are wrong */
  services: (basis: Basis) => Services | Promise<Services>;
  /** Built once per request. */
  loaders: (services: Services, now: Date) => Loaders;
  resolvers: Resolvers;
  /** What it takes in, by file and by its API. */
  sheets?: readonly Sheet[];
  /** What is marked when the registry tells of a person; the aid that it gives, where it does not say. */
  marks?: Marked;
  /** Programmes of others, by code, that open advice on whoever holds them. */
  adviceFrom?: readonly string[];
  /** The events that take effect in its database, beside those of the marks and the advice. */
  listens?: (services: Services, basis: Basis) => Listening;
  /** Encrypts values that only this subgraph reads. @throws SettingsError where its key is missing */
  seal?: (env: NodeJS.ProcessEnv) => Tools['seal'];
}

/** Checks nothing and starts nothing: it fixes the types of services and loaders among the parts. */
export function defineSubgraph<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
): SubgraphDefinition<Services, Loaders> {
  return definition;
}
