import type { Client } from 'pg';
import type { Dossier, DossierPerson, DossierRecord } from '../rules';

type Reading = Pick<Client, 'query'>;

/** What is held: its kind, the revision, and what it is. */
type Entry = readonly [kind: string, revision: number, value: unknown];

/** Who is looked at together: a household with those registered in it today, or a person in none. */
export interface Unit {
  /** 'household/<id>' or 'person/<pid>'. */
  name: string;
  /** Null: nobody knows where. */
  division: string | null;
  people: readonly (readonly [pid: string, held: readonly Entry[]])[];
}
export const householdUnit = (id: string) => `household/${id}`;
export const personUnit = (pid: string) => `person/${pid}`;

/**
 * A person and all that is held of him, as one text: a row an entry takes the driver longer than PostgreSQL needs to find
 * it. Person by person, since of a list PostgreSQL looks for each in every partition. Pids and kinds are words of the
 * contract, and need no quoting. Always in the same order, so that the same picture shows the same.
 */
const personText = (pid: string) => `
  '["' || ${pid} || '",[' || coalesce((SELECT string_agg('["' || e.kind || '",' || e.revision || ',' || e.value || ']', ',' ORDER BY e.kind, e.id)
    FROM entry e WHERE e.pid = ${pid} AND e.held), '') || ']]'`;

const householdsText = `
  SELECT h.id, h.division, (
    SELECT '[' || string_agg(${personText('m.pid')}, ',' ORDER BY m.pid) || ']'
    FROM (SELECT DISTINCT pid FROM json_to_recordset(h.members) AS r(pid text, "from" date, "to" date)
      WHERE $2::date BETWEEN "from" AND coalesce("to", 'infinity')) AS m) AS people
  FROM household h WHERE h.id = ANY($1::uuid[])`;

/** @returns the households with what is held of everybody registered in them on the day */
export async function householdUnits(client: Reading, ids: readonly string[], today: string): Promise<Unit[]> {
  if (!ids.length) return [];
  const { rows } = await client.query<{ id: string; division: string; people: string | null }>({
    name: 'households',
    text: householdsText,
    values: [ids, today],
  });
  return rows.map(({ id, division, people }) => ({
    name: householdUnit(id),
    division,
    people: people === null ? [] : (JSON.parse(people) as Unit['people']),
  }));
}

/** @returns persons each by himself, wherever they live */
export async function personUnits(client: Reading, pids: readonly string[]): Promise<Unit[]> {
  if (!pids.length) return [];
  const { rows } = await client.query<{ pid: string; person: string }>({
    name: 'persons',
    text: `SELECT p.pid, ${personText('p.pid')} AS person FROM unnest($1::text[]) AS p(pid)`,
    values: [pids],
  });
  return rows.map(({ pid, person }) => ({
    name: personUnit(pid),
    division: null,
    people: [JSON.parse(person) as Unit['people'][number]],
  }));
}

/** @returns by pid the households in which somebody is registered on the day; who is in none is not there */
export async function householdsOf(
  client: Reading,
  pids: readonly string[],
  today: string,
): Promise<Map<string, string[]>> {
  if (!pids.length) return new Map();
  const { rows } = await client.query<{ pid: string; households: string[] }>({
    name: 'households_of',
    text: `SELECT p.pid, m.households FROM unnest($1::text[]) AS p(pid), LATERAL (
             SELECT array_agg(household::text) AS households FROM member
             WHERE pid = p.pid AND $2::date BETWEEN from_date AND coalesce(to_date, 'infinity')) m
           WHERE m.households IS NOT NULL`,
    values: [pids, today],
  });
  return new Map(rows.map(({ pid, households }) => [pid, households]));
}

export interface UnitDossier {
  unit: Unit;
  dossier: Dossier;
}

export function dossierOf(unit: Unit, today: string, departments: Dossier['departments']): UnitDossier {
  const records = new Map<string, { revision: number; record: DossierRecord }>();
  const persons = unit.people.map(([pid, held]) => {
    const person: DossierPerson = { pid, birthDate: null, deathDate: null, enrolments: [], certificates: [], employments: [], dwellings: [], memberships: [], means: [], moves: [], bills: [], payments: [] }; // prettier-ignore
    const facts = person as unknown as Record<string, unknown[] | undefined>;
    for (const [kind, revision, value] of held) {
      if (kind === 'records') {
        const record = value as DossierRecord;
        const known = records.get(record.id);
        // Two of the family may have heard of it at different times.
        if (!known || known.revision < revision) records.set(record.id, { revision, record });
      } else if (kind === 'birth') person.birthDate = (value as { on: string }).on;
      else if (kind === 'death') person.deathDate = (value as { on: string }).on;
      else facts[kind]?.push(value);
    }
    return person;
  });
  return {
    unit,
    dossier: {
      today,
      division: unit.division,
      persons,
      records: [...records.values()].map(({ record }) => record),
      departments,
    },
  };
}
