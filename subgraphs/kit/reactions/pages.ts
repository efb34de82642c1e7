import type { Department } from '@one-door/schemas';
import type { Database } from '../database';
import { DepartmentUnavailableError, InputError } from '../errors';

export interface PageArguments {
  first: number;
  /** The id of the last row of the page before. */
  after?: string | null;
}

/** A list that is read in pages, in the order of a key; each row's id is the key's parts with `/` between them. */
export interface PagedList {
  /** The prepared statement's. */
  name: string;
  /** $1 is how many, then the parts of the key after which the page begins. */
  text: string;
  /** A key that comes before every other. */
  start: readonly string[];
}

const most = 500;

/** @throws InputError */
function keyOf(after: string | null | undefined, start: readonly string[]): readonly string[] {
  if (after === null || after === undefined) return start;
  const parts = after.split('/');
  if (parts.length === start.length && /^[\x20-\x7e]+$/.test(after)) return parts;
  throw new InputError('after 应为上一页最后一条的 id。 after must be the id of the last row of the page before.');
}

/**
 * @returns what reads a page, given its arguments and whatever values the statement has after the key. It throws
 * InputError, and DepartmentUnavailableError where the database does not answer: never an empty list for that
 */
export function pagedReader<Row>(database: Database, department: Department, { name, text, start }: PagedList) {
  return async ({ first, after }: PageArguments, ...more: unknown[]): Promise<Row[]> => {
    if (!Number.isInteger(first) || first < 1 || first > most) {
      throw new InputError(`first 应为1至${most}。 first must be 1 to ${most}.`);
    }
    const values = [first, ...keyOf(after, start), ...more];
    return database.read<Row>({ name, text }, values).catch((cause: unknown) => {
      throw new DepartmentUnavailableError(department, { cause });
    });
  };
}
