import { readSettings, setting } from '@one-door/kit';
import { departments, departmentFields, type Department } from '@one-door/schemas';
import type { DepartmentAnswer } from '../rules';
import type { RepresentedAid, RepresentedLagging, RepresentedPerson, RepresentedRecord } from './representation';

/** How old a department's last feed may be, in milliseconds, by how its data comes in. */
export type AllowedAge = Record<'SYSTEM' | 'LEDGER', number>;

const hour = 3_600_000;

/** @throws SettingsError */
export function allowedAgeOf(env: NodeJS.ProcessEnv): AllowedAge {
  const settings = readSettings(
    {
      HUB_ALLOWED_AGE_SYSTEM_HOURS: setting.count.default(24),
      HUB_ALLOWED_AGE_LEDGER_DAYS: setting.count.default(35),
    },
    env,
  );
  return {
    SYSTEM: settings.HUB_ALLOWED_AGE_SYSTEM_HOURS * hour,
    LEDGER: settings.HUB_ALLOWED_AGE_LEDGER_DAYS * 24 * hour,
  };
}

/** domain.md: active records down by over 30 % since the last feed. */
const suspiciousShare = 0.7;

const statuses = new Set(['APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'REJECTED', 'REVOKED']);

/** A record that was returned for somebody it does not name, or in a state nobody knows, makes the answer nonsense. */
const isSound = (record: RepresentedRecord, pid: string) =>
  statuses.has(record.status) && record.covered.some(({ person }) => person.pid === pid);

type Feed = Omit<RepresentedLagging, 'division'>;

const isSuspicious = ({ asOf, active, activeBefore }: Feed) => !asOf || active < (activeBefore ?? 0) * suspiciousShare;

/** What a department says of its feeds. */
export type FeedsSaid = Pick<RepresentedAid, 'asOf' | 'source' | 'territory' | 'lagging'>;

/** A county's code stands for its townships, whichever of the two is the wider. */
const touch = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** Clocks of two machines differ a little; a feed of tomorrow is a mistake, and no proof of being up to date. */
const clockDifferenceMs = 5 * 60_000;

/** @returns what the department's feeds say of a division: its own, or of those that touch it */
function feedsOf({ asOf, source, lagging }: FeedsSaid, division: string | null): Feed[] {
  const behind = lagging.filter((entry) => division === null || touch(entry.division, division));
  const own = behind.some((entry) => entry.division === division);
  return own ? behind : [...behind, { asOf, source, active: 0, activeBefore: null }];
}

/** @returns what a department's feeds make of its answer about a division, wherever it comes from */
export function feedAnswer(
  said: FeedsSaid,
  division: string | null,
  now: Date,
  allowedAge: AllowedAge,
): Pick<DepartmentAnswer, 'status' | 'asOf'> {
  const isServed = said.territory.some((served) => division === null || division.startsWith(served));
  if (!isServed || Date.parse(said.asOf) === 0) return { status: 'SUSPICIOUS', asOf: null };
  const feeds = feedsOf(said, division);
  const fed = feeds.flatMap(({ asOf }) => asOf ?? []);
  const asOf = fed.length ? fed.reduce((oldest, date) => (date < oldest ? date : oldest)) : null;
  const ageOf = (date: string) => now.getTime() - Date.parse(date);
  if (feeds.some(isSuspicious) || fed.some((date) => ageOf(date) < -clockDifferenceMs))
    return { status: 'SUSPICIOUS', asOf };
  const isStale = feeds.some((each) => ageOf(each.asOf!) > allowedAge[each.source]);
  return { status: isStale ? 'STALE' : 'ANSWERED', asOf };
}

/** @param division null when nobody knows where the person lives: then any division in doubt puts all in doubt */
function answerOf(
  people: readonly RepresentedPerson[],
  department: Department,
  division: string | null,
  now: Date,
  allowedAge: AllowedAge,
): DepartmentAnswer {
  const aids = people.map((person) => person[departmentFields[department]]);
  const [first] = aids;
  const sound = aids.every((aid, i) => aid && (aid.records ?? []).every((record) => isSound(record, people[i]!.pid)));
  // A household without members asked nobody, and so nobody answered.
  if (!first || !sound) return { status: 'UNAVAILABLE', asOf: null, recordCount: null };

  const recordCount = new Set(aids.flatMap((aid) => (aid!.records ?? []).map(({ id }) => id))).size;
  return { ...feedAnswer(first, division, now, allowedAge), recordCount };
}

/** @returns how each of the eight took part; a department that anyone's answer is missing of did not. */
export function departmentAnswers(
  people: readonly RepresentedPerson[],
  division: string | null,
  now: Date,
  allowedAge: AllowedAge,
): Record<Department, DepartmentAnswer> {
  return Object.fromEntries(
    departments.map((department) => [department, answerOf(people, department, division, now, allowedAge)]),
  ) as Record<Department, DepartmentAnswer>;
}
