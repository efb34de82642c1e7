import type { Topic } from './topics';

/** One event on its way out. */
export interface Message {
  topic: Topic;
  /** Messages of one key stay in order; a pid, or a case's id. */
  key: string;
  /** The event's own id: a message that comes twice is known by it. */
  id: string;
  /** The CloudEvent as JSON. */
  body: string;
}

/** One event as it comes in. */
export interface Delivery extends Message {
  partition: number;
  /** Its place in the partition, a whole number; later ones are greater. */
  position: bigint;
  /** When the bus took it. */
  at: Date;
}

export interface ConsumeOptions {
  /** Those of one group share the work: each message goes to one of them. */
  group: string;
  topics: readonly Topic[];
  /**
   * Takes messages of one partition, in order. Once it resolves they are done with; when it rejects, or the process ends
   * before, they come again, so that it must bear to see one twice.
   */
  handle: (messages: readonly Delivery[]) => Promise<void>;
  /** Hears why a lot was not taken, before it comes again. */
  onError?: (error: unknown) => void;
}

export interface Consumer {
  /** Finishes what is in hand and lets others take over. */
  stop(): Promise<void>;
}

/** How far a group is behind. */
export interface Lag {
  topic: Topic;
  partition: number;
  /** Messages that the group has still to take. */
  behind: bigint;
  /** Whether the group has a place here; one that has taken nothing yet has none. */
  begun: boolean;
}

/** A group cannot be moved while somebody works in it. */
export class GroupAtWorkError extends Error {
  constructor(group: string) {
    super(
      `“${group}”正在运行，请先停止它的所有进程；被强行终止的须再等十几秒。\n` +
        `"${group}" is at work: stop all its processes first. One that was killed counts as gone after some ten seconds.`,
    );
    this.name = 'GroupAtWorkError';
  }
}

/** What carries events between departments: Kafka, or on one machine a log in PostgreSQL. */
export interface Bus {
  /** Resolves when all of them are kept for good, in the order given for each key. Rejects when that is not sure. */
  send(messages: readonly Message[]): Promise<void>;
  /** A group that is new begins with the oldest message. */
  consume(options: ConsumeOptions): Promise<Consumer>;
  lag(group: string, topics: readonly Topic[]): Promise<Lag[]>;
  /**
   * The group begins these topics again with the oldest message that is kept; others stay where they are. What it has
   * taken comes again, so that whoever knows messages by their ids must forget them first.
   * @throws GroupAtWorkError while a member is at work; the driver's error, and on Kafka some topics may be moved by then
   */
  rewind(group: string, topics: readonly Topic[]): Promise<void>;
  close(): Promise<void>;
}
