import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { AidRecordTable } from '../tables/aid';

/**
 * What a department's tables hold beside the common ones. The key is the field's name in the SDL, and the table's
 * properties are the fields of its type, so that the table is all there is to write.
 */
export interface AidShape {
  /** Tables with one row a record, keyed by `record_id`. */
  details: Record<string, EntitySchema<any>>;
  /** Tables with any number of rows a person, with a column `pid`; an own SELECT where a fact spans tables. */
  facts: Record<string, EntitySchema<any> | string>;
  /** Facts of one value a person: a SELECT of one column and at most one row, over `a.pid`. */
  values?: Record<string, string>;
}

/** The columns that tie a row to its record or person: part of the table, not of the answer. */
const ties = ['recordId', 'pid', 'factId'];

const columnsOf = (table: EntitySchema<any>): [property: string, options: EntitySchemaColumnOptions][] =>
  Object.entries(table.options.columns).map(([property, options]) => [property, options as EntitySchemaColumnOptions]);

/** JSON has no exact decimal, so that money leaves PostgreSQL as text. */
function jsonPair(alias: string, property: string, column: EntitySchemaColumnOptions): string {
  const cast = column.type === 'numeric' ? '::text' : '';
  return `'${property}', ${alias}."${column.name ?? property}"${cast}`;
}

function jsonObject(alias: string, table: EntitySchema<any>, without: string[] = ties): string {
  const pairs = columnsOf(table).filter(([property]) => !without.includes(property));
  return `json_build_object(${pairs.map(([property, column]) => jsonPair(alias, property, column)).join(', ')})`;
}

const list = (select: string) => `coalesce((${select}), '[]'::json)`;

function recordJson(shape: AidShape): string {
  const own = columnsOf(AidRecordTable).map(([property, column]) => jsonPair('r', property, column));
  const covered = list(`
    SELECT json_agg(json_build_object('pid', c.pid, 'from', c.from_date, 'to', c.to_date) ORDER BY c.pid)
    FROM aid_record_person c WHERE c.record_id = r.id`);
  const suspensions = list(`
    SELECT json_agg(json_build_object('from', s.from_date, 'to', s.to_date) ORDER BY s.from_date)
    FROM aid_suspension s WHERE s.record_id = r.id`);
  const details = Object.entries(shape.details).map(
    ([field, table]) =>
      `'${field}', (SELECT ${jsonObject('d', table)} FROM "${table.options.tableName}" d WHERE d.record_id = r.id)`,
  );
  return `json_build_object(${[...own, `'covered', ${covered}`, `'suspensions', ${suspensions}`, ...details].join(', ')})`;
}

function factJson(fact: EntitySchema<any> | string): string {
  if (typeof fact === 'string') return list(fact);
  return list(`SELECT json_agg(${jsonObject('f', fact)}) FROM "${fact.options.tableName}" f WHERE f.pid = a.pid`);
}

/**
 * `asOf` and `source` hold for every division but those that are named: never fed, over a day behind the newest, fed in
 * another way, or with fewer records than before. So no division's age hides behind a younger one's. One row: FeedRow.
 */
export const feedJson = `
  SELECT json_build_object(
    'asOf', to_char(coalesce(min(as_of) FILTER (WHERE NOT lags), max(as_of), 'epoch') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'source', coalesce(max(usual), 'LEDGER'),
    'divisions', coalesce(json_agg(division ORDER BY division), '[]'::json),
    'lagging', coalesce(json_agg(json_build_object(
        'division', division,
        'asOf', to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'source', source, 'active', active, 'activeBefore', active_before) ORDER BY division) FILTER (WHERE lags), '[]'::json))
  FROM (
    SELECT *, as_of IS NULL OR as_of < newest - interval '1 day' OR source <> usual OR active < coalesce(active_before, 0) AS lags
    FROM division_feed, (
      SELECT max(as_of) AS newest, (array_agg(source ORDER BY as_of DESC NULLS LAST))[1] AS usual FROM division_feed) latest) feed`;

/**
 * The one statement by which a department answers for any number of persons.
 * $1 is text[] of pids; the answer is one row a pid asked, also for those it knows nothing of.
 */
export function aidStatement(shape: AidShape, grants: boolean): string {
  const records = grants
    ? list(`
    SELECT json_agg(${recordJson(shape)} ORDER BY r.from_date DESC, r.id)
    FROM aid_record_person p JOIN aid_record r ON r.id = p.record_id WHERE p.pid = a.pid`)
    : `'[]'::json`;
  const facts = Object.entries(shape.facts).map(([field, fact]) => `,\n  ${factJson(fact)} AS "${field}"`);
  const values = Object.entries(shape.values ?? {}).map(([field, select]) => `,\n  (${select}) AS "${field}"`);
  return `SELECT a.pid,\n  (${feedJson}) AS feed,\n  ${records} AS records${[...facts, ...values].join('')}\nFROM unnest($1::text[]) AS a(pid)`;
}

/** The statement that answers records by their ids ($1, uuid[]); a row a record found. */
export function recordStatement(shape: AidShape): string {
  return `SELECT r.id, ${recordJson(shape)} AS record FROM aid_record r WHERE r.id = ANY($1::uuid[])`;
}
