import { InputError, textOf } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import { checkWindowDivision } from '../asked';
import { checkFamily } from '../cases/input';
import type { LeadWords } from './lead';

/** What somebody reports, as it is sent. */
export interface Report extends Partial<Omit<LeadWords, 'seen' | 'reporter'>> {
  division: string;
  household?: string | null;
  persons: string[];
  needs: Need[];
  seen: string;
  reporter: LeadWords['reporter'];
}

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);

/**
 * Looks at a report, before anything is asked of the database.
 * @returns the words that are encrypted, without space around them
 * @throws InputError
 */
export function checkReport({ division, household = null, persons, ...said }: Report): LeadWords {
  checkWindowDivision(division);
  checkFamily({ household, persons });
  const seen = textOf('seen', said.seen, 2000);
  if (!seen) throw refuse('请写明发现的情况（seen）。', 'say what was seen (seen).');
  return {
    who: textOf('who', said.who, 60),
    where: textOf('where', said.where, 200),
    phone: textOf('phone', said.phone, 40),
    seen,
    reporter: said.reporter,
    reporterName: textOf('reporterName', said.reporterName, 60),
    reporterPhone: textOf('reporterPhone', said.reporterPhone, 40),
  };
}
