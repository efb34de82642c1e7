import { endOfDay, InputError, isCalendarDate, startOfDay, type Cipher, type Database } from '@one-door/kit';
import { isDivision, type Need } from '@one-door/schemas';
import type { Unit } from '../cases/case';
import { openApplicant } from '../cases/service';
import { maskName } from './mask';

/** Aid that was approved and made public (公示): nothing of it says who it is to somebody who does not know already. */
export interface PublicityLine {
  /** The case's number and the part. */
  id: string;
  publishedAt: Date;
  division: string;
  /** Masked. */
  name: string;
  need: Need;
  programme: string | null;
  /** Who decided. */
  owner: Unit;
}

export interface PublicityFilter {
  /** The first day, Asia/Shanghai. */
  from: string;
  to: string;
  /** Of this one and those within it; '' for all. */
  division: string;
}

const cursor = /^(\d{9}|\d{6})-\d{4}-\d{6,}\/\d+$/;

/**
 * 公示名单: what was approved of cases that were published in the period and stand so still, who came not destroyed, the oldest first.
 * @param first 1 to 500 @param after the id of the last line before; null from the beginning
 * @param read of the window's database
 * @throws InputError for a wrong period, division or page; Error for an applicant that another key encrypted
 */
export async function readPublicity(
  read: Database['read'],
  cipher: Cipher,
  { from, to, division }: PublicityFilter,
  first: number,
  after: string | null,
): Promise<PublicityLine[]> {
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from)
    throw new InputError('from、to 应为起止日期。 from and to must be the first and the last day.');
  if (division && !isDivision(division)) throw new InputError('没有这个区划。 There is no such division.');
  if (!Number.isInteger(first) || first < 1 || first > 500) throw new InputError('first 应为1至500。 first must be 1 to 500.'); // prettier-ignore
  if (after !== null && !cursor.test(after))
    throw new InputError('after 不是名单的一行。 after is no line of this list.');
  const rows = await read<Omit<PublicityLine, 'name'> & { case: string; applicant: string }>(
    {
      name: 'publicity',
      text: `WITH published AS (
          SELECT c.id AS case, c.number, c.division, c.applicant, max(s.at) AS "publishedAt"
          FROM case_step s JOIN aid_case c ON c.id = s.case_id
          WHERE s.action = 'PUBLISH' AND s.at >= $1 AND s.at < $2 AND c.publicised AND c.destroyed_at IS NULL AND c.division LIKE $3 || '%' GROUP BY c.id),
        lines AS (
          SELECT l.*, l.number || '/' || p.part AS id, p.need, p.programme, p.owner
          FROM published l JOIN case_part p ON p.case_id = l.case WHERE p.outcome = 'APPROVED')
        SELECT "case", id, division, applicant, "publishedAt", need, programme, owner FROM lines
        WHERE $5::text IS NULL OR ("publishedAt", id) > (SELECT "publishedAt", id FROM lines WHERE id = $5)
        ORDER BY "publishedAt", id LIMIT $4`,
    },
    [startOfDay(from), endOfDay(to), division, first, after],
  );
  return rows.map(({ id, publishedAt, division: code, need, programme, owner, case: caseId, applicant }) => {
    const name = maskName(openApplicant(cipher, caseId, applicant).name);
    return { id, publishedAt, division: code, name, need, programme, owner };
  });
}
