import { endOfDay, startOfDay } from '@one-door/kit';
import type { ClientBase } from 'pg';

/** A closed case as lists show it. */
export interface ClosedCase {
  id: string;
  number: string;
  closedAt: Date;
  /** The last day on which it must be there. */
  keptUntil: string;
}

const closed = `SELECT id, number, closed_at AS "closedAt", kept_until AS "keptUntil" FROM aid_case
  WHERE closed_at IS NOT NULL AND destroyed_at IS NULL`;

/**
 * Cases that were closed from the first day to the last, Asia/Shanghai, and are there still; the oldest first.
 * @param division only of this one and those within it; '' for all
 */
export async function closedBetween(
  client: Pick<ClientBase, 'query'>,
  { from, to, division }: { from: string; to: string; division: string },
): Promise<ClosedCase[]> {
  const { rows } = await client.query<ClosedCase>(
    `${closed} AND closed_at >= $1 AND closed_at < $2 AND division LIKE $3 || '%' ORDER BY closed_at, number`,
    [startOfDay(from), endOfDay(to), division],
  );
  return rows;
}

/** Cases that need not be kept any more. @param today YYYY-MM-DD, Asia/Shanghai */
export async function expiredOn(client: Pick<ClientBase, 'query'>, today: string): Promise<ClosedCase[]> {
  const { rows } = await client.query<ClosedCase>(`${closed} AND kept_until < $1 ORDER BY kept_until, number`, [today]);
  return rows;
}

/** @returns the id of each number that a case has */
export async function idsOf(
  client: Pick<ClientBase, 'query'>,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; number: string }>('SELECT id, number FROM aid_case WHERE number = ANY($1)', [numbers]); // prettier-ignore
  return new Map(rows.map(({ id, number }) => [number, id]));
}
