import { calendarDate } from '@one-door/kit';
import type { Client } from 'pg';
import { allowedAgeOf, type AllowedAge } from '../dossier/answers';
import { loadPolicies } from '../policy-files/load';
import { answersFrom, readStates } from '../projection/answers';
import { expectWhole, isRebuilding } from '../projection/rebuild';
import { dossierOf, householdsOf, householdUnit, householdUnits, personUnit, personUnits, type Unit } from '../projection/units'; // prettier-ignore
import type { Due, WhenDue } from '../projection/take';
import type { Policies } from '../rules';
import { noteDue, takeDue } from './due';
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
/** So few in the transaction of the event itself: its finding is there when it has been taken. */
const few = 10;

/** Who is looked at, each with the events for which he is; none, when all are looked at. */
export interface Touched {
  persons: Map<string, string[]>;
  households: Map<string, string[]>;
}

function touch(units: Map<string, string[]>, id: string, events: readonly string[]): void {
  units.set(id, [...new Set([...(units.get(id) ?? []), ...events])]);
}

function touchedBy(due: readonly Due[]): Touched {
  const [persons, households] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { pid, household, eventId } of due) {
    if (pid) touch(persons, pid, [eventId]);
    if (household) touch(households, household, [eventId]);
  }
  return { persons, households };
}

/** One look at a unit at a time; whoever comes second reads after the first has committed. */
async function lock(client: Client, units: string[]): Promise<void> {
  if (!units.length) return;
  await client.query({
    name: 'lock_units',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended(unit, 66)) FROM unnest($1::text[]) AS unit',
    values: [units.sort()],
  });
}

/**
 * What is looked at, read behind its locks: persons first, then the households that they are in today. Who is in one
 * shows nothing alone, so that what he showed before he was is taken back. Whoever joins or leaves one meanwhile waits
 * for these locks, and is looked at after.
 */
async function unitsOf(client: Client, { persons, households }: Touched, today: string): Promise<Unit[]> {
  const pids = [...persons.keys()];
  await lock(client, pids.map(personUnit));
  const homes = await householdsOf(client, pids, today);
  for (const [pid, ids] of homes) for (const id of ids) touch(households, id, persons.get(pid)!);
  const ids = [...households.keys()];
  await lock(client, ids.map(householdUnit));
  return [
    ...(await householdUnits(client, ids, today)),
    ...(await personUnits(
      client,
      pids.filter((pid) => !homes.has(pid)),
    )),
    ...[...homes.keys()].map((pid) => ({ name: personUnit(pid), division: null, people: [] })),
  ];
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
 * Looks at persons and households, and writes what they show, in the caller's transaction.
 * @returns how many findings changed
 */
export async function lookAt(
  client: Client,
  touched: Touched,
  { policies, allowedAge, now }: Looking,
): Promise<number> {
  const at = now();
  const today = calendarDate(at);
  const units = await unitsOf(client, touched, today);
  const triggers = new Map([
    ...[...touched.persons].map(([pid, events]) => [personUnit(pid), events] as const),
    ...[...touched.households].map(([id, events]) => [householdUnit(id), events] as const),
  ]);
  const answers = answersFrom(await readStates(client), at, allowedAge);
  const unlooked: { unit: string; reason: string }[] = [];
  const seen = units.flatMap((unit) => {
    try {
      const shown = shownBy(dossierOf(unit, today, answers(unit.division)), policies);
      return [{ unit: unit.name, shown, triggers: triggers.get(unit.name)! }];
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
 * @throws UnfinishedRebuildError while the picture is not whole
 */
export async function lookAtDue(client: Client, looking: Looking): Promise<number> {
  await expectWhole(client);
  const due = await takeDue(client, lot);
  if (due.length) await lookAt(client, touchedBy(due), looking);
  return due.length;
}

/**
 * Looks at once at the few whom events touched, in the transaction that takes them; many it notes, and all of
 * them while the picture is not whole.
 * @returns what the picture calls
 */
export const lookSoon =
  (looking: Looking): WhenDue =>
  async (client, due) => {
    if (due.length > few || (await isRebuilding(client))) return noteDue(client, due);
    await client.query('SAVEPOINT look');
    try {
      await lookAt(client, touchedBy(due), looking);
    } catch {
      // The event is taken whatever becomes of the look: whoever watches looks again, and says what is wrong.
      await client.query('ROLLBACK TO SAVEPOINT look');
      await noteDue(client, due);
    }
  };
