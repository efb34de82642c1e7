import { HubError, type CalendarDate, type Database } from '@one-door/kit';

export interface PersonRow {
  pid: string;
  /** Ciphertext. */
  name: string;
  /** Ciphertext; null for a person without a number. */
  idNumber: string | null;
  relation: string | null;
}

export interface HouseholdRow {
  id: string;
  /** Ciphertext. */
  address: string | null;
  division: string;
  members: PersonRow[];
}

/** A household with everyone registered in it on the day $2, head first. */
const householdSelect = `
  SELECT h.id, h.address, h.division,
    coalesce((SELECT json_agg(json_build_object('pid', m.pid, 'relation', m.relation, 'name', p.name,
                                                'idNumber', p.id_number)
                              ORDER BY m.relation <> 'HEAD', p.birth_date, m.pid)
              FROM membership m JOIN person p USING (pid)
              WHERE m.household_id = h.id AND $2::date BETWEEN m.from_date AND coalesce(m.to_date, 'infinity')),
             '[]'::json) AS members`;

const statements = {
  byIds: { name: 'households', text: `${householdSelect} FROM household h WHERE h.id = ANY($1::uuid[])` },
  byPids: {
    name: 'households_of',
    text: `${householdSelect}, o.pid AS "ofPid" FROM membership o JOIN household h ON h.id = o.household_id
           WHERE o.pid = ANY($1::text[]) AND $2::date BETWEEN o.from_date AND coalesce(o.to_date, 'infinity')`,
  },
  persons: {
    name: 'persons',
    text: `SELECT p.pid, p.name, p.id_number AS "idNumber", m.relation FROM person p
           LEFT JOIN membership m
             ON m.pid = p.pid AND $2::date BETWEEN m.from_date AND coalesce(m.to_date, 'infinity')
           WHERE p.pid = ANY($1::text[])`,
  },
};

/** That the registry could not be read is not "not found": nobody knows who lives where. */
const unavailable = (cause: unknown): never => {
  throw new HubError(
    'REGISTRY_UNAVAILABLE',
    '户籍登记暂不可用，可按人员查询 the registry did not answer; ask by person meanwhile',
    {},
    { cause },
  );
};

/** The registry's statements; each rejects with REGISTRY_UNAVAILABLE when the database does not answer. */
export function registryReader(database: Database) {
  const read = <Row>(statement: { name: string; text: string }, keys: readonly string[], on: CalendarDate) =>
    database.read<Row>(statement, [keys, on]).catch(unavailable);
  return {
    households: (ids: readonly string[], on: CalendarDate) => read<HouseholdRow>(statements.byIds, ids, on),
    householdsOf: (pids: readonly string[], on: CalendarDate) =>
      read<HouseholdRow & { ofPid: string }>(statements.byPids, pids, on),
    persons: (pids: readonly string[], on: CalendarDate) => read<PersonRow>(statements.persons, pids, on),
  };
}
export type RegistryReader = ReturnType<typeof registryReader>;
