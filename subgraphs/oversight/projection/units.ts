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
    text: `SELECT pid, array_agg(household::text) AS households FROM member
           WHERE pid = ANY($1::text[]) AND $2::date BETWEEN from_date AND coalesce(to_date, 'infinity') GROUP BY pid`,
    values: [pids, today],
  });
  return new Map(rows.map(({ pid, households }) => [pid, households]));
}

interface EntryRow {
  pid: string;
  kind: string;
  id: string;
  revision: string;
  eventId: string;
  value: unknown;
}

/** All that is held of some people, by who holds it. */
export type Held = ReadonlyMap<string, readonly EntryRow[]>;

export async function readHeld(client: Client, pids: readonly string[]): Promise<Held> {
  const { rows } = await client.query<EntryRow>({
    name: 'held',
    text: `SELECT pid, kind, id, revision, event_id AS "eventId", value FROM entry WHERE pid = ANY($1::text[]) AND held`,
    values: [pids],
  });
  const held = new Map<string, EntryRow[]>();
  for (const row of rows) {
    const own = held.get(row.pid);
    if (own) own.push(row);
    else held.set(row.pid, [row]);
  }
  return held;
}

const factKinds = ['enrolments', 'certificates', 'employments', 'dwellings', 'means', 'moves', 'bills', 'payments'] as const; // prettier-ignore

/** A unit's dossier, and which event each of its records came by, for every person it covers. */
export interface UnitDossier {
  unit: Unit;
  dossier: Dossier;
  /** By record. */
  events: ReadonlyMap<string, string[]>;
}

export function dossierOf(unit: Unit, held: Held, today: string, departments: Dossier['departments']): UnitDossier {
  const records = new Map<string, { revision: number; record: DossierRecord }>();
  const events = new Map<string, string[]>();
  const persons = unit.pids.map((pid) => {
    const person: DossierPerson = { pid, birthDate: null, deathDate: null, enrolments: [], certificates: [], employments: [], dwellings: [], means: [], moves: [], bills: [], payments: [] }; // prettier-ignore
    const facts = person as unknown as Record<string, unknown[]>;
    for (const { kind, id, revision, eventId, value } of held.get(pid) ?? []) {
      if (kind === 'records') {
        const known = records.get(id);
        // Two of the family may have heard of it at different times.
        if (!known || known.revision < Number(revision)) {
          records.set(id, { revision: Number(revision), record: value as DossierRecord });
        }
        events.set(id, [...(events.get(id) ?? []), eventId]);
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
    events,
  };
}
