import { getProgramme, programmes, type Title } from '@one-door/schemas';
import type { DossierPerson, DossierRecord, Period } from '../dossier';
import { sayDate } from '../explain';
import type { Method, RecordsByPerson, Sighting } from '../finding';
import { addMonths, effectivePeriods, holdsOn, overlap } from '../periods';

/** The school year that a day belongs to; it begins on 1 September. */
function schoolYear(today: string): Period {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

const compulsoryStages = ['PRIMARY', 'JUNIOR_SECONDARY'];
const isEducation = ({ programme }: DossierRecord) => getProgramme(programme).need === 'EDUCATION';

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
  if (is('ATTENDING')) {
    const status = byPerson
      .get(person.pid)
      ?.find((record) => effectivePeriods(record, person.pid).some((period) => holdsOn(period, today)));
    if (status) {
      const { title } = getProgramme(status.programme);
      return { records: [status], why: { zh: `家庭享受${title.zh}`, en: `the family has ${title.en}` } };
    }
  }
  if (is('UNABLE_TO_ATTEND') && person.certificates.some((certificate) => holdsOn(certificate, today)))
    return { records: [], why: { zh: '残疾且不能到校就读', en: 'the child is disabled and cannot attend' } };
  return null;
}

/** O1: such a child without any education assistance in the school year. */
export const pupilWithoutEducationAid: Method = {
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    const year = schoolYear(today);
    // The year's first instalment is paid in the course of its first term.
    if (today < addMonths(year.from, rule.parameters['graceMonths']!.value)) return [];
    return persons.flatMap((person): Sighting[] => {
      if (person.deathDate !== null) return [];
      const entitled = entitlement(person, byPerson, today);
      if (!entitled) return [];
      const isHelped = (allByPerson.get(person.pid) ?? [])
        .filter(isEducation)
        .some((record) => effectivePeriods(record, person.pid).some((period) => overlap(period, year)));
      if (isHelped) return [];
      const { records, why } = entitled;
      const since = sayDate(year.from);
      const explanation = {
        zh: `义务教育阶段学生，${why.zh}，但自${since.zh}本学年开始以来没有任何教育救助，建议转办教育部门。`,
        en: `A pupil in compulsory education; ${why.en}, yet no education assistance since the school year began on ${since.en}: consider a transfer to education.`,
      };
      return [
        {
          pid: person.pid,
          records,
          days: [],
          tell: () => ({ from: year.from, to: null, months: null, amount: null, explanation }),
        },
      ];
    });
  },

  /** Who knows the child's facts and status, and everybody who could be giving education aid. */
  mustHear({ programmes: statuses = [] }) {
    const givers = [...programmes.values()].filter(({ need }) => need === 'EDUCATION');
    const all = [...givers, ...statuses.map(getProgramme)].map(({ department }) => department);
    return [...new Set([...all, 'EDUCATION', 'DISABILITY'] as const)];
  },
};
