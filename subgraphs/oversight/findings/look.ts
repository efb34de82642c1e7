import { calendarDate } from '@one-door/kit';
import type { Client } from 'pg';
import { allowedAgeOf, type AllowedAge } from '../dossier/answers';
import { loadPolicies } from '../policy-files/load';
import { answersFrom, readStates } from '../projection/answers';
import { dossierOf, householdsOf, householdUnit, householdUnits, personUnit, personUnits, type Unit } from '../projection/units'; // prettier-ignore
import type { Policies } from '../rules';
import { shownBy } from './shown';
import { writeShown } from './write';

/** What it takes to look at a unit. */
export interface Looking {
  policies: Policies;
  allowedAge: AllowedAge;
  now: () => Date;
}

/** Looking by the rules and settings of this process. @throws SettingsError */
export const lookingOf = (env: NodeJS.ProcessEnv): Looking => ({
  policies: loadPolicies(),
  allowedAge: allowedAgeOf(env),
  now: () => new Date(),
});

/** So many events are looked at together. */
const lot = 300;

/** Events for which a person or a household is looked at. */
type Triggers = Map<string, string[]>;

function addTrigger(triggers: Triggers, unit: string, events: readonly string[]): void {
  const own = triggers.get(unit);
  if (own) own.push(...events);
  else triggers.set(unit, [...events]);
}

/**
 * Which units somebody belongs to today. Who is in a household shows nothing alone, so that what he showed before he
 * was is taken back.
 */
async function unitsOf(
  client: Client,
  pids: ReadonlyMap<string, string[]>,
  triggers: Triggers,
  today: string,
): Promise<void> {
  const households = await householdsOf(client, [...pids.keys()], today);
  for (const [pid, events] of pids) {
    addTrigger(triggers, personUnit(pid), events);
    for (const id of households.get(pid) ?? []) addTrigger(triggers, householdUnit(id), events);
  }
}

async function noteUnlooked(
  client: Client,
  unlooked: readonly { unit: string; reason: string }[],
  at: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO unlooked (unit, reason, at) SELECT unit, reason, $3 FROM unnest($1::text[], $2::text[]) AS u(unit, reason)
     ON CONFLICT (unit) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
    [unlooked.map(({ unit }) => unit), unlooked.map(({ reason }) => reason), at],
  );
}

/**
 * Looks at units, and writes what they show, in the caller's transaction.
 * @param triggers by unit, the events for which it is looked at
 * @returns how many findings changed
 */
export async function lookAt(
  client: Client,
  triggers: Triggers,
  { policies, allowedAge, now }: Looking,
): Promise<number> {
  const at = now();
  const today = calendarDate(at);
  const names = [...triggers.keys()].sort();
  // One look at a unit at a time; whoever comes second reads after the first has committed.
  await client.query({
    name: 'lock_units',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended(unit, 66)) FROM unnest($1::text[]) AS unit',
    values: [names],
  });
  const idsOf = (prefix: string) => names.flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  const alone = idsOf(personUnit(''));
  // Once more, behind the lock: somebody may have joined a household meanwhile.
  const inHouseholds = await householdsOf(client, alone, today);
  const single = alone.filter((pid) => !inHouseholds.has(pid));
  const elsewhere = alone.filter((pid) => inHouseholds.has(pid));
  const units: Unit[] = [
    ...(await householdUnits(client, idsOf(householdUnit('')), today)),
    ...(await personUnits(client, single)),
    ...elsewhere.map((pid) => ({ name: personUnit(pid), division: null, people: [] })),
  ];
  const answers = answersFrom(await readStates(client), at, allowedAge);
  const unlooked: { unit: string; reason: string }[] = [];
  const seen = units.flatMap((unit) => {
    try {
      const shown = shownBy(dossierOf(unit, today, answers(unit.division)), policies);
      return [{ unit: unit.name, shown, triggers: [...new Set(triggers.get(unit.name))] }];
    } catch (error) {
      // Pure code, whose messages name rules and programmes. A programme that nobody here knows yet: what was seen stays, and the others do not wait.
      unlooked.push({ unit: unit.name, reason: (error as Error).message.slice(0, 200) });
      return [];
    }
  });
  if (unlooked.length) await noteUnlooked(client, unlooked, at);
  return writeShown(client, seen, at, policies.version);
}

/**
 * Looks at those whom events touched, a lot at a time, in the caller's transaction. Several may do so side by side.
 * @returns how many events that were; 0 when nobody is due
 */
export async function lookAtDue(client: Client, looking: Looking): Promise<number> {
  const { rows } = await client.query<{ pid: string | null; household: string | null; eventId: string }>({
    name: 'take_due',
    text: `DELETE FROM due WHERE id IN (SELECT id FROM due ORDER BY id LIMIT ${lot} FOR UPDATE SKIP LOCKED)
     RETURNING pid, household, event_id AS "eventId"`,
  });
  if (!rows.length) return 0;
  const triggers: Triggers = new Map();
  const pids = new Map<string, string[]>();
  for (const { pid, household, eventId } of rows) {
    if (pid) addTrigger(pids, pid, [eventId]);
    if (household) addTrigger(triggers, householdUnit(household), [eventId]);
  }
  await unitsOf(client, pids, triggers, calendarDate(looking.now()));
  await lookAt(client, triggers, looking);
  return rows.length;
}
