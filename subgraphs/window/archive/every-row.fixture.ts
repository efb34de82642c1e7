import type { Database } from '@one-door/kit';

/** @returns every row of every table of the database as text, whatever tables there are */
export async function everyRow({ source }: Database): Promise<string> {
  const tables: { name: string }[] = await source.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    const found: { row: string }[] = await source.query(`SELECT row_to_json(t)::text AS row FROM ${name} AS t`);
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows.join('\n');
}
