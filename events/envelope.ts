import { randomUUID } from 'node:crypto';
import type { Message } from './bus';
import type { AidRecord, Department, EventsByType, HubEvent } from './contracts/generated';
import { validateEvent } from './contracts/validate';
import { topicNames, type Topic } from './topics';

/** `org.one-door.aid.granted.v1`: what tells of, what happened, and which version of the contract. */
export type EventType = keyof EventsByType;

/** Reverse DNS, as CloudEvents asks; the version is part of the type, so that a reader of v1 never meets a v2 unawares. */
const prefix = 'org.one-door.';

export interface EventInput<Type extends EventType> {
  /** Given where the same event may be made twice; a new one, when left out. */
  id?: string;
  /** Who sends it: `/departments/housing`, `/window`, `/oversight`. */
  source: EventsByType[Type]['source'];
  /** The key by which its events stay in order: a pid, a case's id; see the type's contract. */
  subject: EventsByType[Type]['subject'];
  /** When the change that it tells of was committed; now, when left out. */
  time?: Date;
  data: EventsByType[Type]['data'];
}

/**
 * An event. Written by hand and not by the CloudEvents SDK: an envelope is nine properties, and the
 * contract holds all of them already.
 * @throws EventContractError: a sender hears of his mistake before he commits it
 */
export function createEvent<Type extends EventType>(
  type: Type,
  { id = randomUUID(), source, subject, time = new Date(), data }: EventInput<Type>,
): EventsByType[Type] {
  const event: unknown = {
    specversion: '1.0',
    id,
    source,
    type,
    subject,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:one-door:event:${type.slice(prefix.length)}`,
    data,
  };
  validateEvent(event);
  return event as EventsByType[Type];
}

/** @returns the topic that carries events of a type: the first word of what it tells. @throws Error where none does */
export function topicOf(type: EventType): Topic {
  const topic = topicNames.find((name) => type.startsWith(`${prefix}${name}.`));
  if (!topic) throw new Error('no topic carries events of this type');
  return topic;
}

/** @returns the event as the outbox and the bus take it: the subject is the key. */
export const messageOf = (event: HubEvent): Message => ({
  topic: topicOf(event.type),
  key: event.subject,
  id: event.id,
  body: JSON.stringify(event),
});

/** @param source `/departments/civil-affairs` @returns CIVIL_AFFAIRS, as answers and records name it */
export const departmentOf = (source: string): Department =>
  source.replace('/departments/', '').replaceAll('-', '_').toUpperCase() as Department;

/** Under what a record is told of that covers nobody yet. */
export const recordSubject = (id: string): string => `record/${id}`;

type Covering = Pick<AidRecord, 'id' | 'covered'>;

/**
 * Under whom a change of an aid record is told, one event each: everybody covered before or after it, so that who was
 * taken off hears of it in order; and the record itself where on either side nobody is covered.
 * @param before undefined for a record that is new
 */
export function aidSubjects(record: Covering, before?: Covering): string[] {
  const sides = before ? [before, record] : [record];
  const pids = sides.flatMap(({ covered }) => covered.map(({ pid }) => pid));
  const alone = sides.some(({ covered }) => !covered.length);
  return [...new Set([...pids, ...(alone ? [recordSubject(record.id)] : [])])].sort();
}
