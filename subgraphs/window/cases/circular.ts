import { endOfDay, startOfDay, type Database } from '@one-door/kit';
import { checkPeriod } from '../asked';
import { actions, type Action, type Actor } from './machine';

/** What a circular tells apart. */
export const circularKinds = ['DEPARTMENT', 'DIVISION', 'WORKER'] as const;
export type CircularBy = (typeof circularKinds)[number];

/** How many came to a step, and how many of them after its limit. */
export interface Kept {
  count: number;
  late: number;
}

/** 通报: what one department, window or worker did in a period. */
export interface CircularLine {
  of: string;
  accepted: number;
  transferred: Kept;
  takenOver: Kept;
  decided: Kept;
  approved: number;
  rejected: number;
  fedBack: Kept;
  /** 退回改派: proposed to be another's, and handed on. */
  proposed: number;
  handedOn: number;
  closed: number;
  /** How many said how satisfied they are, and their mean to two decimals; null for nobody. */
  rated: number;
  satisfaction: string | null;
}

const actionsBy = (...actors: Actor[]) =>
  (Object.keys(actions) as Action[]).flatMap((action) => (actors.includes(actions[action].by) ? `'${action}'` : [])).join(', '); // prettier-ignore

/** Whose a step is, and as what it counts. Transfers count for the department that gets them, and for the worker who makes them. */
const whose: Record<CircularBy, string> = {
  DEPARTMENT: `(CASE WHEN s.action IN (${actionsBy('DEPARTMENT')}) THEN s.by END, s.action, s.late),
    (CASE WHEN s.action IN ('TRANSFER', 'RESOLVE_ASSIGN') THEN s.said ->> 'to' END, s.action, s.late),
    -- Handed on, it is transferred to the next, which was not late yet.
    (CASE WHEN s.action = 'HAND_ON' THEN s.said ->> 'to' END, 'TRANSFER', false)`,
  DIVISION: '(c.division, s.action, s.late)',
  WORKER: `(CASE WHEN s.action NOT IN (${actionsBy('DEPARTMENT', 'CLOCK', 'OVERSIGHT')}) THEN s.by END, s.action, s.late)`,
};

const kept = (...actions: string[]) => {
  const these = `action IN (${actions.map((action) => `'${action}'`).join(', ')})`;
  return `json_build_object('count', count(*) FILTER (WHERE ${these}), 'late', count(*) FILTER (WHERE ${these} AND late))`;
};
const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::integer`;

const decisions = ['DECIDE', 'HANDLE', 'RESOLVE_DECIDE'];
const isDecision = `action IN ('${decisions.join("', '")}')`;

/**
 * What was done in a period, by its steps alone: they are never changed, so that a past period always reads the same.
 * @param from the first day, Asia/Shanghai @param to the last
 * @param division only of this one and those within it
 * @returns a line for each that did anything, by name. @throws InputError
 */
export async function readCircular(
  database: Pick<Database, 'read'>,
  by: CircularBy,
  from: string,
  to: string,
  division: string,
): Promise<CircularLine[]> {
  checkPeriod(from, to);
  return database.read<CircularLine>(
    {
      name: `circular_${by.toLowerCase()}`,
      text: `SELECT of, ${count(`action = 'ACCEPT'`)} AS accepted, ${kept('TRANSFER', 'RESOLVE_ASSIGN')} AS transferred,
         ${kept('TAKE_OVER')} AS "takenOver", ${kept(...decisions)} AS decided,
         ${count(`${isDecision} AND said ->> 'outcome' = 'APPROVED'`)} AS approved,
         ${count(`${isDecision} AND said ->> 'outcome' = 'REJECTED'`)} AS rejected, ${kept('FEED_BACK')} AS "fedBack",
         ${count(`action = 'PROPOSE'`)} AS proposed, ${count(`action = 'HAND_ON'`)} AS "handedOn",
         ${count(`action = 'CLOSE'`)} AS closed, ${count(`action = 'RECORD_SATISFACTION'`)} AS rated,
         round(avg((said ->> 'satisfaction')::integer) FILTER (WHERE action = 'RECORD_SATISFACTION'), 2)::text AS satisfaction
       FROM (SELECT w.*, s.said FROM case_step s JOIN aid_case c ON c.id = s.case_id
         CROSS JOIN LATERAL (VALUES ${whose[by]}) AS w (of, action, late)
         WHERE s.at >= $1 AND s.at < $2 AND c.division LIKE $3 || '%') AS steps
       WHERE of IS NOT NULL GROUP BY of ORDER BY of`,
    },
    [startOfDay(from), endOfDay(to), division],
  );
}
