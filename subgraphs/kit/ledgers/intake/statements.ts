import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import type { Sheet, Target } from '../sheet';

/**
 * The SQL by which staged rows become rows of a sheet's tables, generated from its targets. Where nothing else is said a
 * statement takes the feed as $1, the lines of the staged rows as $2 and, if it asks for it, the sheet's name as $3.
 */
export interface Statements {
  /**
   * Of the lines after $2 up to $3, those that are new or differ, and what forbids to take them. $4 is the sheet, $5
   * where each of its columns is in an image, $6 the instant of the feed, $7 the divisions that it was declared for.
   */
  judge: string;
  /** Notes what was there before. */
  log: string;
  /** Makes room for rows that are there already in another form. */
  clear: string;
  /** Writes the tables. */
  write: string[];
  /** Makes them the ledger's own. */
  keep: string;
  /** Takes out of the tables what the feed $1 added, for its undoing. The sheet is $2. */
  remove: string[];
}

const columnsOf = (table: EntitySchema<any>) =>
  Object.entries(table.options.columns).map(([property, column]) => {
    const { name = property, type } = column as EntitySchemaColumnOptions;
    return { property, name, type: String(type), primary: (column as EntitySchemaColumnOptions).primary === true };
  });

const nameOf = (table: EntitySchema<any>) => `"${table.options.tableName}"`;

/** What `target` refers to its row by, out of an image. */
function tied({ table, tie, from }: Target, image: string): { column: string; value: string } {
  const { name, type } = columnsOf(table).find(({ property }) => property === tie)!;
  return { column: `"${name}"`, value: `(${image} #>> '{${from},${tie}}')::${type}` };
}

const ofLines = 's.feed = $1 AND s.line = ANY($2::integer[])';

/** The rows of a target in the images of the staged lines, as `r`. */
function rowsOf({ table, from }: Target): { columns: ReturnType<typeof columnsOf>; source: string } {
  const columns = columnsOf(table);
  const record = columns.map(({ property, type }) => `"${property}" ${type}`).join(', ');
  const rows = `CASE jsonb_typeof(s.image -> '${from}') WHEN 'array' THEN s.image -> '${from}' ELSE jsonb_build_array(s.image -> '${from}') END`;
  return { columns, source: `staged_row s, jsonb_to_recordset(${rows}) AS r(${record})` };
}

function insert(target: Target, onlyIf = ''): string {
  const { columns, source } = rowsOf(target);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const picked = columns.map(({ property }) => `r."${property}"`).join(', ');
  return `INSERT INTO ${nameOf(target.table)} (${names})
    SELECT ${picked} FROM ${source} WHERE ${ofLines} AND s.image ? '${target.from}' ${onlyIf}`;
}

function update(target: Target, onlyIf: string): string {
  const { columns, source } = rowsOf(target);
  const { column } = tied(target, 's.image');
  const set = columns.filter(({ primary }) => !primary).map(({ name, property }) => `"${name}" = r."${property}"`);
  return `UPDATE ${nameOf(target.table)} t SET ${set.join(', ')} FROM ${source}
    WHERE ${ofLines} AND t.${column} = r."${target.tie}" ${onlyIf}`;
}

/** @returns the statements of the sheet, the same for whoever brings its rows */
export function statementsOf({ targets, referenced = false }: Sheet): Statements {
  const [main] = targets;
  const before = tied(main, 'l.image');
  const after = tied(main, 's.image');
  const replaced = `DELETE FROM ${nameOf(main.table)} t USING staged_row s, ledger_row l
    WHERE ${ofLines} AND l.sheet = $3 AND l.source_number = s.source_number AND t.${before.column} = ${before.value}`;
  const isThere = `EXISTS (SELECT FROM ledger_row l WHERE l.sheet = $3 AND l.source_number = s.source_number AND ${before.value} = ${after.value})`;
  return {
    judge: `
      SELECT s.line, l.source_number IS NOT NULL AS known, coalesce(f.as_of > $6, false) AS newer,
        NOT coalesce($7::text[] IS NULL OR l.division IS NULL
          OR EXISTS (SELECT FROM unnest($7::text[]) AS d(code) WHERE l.division LIKE d.code || '%'), true) AS elsewhere,
        CASE WHEN l.source_number IS NOT NULL THEN (SELECT array_agg(i) FROM unnest(s.absent) AS i WHERE
          coalesce(l.image #> string_to_array(($5::text[])[i + 1], ','), 'null') NOT IN ('null', '[]')
          AND coalesce(s.image #> string_to_array(($5::text[])[i + 1], ','), 'null') IN ('null', '[]')) END AS lost
      FROM staged_row s
      LEFT JOIN ledger_row l ON l.sheet = $4 AND l.source_number = s.source_number
      LEFT JOIN feed f ON f.id = l.feed
      WHERE s.feed = $1 AND s.line > $2 AND s.line <= $3 AND s.image IS NOT NULL AND l.digest IS DISTINCT FROM s.digest ORDER BY s.line`,
    log: `
      INSERT INTO ledger_change (feed, source_number, division, digest, counts, previous_feed, image)
      SELECT $1, s.source_number, l.division, l.digest, l.counts, l.feed, l.image FROM staged_row s
      LEFT JOIN ledger_row l ON l.sheet = $3 AND l.source_number = s.source_number WHERE ${ofLines}`,
    // A row that others refer to stays and is changed in place; only one that has another id now has to go.
    clear: referenced ? `${replaced} AND ${before.value} <> ${after.value}` : replaced,
    write: referenced
      ? [update(main, `AND ${isThere}`), insert(main, `AND NOT ${isThere}`)]
      : targets.map((target) => insert(target)),
    keep: `
      INSERT INTO ledger_row (sheet, source_number, division, digest, counts, feed, image)
      SELECT $3, s.source_number, s.division, s.digest, s.counts, $1, s.image FROM staged_row s WHERE ${ofLines}
      ON CONFLICT (sheet, source_number) DO UPDATE SET division = excluded.division, digest = excluded.digest,
        counts = excluded.counts, feed = excluded.feed, image = excluded.image`,
    remove: [
      `DELETE FROM ${nameOf(main.table)} t USING ledger_change c, ledger_row l
       WHERE c.feed = $1 AND c.image IS NULL AND l.sheet = $2 AND l.source_number = c.source_number
         AND t.${before.column} = ${before.value}`,
      `DELETE FROM ledger_row l USING ledger_change c
       WHERE c.feed = $1 AND c.image IS NULL AND l.sheet = $2 AND l.source_number = c.source_number`,
    ],
  };
}
