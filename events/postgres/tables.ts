import type { Pool } from 'pg';
import { topicNames, topics } from '../topics';

/** One at a time: hubs start together. */
const lockNumber = 65_2016;

/**
 * The log. A position is given out under the lock of its partition's row, which is held until the commit: messages become
 * visible in the order of their positions, and who has read up to one has missed none.
 */
const statements = `
  CREATE TABLE IF NOT EXISTS bus_partition (
    topic     text NOT NULL,
    partition integer NOT NULL,
    next      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)
  );
  CREATE TABLE IF NOT EXISTS bus_message (
    topic     text NOT NULL,
    partition integer NOT NULL,
    position  bigint NOT NULL,
    key       text NOT NULL,
    id        text NOT NULL,
    body      text NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, partition, position)
  );
  CREATE TABLE IF NOT EXISTS bus_position (
    consumer_group text NOT NULL,
    topic          text NOT NULL,
    partition      integer NOT NULL,
    next           bigint NOT NULL,
    PRIMARY KEY (consumer_group, topic, partition)
  );
  CREATE TABLE IF NOT EXISTS bus_member (
    consumer_group text NOT NULL,
    member         uuid NOT NULL,
    seen_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer_group, member)
  );`;

/** Makes the log where there is none, and what topics.ts has more than it. @throws the driver's error */
export async function createTables(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    await client.query(statements);
    const declared = topicNames.flatMap((topic) =>
      Array.from({ length: topics[topic].partitions }, (_, partition) => ({ topic, partition })),
    );
    await client.query(
      `INSERT INTO bus_partition (topic, partition)
       SELECT * FROM unnest($1::text[], $2::integer[]) ON CONFLICT DO NOTHING`,
      [declared.map(({ topic }) => topic), declared.map(({ partition }) => partition)],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Removes what has been kept for as long as its topic says. */
export async function prune(pool: Pool): Promise<void> {
  for (const topic of topicNames) {
    const { keptDays } = topics[topic];
    if (keptDays === null) continue;
    await pool.query('DELETE FROM bus_message WHERE topic = $1 AND at < now() - make_interval(days => $2)', [
      topic,
      keptDays,
    ]);
  }
}
