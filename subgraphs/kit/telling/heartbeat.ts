import { createEvent, messageOf, type Bus, type EventsByType } from '@one-door/events';
import type { Department, SubgraphName } from '@one-door/schemas';
import type { Client } from 'pg';
import type { FeedRow } from '../aid/rows';
import { feedJson } from '../aid/statement';
import { territoryOf } from '../aid/territory';

type Heartbeat = EventsByType['org.one-door.department.heartbeat.v1'];

export interface HeartOptions {
  bus: Pick<Bus, 'send'>;
  subgraph: SubgraphName;
  department: Department;
  /** Between two beats, where nothing changed. */
  everyMs: number;
}

/** A department as it stands at one instant; `position` and `told` are revisions, 0 where there was no change yet. */
interface Pulse {
  feed: FeedRow;
  waiting: number;
  position: string;
  told: string;
}

const pulseStatement = `
  SELECT (${feedJson}) AS feed,
    ((SELECT count(*) FROM outbox) + (SELECT count(*) FROM feed_turn WHERE told_at IS NULL))::integer AS waiting,
    (SELECT coalesce(max(id), 0) FROM feed_turn)::text AS position,
    (SELECT coalesce(max(id), 0) FROM feed_turn WHERE told_at IS NOT NULL)::text AS told`;

/** After a change has been told: those that hear of it are at it first, and several changes are said by one beat. */
const soonMs = 100;

/** What asOf is in an answer of a department that was never fed: an answer always has one. */
const never = '1970-01-01T00:00:00.000Z';

function dataOf(department: Department, { feed, waiting, position, told }: Pulse): Heartbeat['data'] {
  return {
    department,
    asOf: feed.asOf === never ? null : feed.asOf,
    feedSource: feed.source,
    territory: territoryOf(feed.divisions),
    lagging: feed.lagging.map(({ source: feedSource, ...division }) => ({ ...division, feedSource })),
    waiting,
    position: Number(position),
    told: Number(told),
  };
}

/**
 * Says that a department is there and how far its data has come: at once, when told to, and every so often. It is beaten
 * by the relay, which one process a database holds, after what it had in hand is on the bus.
 */
export class Heart {
  #dueAt = -Infinity;

  constructor(readonly options: HeartOptions) {}

  /** There is something to say. */
  soon(): void {
    this.#dueAt = Math.min(this.#dueAt, performance.now() + soonMs);
  }

  /** Beats where it is due. @returns ms until the next. @throws what the bus or the driver throws; it is still due then */
  async beat(client: Client): Promise<number> {
    const { bus, subgraph, department, everyMs } = this.options;
    const left = this.#dueAt - performance.now();
    if (left > 0) return left;
    const { rows } = await client.query<Pulse>(pulseStatement);
    const event = createEvent('org.one-door.department.heartbeat.v1', {
      source: `/departments/${subgraph}` as Heartbeat['source'],
      subject: subgraph as Heartbeat['subject'],
      data: dataOf(department, rows[0]!),
    });
    await bus.send([messageOf(event)]);
    this.#dueAt = performance.now() + everyMs;
    return everyMs;
  }
}
