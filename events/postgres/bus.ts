import pg from 'pg';
import type { Bus, Consumer, Lag } from '../bus';
import { startMember } from './consumer';
import { rewind } from './rewind';
import { append } from './send';
import { createTables, prune } from './tables';

const pruneEveryMs = 3_600_000;

/**
 * The log in PostgreSQL, for one machine: durable once sent, in order, shared by groups.
 * @param url postgres://… of a database of its own
 * @throws the driver's error when it cannot be reached
 */
export async function postgresBus(url: string): Promise<Bus> {
  const pool = new pg.Pool({ connectionString: url, max: 4, keepAlive: true });
  pool.on('error', () => undefined); // An idle connection that is lost is replaced by the next send.
  await createTables(pool);
  const consumers = new Set<Consumer>();
  // What is too old is read by nobody any more; that it stays an hour longer, when this fails, harms nobody.
  const pruning = setInterval(() => void prune(pool).catch(() => undefined), pruneEveryMs);
  pruning.unref();
  return {
    send: (messages) => append(pool, messages),
    async consume(options) {
      const member = startMember(url, options);
      consumers.add(member);
      return {
        async stop() {
          consumers.delete(member);
          await member.stop();
        },
      };
    },
    async lag(group, topics) {
      const { rows } = await pool.query<Omit<Lag, 'behind'> & { behind: string }>(
        `SELECT p.topic, p.partition, p.next - coalesce(x.next, 0) AS behind, x.next IS NOT NULL AS begun
         FROM bus_partition p
         LEFT JOIN bus_position x ON x.consumer_group = $1 AND x.topic = p.topic AND x.partition = p.partition
         WHERE p.topic = ANY($2::text[]) ORDER BY p.topic, p.partition`,
        [group, topics],
      );
      return rows.map((row) => ({ ...row, behind: BigInt(row.behind) }));
    },
    rewind: (group, topics) => rewind(pool, group, topics),
    async close() {
      clearInterval(pruning);
      await Promise.all([...consumers].map((consumer) => consumer.stop()));
      await pool.end();
    },
  };
}
