import type { Client } from 'pg';
import type { Dossier, DossierPerson, DossierRecord } from '../rules';

/** Who is looked at together: a household with those registered in it today, or a person in none. */
export interface Unit {
  /** 'household/<id>' or 'person/<pid>'. */
  name: string;
  /** Null: nobody knows where. */
  division: string | null;
  pids: string[];
}
export const householdUnit = (id: string) => `household/${id}`;
export const personUnit = (pid: string) => `person/${pid}`;

interface HouseholdRow {
  id: string;
  division: string;
  members: { pid: string; from: string; to: string | null }[];
}

const unitOf = ({ id, division, members }: HouseholdRow, today: string): Unit => {
  const present = members.filter(({ from, to }) => from <= today && (to === null || today <= to));
  return { name: householdUnit(id), division, pids: [...new Set(present.map(({ pid }) => pid))] };
};

export async function householdUnits(client: Client, ids: readonly string[], today: string): Promise<Unit[]> {
  const { rows } = await client.query<HouseholdRow>({
    name: 'households',
    text: 'SELECT id, division, members FROM household WHERE id = ANY($1::uuid[])',
    values: [ids],
  });
  return rows.map((row) => unitOf(row, today));
}

/** @returns by pid the households in which somebody is registered on the day; who is in none is not there */
export async function householdsOf(
  client: Client,
  pids: readonly string[],
  today: string,
): Promise<Map<string, string[]>> {
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

/** What is held: its kind, the revision, and what it is. */
type Entry = readonly [kind: string, revision: number, value: unknown];

/** All that is held of some people, by who holds it. */
export type Held = ReadonlyMap<string, readonly Entry[]>;

/**
 * One row a person, of one text: a row an entry takes the driver longer than PostgreSQL needs to find it. Person by
 * person, since of a list PostgreSQL looks for each in every partition. Kinds are words of the contract, and need no quoting.
 */
const heldText = `
  SELECT p.pid, (SELECT '[' || string_agg('["' || e.kind || '",' || e.revision || ',' || e.value || ']', ',' ORDER BY e.kind, e.id) || ']'
    FROM entry e WHERE e.pid = p.pid AND e.held) AS held
  FROM unnest($1::text[]) AS p(pid)`;

export async function readHeld(client: Client, pids: readonly string[]): Promise<Held> {
  const { rows } = await client.query<{ pid: string; held: string | null }>({
    name: 'held',
    text: heldText,
    values: [pids],
  });
  return new Map(rows.map(({ pid, held }) => [pid, held === null ? [] : (JSON.parse(held) as Entry[])]));
}

const factKinds = ['enrolments', 'certificates', 'employments', 'dwellings', 'means', 'moves', 'bills', 'payments'] as const; // prettier-ignore

export interface UnitDossier {
  unit: Unit;
  dossier: Dossier;
}

export function dossierOf(unit: Unit, held: Held, today: string, departments: Dossier['departments']): UnitDossier {
  const records = new Map<string, { revision: number; record: DossierRecord }>();
  const persons = unit.pids.map((pid) => {
    const person: DossierPerson = { pid, birthDate: null, deathDate: null, enrolments: [], certificates: [], employments: [], dwellings: [], means: [], moves: [], bills: [], payments: [] }; // prettier-ignore
    const facts = person as unknown as Record<string, unknown[]>;
    for (const [kind, revision, value] of held.get(pid) ?? []) {
      if (kind === 'records') {
        const record = value as DossierRecord;
        const known = records.get(record.id);
        // Two of the family may have heard of it at different times.
        if (!known || known.revision < revision) records.set(record.id, { revision, record });
      } else if (kind === 'birth') person.birthDate = (value as { on: string }).on;
      else if (kind === 'death') person.deathDate = (value as { on: string }).on;
      else if ((factKinds as readonly string[]).includes(kind)) facts[kind]!.push(value);
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
