import { getProgramme } from '@one-door/schemas';
import type { Dossier, DossierPerson, Period } from '../dossier';
import { sayDate } from '../explain';
import type { Method, Sighting } from '../finding';
import { addMonths, effectivePeriods, overlap } from '../periods';

const holdsOn = ({ from, to }: Period, day: string) => from <= day && (to === null || day <= to);

/** The school year that a day belongs to; it begins on 1 September. */
function schoolYear(today: string): Period {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

const stages = ['PRIMARY', 'JUNIOR_SECONDARY'];

/** Why the child is entitled, if it is: in compulsory education with 低保 or 特困, or disabled and unable to attend. */
function entitled(person: DossierPerson, dossier: Dossier, programmes: readonly string[]) {
  const enrolment = person.enrolments.find(
    (each) =>
      stages.includes(each.stage) &&
      ['ATTENDING', 'UNABLE_TO_ATTEND'].includes(each.attendance) &&
      holdsOn(each, dossier.today),
  );
  if (!enrolment) return null;
  const status = dossier.records.find(
    (record) =>
      programmes.includes(record.programme) &&
      effectivePeriods(record, person.pid).some((period) => holdsOn(period, dossier.today)),
  );
  const disabled = person.certificates.some((certificate) => holdsOn(certificate, dossier.today));
  if (enrolment.attendance === 'UNABLE_TO_ATTEND' ? !disabled && !status : !status) return null;
  return { enrolment, status };
}

/** O1: such a child without any education assistance in the school year. */
export const pupilWithoutEducationAid: Method = ({ dossier, rule }) => {
  const year = schoolYear(dossier.today);
  // The year's first instalment is paid in the course of its first term.
  const patientUntil = addMonths(year.from, rule.parameters['graceMonths']!.value);
  if (dossier.today < patientUntil) return [];
  return dossier.persons.flatMap((person): Sighting[] => {
    const reason = entitled(person, dossier, rule.programmes ?? []);
    if (!reason) return [];
    const helped = dossier.records.some(
      (record) =>
        getProgramme(record.programme).need === 'EDUCATION' &&
        effectivePeriods(record, person.pid).some((period) => overlap(period, year)),
    );
    if (helped) return [];
    const { status } = reason;
    const since = sayDate(year.from);
    const why = status
      ? {
          zh: `家庭享受${getProgramme(status.programme).title.zh}`,
          en: `the family has ${getProgramme(status.programme).title.en}`,
        }
      : { zh: '残疾且不能到校就读', en: 'the child is disabled and cannot attend' };
    return [
      {
        pid: person.pid,
        records: status ? [status] : [],
        from: year.from,
        to: null,
        months: null,
        amount: null,
        explanation: {
          zh: `义务教育阶段学生，${why.zh}，但自${since.zh}本学年开始以来没有任何教育救助，建议转办教育部门。`,
          en: `A pupil in compulsory education; ${why.en}, yet no education assistance since the school year began on ${since.en}: consider a transfer to education.`,
        },
      },
    ];
  });
};
