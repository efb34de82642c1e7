import { endOfDay, InputError, startOfDay, type Cipher, type Database } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import { checkDivision, checkFirst, checkPeriod } from '../asked';
import type { Unit } from '../cases/case';
import { openApplicant } from '../cases/service';
import { maskName } from './mask';

/** Aid that was approved and made public (公示): nothing of it says who it is to somebody who does not know already. */
export interface PublicityLine {
  /** The case's number and the part. */
  id: string;
  /** After which the next line comes. */
  cursor: string;
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

/** A place in the list: when the line was published, its case's number and its part. */
const cursorOf = (at: Date, number: string, part: number) =>
  Buffer.from(`${at.toISOString()} ${number} ${part}`).toString('base64url');
function placeOf(cursor: string): [at: string, number: string, part: string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z) ([\d-]{1,40}) (\d{1,4})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  if (!match || Number.isNaN(Date.parse(match[1]!))) throw new InputError('after 不是名单给出的位置。 after is no cursor of this list.'); // prettier-ignore
  return [match[1]!, match[2]!, match[3]!];
}

type Row = Omit<PublicityLine, 'id' | 'cursor' | 'name'> & {
  case: string;
  number: string;
  part: number;
  applicant: string;
};

/**
 * 公示名单: what was approved of cases that were published in the period and stand so still, who came not destroyed, the oldest first.
 * @param first 1 to 500 @param after the cursor of the last line before; null from the beginning
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
  checkPeriod(from, to);
  if (division) checkDivision(division);
  checkFirst(first, 500);
  const place = after === null ? [startOfDay(from), '', 0] : placeOf(after);
  const rows = await read<Row>(
    {
      name: 'publicity',
      text: `SELECT c.id AS case, c.number, p.part, c.division, c.applicant, s.at AS "publishedAt", p.need, p.programme, p.owner
        FROM case_step s JOIN aid_case c ON c.id = s.case_id JOIN case_part p ON p.case_id = c.id
        WHERE s.action = 'PUBLISH' AND s.at >= $1 AND s.at < $2 AND (s.at, c.number, p.part) > ($5, $6, $7::integer)
          AND c.destroyed_at IS NULL AND c.division LIKE $3 || '%' AND p.outcome = 'APPROVED'
          -- What was reopened since is decided anew; what was published again is of that day.
          AND NOT EXISTS (SELECT FROM case_step r WHERE r.case_id = s.case_id AND r.action = 'REOPEN' AND r.part = p.part AND r.revision > s.revision)
          AND NOT EXISTS (SELECT FROM case_step n WHERE n.case_id = s.case_id AND n.action = 'PUBLISH' AND n.revision > s.revision)
        ORDER BY s.at, c.number, p.part LIMIT $4`,
    },
    [startOfDay(from), endOfDay(to), division, first, ...place],
  );
  return rows.map(({ case: caseId, number, part, applicant, ...line }) => ({
    ...line,
    id: `${number}/${part}`,
    cursor: cursorOf(line.publishedAt, number, part),
    name: maskName(openApplicant(cipher, caseId, applicant).name),
  }));
}
