import type { Pool } from 'pg';
import { GroupAtWorkError } from '../bus';
import type { Topic } from '../topics';
import { goneAfterMs, lockOf, type Part } from './lock';

/**
 * Moves a group to the oldest message of these topics. It holds every partition's lock meanwhile: who works has one, and
 * who starts has to wait until the new places are there.
 * @throws GroupAtWorkError, or the driver's error; nothing is moved then
 */
export async function rewind(pool: Pool, group: string, topics: readonly Topic[]): Promise<void> {
  const client = await pool.connect();
  let failed: unknown;
  try {
    await client.query('BEGIN');
    const { rows: parts } = await client.query<Part>(
      'SELECT topic, partition FROM bus_partition WHERE topic = ANY($1::text[]) ORDER BY topic, partition',
      [topics],
    );
    const locks = parts.map((part) => lockOf(group, part));
    // A member may hold other topics only, and one that is busy for long is not seen meanwhile.
    const { rows } = await client.query<{ free: boolean }>(
      `SELECT bool_and(pg_try_advisory_xact_lock(hashtext(l.a), hashtext(l.b))) AND NOT EXISTS (
         SELECT FROM bus_member WHERE consumer_group = $3
           AND seen_at > clock_timestamp() - make_interval(secs => $4)) AS free
       FROM unnest($1::text[], $2::text[]) AS l(a, b)`,
      [locks.map(([a]) => a), locks.map(([, b]) => b), group, goneAfterMs / 1000],
    );
    if (!rows[0]!.free) throw new GroupAtWorkError(group);
    // Where all has been pruned it is the end.
    await client.query(
      `INSERT INTO bus_position (consumer_group, topic, partition, next)
       SELECT $1, p.topic, p.partition, coalesce(
         (SELECT min(m.position) FROM bus_message m WHERE m.topic = p.topic AND m.partition = p.partition), p.next)
       FROM bus_partition p WHERE p.topic = ANY($2::text[])
       ON CONFLICT (consumer_group, topic, partition) DO UPDATE SET next = excluded.next`,
      [group, topics],
    );
    await client.query('COMMIT');
  } catch (error) {
    failed = error;
    throw error;
  } finally {
    // A connection that failed within a transaction is thrown away, and the transaction with it.
    client.release(failed ? true : undefined);
  }
}
