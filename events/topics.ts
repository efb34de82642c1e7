/** A stream of events, and how it is kept. */
export interface TopicSettings {
  /** Fixed from the start: more of them would move keys, and with them the order of one person's events. */
  partitions: number;
  /** Days after which an event is gone; null for never. */
  keptDays: number | null;
}

/**
 * Every topic, whichever bus carries it. Aid, facts, persons, households and findings never expire: the
 * picture of all aid is rebuilt from the first four, and an auditor's decision is in the last.
 */
export const topics = {
  aid: { partitions: 48, keptDays: null },
  /** Facts beside the aid that rules read. */
  fact: { partitions: 48, keptDays: null },
  finding: { partitions: 48, keptDays: null },
  person: { partitions: 48, keptDays: null },
  household: { partitions: 48, keptDays: null },
  case: { partitions: 48, keptDays: 3650 },
  /** What departments do with what was transferred to them. */
  handling: { partitions: 48, keptDays: 3650 },
  check: { partitions: 12, keptDays: 90 },
  department: { partitions: 1, keptDays: 7 },
  /** What could not be taken, with its reason; a topic's own name is in the message. */
  dead: { partitions: 12, keptDays: 365 },
} as const satisfies Record<string, TopicSettings>;
export type Topic = keyof typeof topics;
export const topicNames = Object.keys(topics) as Topic[];
