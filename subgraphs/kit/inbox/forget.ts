import type { Client } from 'pg';

/**
 * Forgets that events took effect, so that they would again. What is set aside is not forgotten: a retry brings it back,
 * and what was dropped stays so.
 * @param olderThanDays only those that took effect longer ago
 * @returns how many
 */
export async function forgetTaken(client: Client, consumer: string, olderThanDays = 0): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM inbox i WHERE i.consumer = $1 AND i.taken_at < clock_timestamp() - make_interval(days => $2)
     AND NOT EXISTS (SELECT FROM dead_letter d WHERE d.consumer = i.consumer AND d.event_id = i.event_id
       AND d.settled IS DISTINCT FROM 'RETRIED')`,
    [consumer, olderThanDays],
  );
  return rowCount!;
}
