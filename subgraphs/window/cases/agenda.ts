import type { Database } from '@one-door/kit';
import { checkFirst } from '../asked';
import type { Escalation } from './case';

/** A part that the conference has to speak of. */
export interface Agenda {
  caseId: string;
  part: number;
  why: Escalation;
  /** The window's opinion; null where a department's own row has why it proposed another. */
  opinion: string | null;
  since: Date;
}

/**
 * What waits for a conference, the oldest first.
 * @param division a township's own conference, or a county's with all its townships
 * @param first 1 to 200
 * @throws InputError
 */
export async function readAgenda(database: Pick<Database, 'read'>, division: string, first: number): Promise<Agenda[]> {
  checkFirst(first, 200);
  return database.read<Agenda>(
    {
      name: 'agenda',
      text: `SELECT p.case_id AS "caseId", p.part, p.escalated AS why, s.note AS opinion, coalesce(s.at, p.since) AS since
       FROM case_part p JOIN aid_case c ON c.id = p.case_id
         LEFT JOIN LATERAL (SELECT note, at FROM case_step WHERE case_id = p.case_id AND part = p.part
           AND action IN ('ESCALATE', 'PROPOSE') ORDER BY revision DESC LIMIT 1) s ON true
       WHERE p.escalated IS NOT NULL AND c.division LIKE $1 || '%' ORDER BY since, p.case_id, p.part LIMIT $2`,
    },
    [division, first],
  );
}
