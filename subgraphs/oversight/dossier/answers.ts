import { departments, departmentFields, type Department } from '@one-door/schemas';
import type { DepartmentAnswer } from '../rules';
import type { RepresentedLagging, RepresentedPerson, RepresentedRecord } from './representation';

/** How old a department's last feed may be, in milliseconds, by how its data comes in. */
export type AllowedAge = Record<'SYSTEM' | 'LEDGER', number>;

/** domain.md: active records down by over 30 % since the last feed. */
const suspiciousShare = 0.7;

const statuses = new Set(['APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'REJECTED', 'REVOKED']);

/** A record that was returned for somebody it does not name, or in a state nobody knows, makes the answer nonsense. */
const isSound = (record: RepresentedRecord, pid: string) =>
  statuses.has(record.status) && record.covered.some(({ person }) => person.pid === pid);

const isSuspicious = ({ asOf, active, activeBefore }: RepresentedLagging) =>
  !asOf || active < (activeBefore ?? 0) * suspiciousShare;

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
  const behind = first.lagging.filter((entry) => division === null || entry.division === division);
  const dates = [first.asOf, ...behind.map(({ asOf }) => asOf)].filter((date) => typeof date === 'string');
  const asOf = dates.reduce((oldest, date) => (date < oldest ? date : oldest));
  const neverFed = Date.parse(first.asOf) === 0;
  if (neverFed || behind.some(isSuspicious)) return { status: 'SUSPICIOUS', asOf: neverFed ? null : asOf, recordCount };
  const stale = now.getTime() - Date.parse(asOf) > allowedAge[first.source];
  return { status: stale ? 'STALE' : 'ANSWERED', asOf, recordCount };
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
