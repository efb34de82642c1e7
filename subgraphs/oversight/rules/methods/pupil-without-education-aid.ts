import type { Title } from '@one-door/schemas';
import type { DossierPerson, DossierRecord } from '../dossier';
import { sayDate } from '../explain';
import type { Method, RecordsByPerson, Sighting } from '../finding';
import { addMonths, holdsOn } from '../periods';
import { isOf, parameterOf } from '../policy';
import { advice, hadWithin, heldOn, sayStatus, schoolYearOf } from '../standing';

const compulsoryStages = ['PRIMARY', 'JUNIOR_SECONDARY'];

/**
 * Why the child is entitled by 暂行办法 33: it attends compulsory education and has 低保 or 特困, or is disabled and cannot
 * attend. Null when it is not.
 */
function entitlement(
  person: DossierPerson,
  byPerson: RecordsByPerson,
  today: string,
): { records: DossierRecord[]; why: Title } | null {
  const is = (attendance: string) =>
    person.enrolments.some(
      (each) => compulsoryStages.includes(each.stage) && each.attendance === attendance && holdsOn(each, today),
    );
  const status = heldOn(byPerson, person.pid, today);
  if (is('ATTENDING') && status) return { records: [status], why: sayStatus(status) };
  if (is('UNABLE_TO_ATTEND') && person.certificates.some((certificate) => holdsOn(certificate, today)))
    return { records: [], why: { zh: '残疾且不能到校就读', en: 'the child is disabled and cannot attend' } };
  return null;
}

/** O1: such a child without any education assistance in the school year. */
export const pupilWithoutEducationAid: Method = {
  facts: ['EDUCATION', 'DISABILITY'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    const year = schoolYearOf(today);
    // The year's first instalment is paid in the course of its first term.
    if (today < addMonths(year.from, parameterOf(rule, 'graceMonths'))) return [];
    return persons.flatMap((person): Sighting[] => {
      const entitled = person.deathDate === null && entitlement(person, byPerson, today);
      if (!entitled || hadWithin(allByPerson, person.pid, year, (record) => isOf(rule.missing!, record))) return [];
      const since = sayDate(year.from);
      const explanation = {
        zh: `义务教育阶段学生，${entitled.why.zh}，但自${since.zh}本学年开始以来没有任何教育救助，建议转办教育部门。`,
        en: `A pupil in compulsory education; ${entitled.why.en}, yet no education assistance since the school year began on ${since.en}: consider a transfer to education.`,
      };
      return [advice(person.pid, entitled.records, year.from, explanation)];
    });
  },
};
