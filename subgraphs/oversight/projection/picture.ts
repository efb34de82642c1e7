import { departmentOf, recordSubject, type AidRecord, type HouseholdState, type HubEvent } from '@one-door/events';
import type { Department } from '@one-door/schemas';
import type { FeedsSaid } from '../dossier/answers';
import type { DossierRecord } from '../rules';

/** Something that a department holds of a person, as an event says: a record, a fact, a payment, a birth, a death. */
export interface Entry {
  pid: string;
  kind: string;
  id: string;
  department: Department;
  revision: number;
  /** False: it is held no more. */
  held: boolean;
  eventId: string;
  value: object;
}

/** A household as the registry told of it. */
export interface ToldHousehold {
  version: number;
  state: HouseholdState;
  /** Who was in it before, and may be elsewhere now. */
  former: string[];
  eventId: string;
}

/** What a department said of its own feeds. */
export interface ToldState {
  department: Department;
  saidAt: string;
  state: FeedsSaid;
}

/** What one event says of the picture: one of them. */
export interface Said {
  entry?: Entry;
  household?: ToldHousehold;
  state?: ToldState;
}

/** @returns the record as rules read it */
export const dossierRecordOf = ({ detail, ...record }: AidRecord): DossierRecord => ({
  ...record,
  manner: detail.destituteSupport?.manner ?? null,
  employer: detail.post?.employer ?? null,
});

/** A record that covers nobody yet is told of under itself. */
const isOf = ({ id, covered }: AidRecord, subject: string) =>
  covered.length ? covered.some(({ pid }) => pid === subject) : subject === recordSubject(id);

const aidEntry = (
  { id: eventId, subject, data: { revision, record, ...more } }: Extract<HubEvent, { data: { record: AidRecord } }>,
  withdrawn = 'withdrawn' in more && more.withdrawn,
): Said => ({
  entry: {
    pid: subject,
    kind: 'records',
    id: record.id,
    department: record.department,
    revision,
    held: !withdrawn && isOf(record, subject),
    eventId,
    value: dossierRecordOf(record),
  },
});

/**
 * What an event says of the picture; nothing, where it says nothing of it. Pure.
 * @param openBirth reads a sealed date of birth; throws for one that was sealed under another key
 */
export function readEvent(event: HubEvent, openBirth: (sealed: string, pid: string) => string): Said[] {
  switch (event.type) {
    case 'org.one-door.aid.granted.v1':
    case 'org.one-door.aid.changed.v1':
    case 'org.one-door.aid.suspended.v1':
    case 'org.one-door.aid.ended.v1':
      return [aidEntry(event)];
    case 'org.one-door.aid.paid.v1': {
      const { payment, revision, withdrawn } = event.data;
      const { id, batch: _batch, ...value } = payment;
      const about = { pid: event.subject, kind: 'payments', id, department: 'FINANCE' as const };
      return [{ entry: { ...about, revision, held: !withdrawn, eventId: event.id, value } }];
    }
    case 'org.one-door.fact.changed.v1': {
      const { factId: id, revision, fact, withdrawn } = event.data;
      const [[kind, value]] = Object.entries(fact) as [[string, object]];
      const about = { pid: event.subject, kind, id, department: departmentOf(event.source) };
      const said = kind === 'birth' ? { on: openBirth((value as { sealed: string }).sealed, event.subject) } : value;
      return [{ entry: { ...about, revision, held: !withdrawn, eventId: event.id, value: said } }];
    }
    case 'org.one-door.person.died.v1': {
      const { version: revision, diedOn } = event.data;
      const about = { pid: event.subject, kind: 'death', id: event.subject, department: 'CIVIL_AFFAIRS' as const };
      return [{ entry: { ...about, revision, held: diedOn !== null, eventId: event.id, value: { on: diedOn } } }];
    }
    case 'org.one-door.household.changed.v1': {
      const { version, household: state, before } = event.data;
      const former = (before?.members ?? []).map(({ pid }) => pid);
      return [{ household: { version, state, former, eventId: event.id } }];
    }
    case 'org.one-door.department.heartbeat.v1': {
      const { department, asOf, feedSource: source, territory, lagging, position, told } = event.data;
      // What it has not told of yet cannot be missed here: until then it counts by what it said before.
      if (told !== position) return [];
      const state: FeedsSaid = {
        // As an answer says it that was never fed.
        asOf: asOf ?? new Date(0).toISOString(),
        source,
        territory,
        lagging: lagging.map(({ feedSource, ...rest }) => ({ ...rest, source: feedSource })),
      };
      return [{ state: { department, saidAt: event.time, state } }];
    }
    default:
      return [];
  }
}

/** Two persons' numbers may be exchanged in one turn: what one of them has lost by it, the other has. */
export const isLaterEntry = (entry: Entry, than: Entry): boolean =>
  entry.revision > than.revision || (entry.revision === than.revision && entry.held >= than.held);
