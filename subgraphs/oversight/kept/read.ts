import { HubError, InputError, type Database } from '@one-door/kit';
import type { Department } from '@one-door/schemas';
import type { Status } from '../findings/life';
import type { FindingFilter, FindingOrder } from '../generated';
import type { DossierRecord } from '../rules';
import { conditionOf, type Condition } from './filter';
import { findingColumns, stepColumns, type KeptFinding, type KeptStep } from './finding';
import { after as afterCursor, cursorOf, keyTextOf, orderByOf } from './order';

/** Where statements go: a pool, or the one connection of a transaction. */
export type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

const largestPage = 200;

export interface Paging {
  order: FindingOrder;
  /** 1 to 200. */
  first: number;
  after: string | null;
}

export interface Page {
  edges: { cursor: string; finding: KeptFinding }[];
  hasNextPage: boolean;
}

/** How many findings share something, and what is at stake in them. */
export interface Total<Of> {
  of: Of;
  count: number;
  /** Yuan, of those whose amount is known. */
  amount: string;
  unknownAmount: number;
}

/**
 * What findings are counted by: the column that they are grouped by first, since a million findings have few values of
 * it, and in SQL what the groups are then put together by.
 */
const groups = {
  rule: { column: 'rule', of: 'rule', from: 'parts' },
  // A finding of two departments is in both.
  department: { column: 'departments', of: 'department', from: 'parts, unnest(departments) AS department' },
  division: { column: 'division', of: 'division', from: 'parts' },
} as const;

/** What each of them is called. */
interface Groups {
  rule: string;
  department: Department;
  division: string | null;
}

/** @throws HubError when the database does not answer */
export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof HubError) throw cause;
    const message = '疑点库未应答，请稍后再试 the findings could not be read or written: look, and try again';
    throw new HubError('OVERSIGHT_UNAVAILABLE', message, {}, { cause });
  }
}

export const askOf =
  ({ source }: Pick<Database, 'source'>): Ask =>
  (text, values) =>
    orUnavailable(source.query(text, values));

/** @throws InputError for a size, cursor or filter that cannot be; HubError when the database does not answer */
export async function readPage(ask: Ask, filter: FindingFilter, { order, first, after }: Paging): Promise<Page> {
  if (first < 1 || first > largestPage)
    throw new InputError(`first 应在1至${largestPage}之间 first must be 1 to ${largestPage}`);
  const whole = conditionOf(filter);
  const { text, values } = after === null ? whole : afterCursor(whole, order, after);
  // One more tells whether there is a next page.
  const rows = await ask<KeptFinding & { key: string }>(
    `SELECT ${findingColumns}, ${keyTextOf(order)} AS key FROM finding WHERE ${text}
     ORDER BY ${orderByOf(order)} LIMIT ${first + 1}`,
    values,
  );
  const edges = rows.slice(0, first).map(({ key, ...finding }) => ({ cursor: cursorOf(order, key, finding.id), finding })); // prettier-ignore
  return { edges, hasNextPage: rows.length > first };
}

export async function countFindings(ask: Ask, filter: FindingFilter): Promise<number> {
  const { text, values } = conditionOf(filter);
  const [row] = await ask<{ n: number }>(`SELECT count(*)::integer AS n FROM finding WHERE ${text}`, values);
  return row!.n;
}

/** @returns the greatest numbers first */
export function totalsBy<By extends keyof Groups>(
  ask: Ask,
  by: By,
  { text, values }: Condition,
): Promise<Total<Groups[By]>[]> {
  const { column, of, from } = groups[by];
  return ask(
    `WITH parts AS (
       SELECT ${column}, count(*) AS all_of_it, count(amount) AS known, sum(amount) AS yuan
       FROM finding WHERE ${text} GROUP BY ${column})
     SELECT ${of} AS of, sum(all_of_it)::integer AS count, round(coalesce(sum(yuan), 0), 2)::text AS amount,
       (sum(all_of_it) - sum(known))::integer AS "unknownAmount"
     FROM ${from} GROUP BY ${of} ORDER BY sum(all_of_it) DESC, ${of}`,
    values,
  );
}

/** @returns findings by id; those that are not kept are not there */
export async function readFindings(ask: Ask, ids: readonly string[]): Promise<Map<string, KeptFinding>> {
  const rows = await ask<KeptFinding>(`SELECT ${findingColumns} FROM finding WHERE id = ANY($1::text[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns by finding its steps, from the first to the last */
export async function readSteps(ask: Ask, ids: readonly string[]): Promise<Map<string, KeptStep[]>> {
  const rows = await ask<KeptStep>(
    `SELECT ${stepColumns} FROM finding_step WHERE finding = ANY($1::text[]) ORDER BY finding, revision`,
    [ids],
  );
  const steps = new Map<string, KeptStep[]>();
  for (const row of rows) steps.set(row.finding, [...(steps.get(row.finding) ?? []), row]);
  return steps;
}

const decided: readonly Status[] = ['CONFIRMED', 'CLEARED', 'DISPUTED'];

/** @returns by finding the decision that stands, or is disputed; there is none of a finding that is yet to be decided */
export async function readDecisions(
  ask: Ask,
  findings: readonly Pick<KeptFinding, 'id' | 'status'>[],
): Promise<Map<string, KeptStep>> {
  const ids = findings.flatMap(({ id, status }) => (decided.includes(status) ? id : []));
  if (!ids.length) return new Map();
  const rows = await ask<KeptStep>(
    `SELECT DISTINCT ON (finding) ${stepColumns} FROM finding_step
     WHERE finding = ANY($1::text[]) AND step IN ('CONFIRMED', 'CLEARED') ORDER BY finding, revision DESC`,
    [ids],
  );
  return new Map(rows.map((row) => [row.finding, row]));
}

/**
 * @returns by id the records of some findings as departments last told of them, also those that they hold no more; a
 * record that nobody told of is not there
 */
export async function readRecords(
  ask: Ask,
  findings: readonly Pick<KeptFinding, 'pids' | 'records'>[],
): Promise<Map<string, DossierRecord>> {
  const each = (name: 'pids' | 'records') => [...new Set(findings.flatMap((finding) => finding[name]))];
  const rows = await ask<{ id: string; value: DossierRecord }>(
    `SELECT DISTINCT ON (id) id, value FROM entry
     WHERE pid = ANY($1::text[]) AND kind = 'records' AND id = ANY($2::text[]) ORDER BY id, revision DESC`,
    [each('pids'), each('records')],
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}
