import { randomUUID } from 'node:crypto';
import { checkAccount, InputError, isUuid, NotFoundError, textOf, type Database } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import { checkWindowDivision } from '../asked';
import type { Unit } from '../cases/case';

/** 联络员: whom a unit named for a county or a township. */
export interface Liaison {
  unit: Unit;
  division: string;
  name: string;
  phone: string;
}

/** An organisation or a person willing to help where the programmes do not suffice. */
export interface Helper {
  id: string;
  kind: 'ORGANISATION' | 'INDIVIDUAL';
  name: string;
  phone: string;
  offers: string;
  needs: readonly Need[];
  division: string;
  active: boolean;
}

function needed(what: string, text: string, most: number): string {
  const given = textOf(what, text, most);
  if (!given) throw new InputError(`请写明 ${what}。 ${what} must be given.`);
  return given;
}

function divisionOf(code: string): string {
  checkWindowDivision(code);
  return code;
}

/** Those of a township, with those of its county and, of a county, of all its townships. */
const nearby = `(division LIKE $1 || '%' OR $1 LIKE division || '%')`;

/** @returns the liaisons of a division, by unit */
export const readLiaisons = (database: Pick<Database, 'read'>, division: string): Promise<Liaison[]> =>
  database.read({ name: 'liaisons', text: `SELECT unit, division, name, phone FROM liaison WHERE ${nearby} ORDER BY unit, division` }, [divisionOf(division)]); // prettier-ignore

/** Names a liaison, in place of whoever was before. @throws InputError */
export async function keepLiaison(database: Database, liaison: Liaison, by: string, at: Date): Promise<Liaison> {
  checkAccount(by);
  const kept = { ...liaison, division: divisionOf(liaison.division), name: needed('name', liaison.name, 60), phone: needed('phone', liaison.phone, 40) }; // prettier-ignore
  await database.inTransaction((client) =>
    client.query(
      `INSERT INTO liaison (unit, division, name, phone, by, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (unit, division) DO UPDATE SET name = excluded.name, phone = excluded.phone, by = excluded.by, at = excluded.at`,
      [kept.unit, kept.division, kept.name, kept.phone, by, at],
    ),
  );
  return kept;
}

/**
 * @param past also who helps no more
 * @returns who is willing to help with a need near a division, by name
 */
export const readHelpers = (
  database: Pick<Database, 'read'>,
  need: Need,
  division: string,
  past: boolean,
): Promise<Helper[]> =>
  database.read(
    {
      name: 'helpers',
      text: `SELECT id, kind, name, phone, offers, needs, division, active FROM helper
       WHERE (active OR $3) AND needs @> ARRAY[$2] AND ${nearby} ORDER BY active DESC, name, id LIMIT 200`,
    },
    [divisionOf(division), need, past],
  );

/**
 * Writes who is willing to help, or changes it.
 * @param id null for somebody new
 * @throws InputError; NotFoundError for an id that nobody has
 */
export async function keepHelper(
  database: Database,
  id: string | null,
  helper: Omit<Helper, 'id'>,
  by: string,
  at: Date,
): Promise<Helper> {
  checkAccount(by);
  const name = needed('name', helper.name, 100);
  const phone = needed('phone', helper.phone, 40);
  const offers = needed('offers', helper.offers, 1000);
  const kept: Helper = { ...helper, id: id ?? randomUUID(), name, phone, offers, division: divisionOf(helper.division), needs: [...new Set(helper.needs)].sort() }; // prettier-ignore
  if (!kept.needs.length) throw new InputError('请写明愿意帮扶的需求。 needs must name at least one.');
  const values = [kept.id, kept.kind, name, phone, offers, kept.needs, kept.division, kept.active, by, at];
  const { rowCount } = await database.inTransaction(
    (client) =>
    id === null
      ? client.query('INSERT INTO helper (id, kind, name, phone, offers, needs, division, active, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', values) // prettier-ignore
      : client.query('UPDATE helper SET kind = $2, name = $3, phone = $4, offers = $5, needs = $6, division = $7, active = $8, by = $9, at = $10 WHERE id = $1', isUuid(id) ? values : [randomUUID(), ...values.slice(1)]), // prettier-ignore
  );
  if (!rowCount) throw new NotFoundError('没有这个帮扶方。 There is no such helper.');
  return kept;
}

/** @returns who has that id, willing or not any more; null for nobody */
export async function readHelper(database: Pick<Database, 'read'>, id: string): Promise<Helper | null> {
  const [found] = await database.read<Helper>(
    { name: 'helper', text: 'SELECT id, kind, name, phone, offers, needs, division, active FROM helper WHERE id = $1' },
    [id],
  );
  return found ?? null;
}

/** @returns whether somebody of that id is willing to help */
export async function isWilling(database: Pick<Database, 'read'>, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await database.read({ name: 'willing', text: 'SELECT FROM helper WHERE id = $1 AND active' }, [id]);
  return rows.length > 0;
}
