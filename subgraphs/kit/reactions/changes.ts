import type { HouseholdMember, HouseholdState, HubEvent } from '@one-door/events';
import { calendarDate, type CalendarDate } from '../calendar';
import { latest } from './latest';

export type ChangeKind = 'DEATH' | 'MOVED_OUT' | 'MOVED_IN' | 'SPLIT';

/** What was heard of a person from one source; of it the greatest version holds. */
export interface HeardChange {
  pid: string;
  /** `death`, `move:` and the entry, `household:` and the household. */
  source: string;
  kind: ChangeKind;
  /** Null: it was taken back. */
  on: CalendarDate | null;
  version: number;
  /** The instant at which the registry had it. */
  knownAt: string;
}

type Event<Name extends string> = Extract<HubEvent, { type: `org.one-door.${Name}.v1` }>;

const diedOf = ({ subject: pid, time: knownAt, data: { diedOn, version } }: Event<'person.died'>): HeardChange => ({
  pid,
  source: 'death',
  kind: 'DEATH',
  on: diedOn,
  version,
  knownAt,
});

function movedOf({ subject: pid, time: knownAt, data }: Event<'person.moved'>): HeardChange {
  const { version, kind, movedOn, withdrawn } = data;
  // Events of before entries were told are told apart by what they say.
  const entry = data.entry ?? `${kind} ${movedOn}`;
  return { pid, source: `move:${entry}`, kind, on: withdrawn ? null : movedOn, version, knownAt };
}

/** Of each person of a household the last day in it; null for who is in it, whoever was in it before. */
function standingOf(members: readonly HouseholdMember[]): Map<string, CalendarDate | null> {
  const standing = new Map<string, CalendarDate | null>();
  for (const { pid, to } of members) {
    const known = standing.get(pid);
    standing.set(pid, known === null || to === null ? null : known && known > to ? known : to);
  }
  return standing;
}

/**
 * Who left: somebody whose last day is set now and was not, or was another, or who is in it no more. Who came back, or
 * never left, takes back what was heard. A household that is emptied was taken out of the registry: nobody left anybody;
 * and of a new one's members there is nothing to take back.
 */
function leftOf({ subject, time: knownAt, data }: Event<'household.changed'>): HeardChange[] {
  const membersOf = (state: HouseholdState | null) => standingOf(state?.members ?? []);
  const [was, is] = [membersOf(data.before), membersOf(data.household)];
  if (!is.size) return [];
  const today = calendarDate(new Date(knownAt));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((pid) => {
    const [before, after] = [was.get(pid), is.has(pid) ? is.get(pid)! : today];
    if (before === after || (before === undefined && after === null && !was.size)) return [];
    return [{ pid, source: `household:${subject}`, kind: 'SPLIT', on: after, version: data.version, knownAt } as const];
  });
}

/** @returns what a registry's event says of persons; nothing for events that say nothing of it */
export function changesHeard(event: HubEvent): HeardChange[] {
  switch (event.type) {
    case 'org.one-door.person.died.v1':
      return [diedOf(event)];
    case 'org.one-door.person.moved.v1':
      return [movedOf(event)];
    case 'org.one-door.household.changed.v1':
      return leftOf(event);
    default:
      return [];
  }
}

/** Of equal versions the later day holds, so that the order in which they come decides nothing. */
const isLater = (row: HeardChange, than: HeardChange) =>
  row.version > than.version || (row.version === than.version && (row.on ?? '') > (than.on ?? ''));

/** @returns of what was heard what holds, whatever the order */
export const holdingChanges = (heard: readonly HeardChange[]): HeardChange[] =>
  latest(heard, ({ pid, source }) => `${pid} ${source}`, isLater);
