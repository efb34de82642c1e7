import type { DossierPerson, Period } from '../dossier';
import { sayDate } from '../explain';
import type { Method, Sighting } from '../finding';
import { addMonths, byStart, holdsOn } from '../periods';
import { isOf, parameterOf, type RulePolicy } from '../policy';
import { advice, ageOn, hadWithin, heldOn, sayStatus } from '../standing';

/** Able to work by 暂行办法 42: of working age, not at school, not gravely disabled. A birthday nobody knows shows nothing. */
function isAbleToWork(person: DossierPerson, rule: RulePolicy, today: string): boolean {
  const age = ageOn(person, today);
  const isOfAge = age !== null && age >= parameterOf(rule, 'leastAge') && age <= parameterOf(rule, 'mostAge');
  const isAtSchool = person.enrolments.some((each) => each.attendance === 'ATTENDING' && holdsOn(each, today));
  const isGravelyDisabled = person.certificates.some(
    ({ grade, ...each }) => grade <= parameterOf(rule, 'graveGrade') && holdsOn(each, today),
  );
  return isOfAge && !isAtSchool && !isGravelyDisabled;
}

/** @returns where the person is registered as unemployed, unless somebody employs them */
function unemployments({ employments }: DossierPerson, today: string): Period[] {
  const current = employments.filter((each) => holdsOn(each, today));
  if (current.some(({ kind }) => kind === 'FORMAL')) return [];
  return current.filter(({ kind }) => kind === 'REGISTERED_UNEMPLOYED').sort(byStart);
}

/** O2: a 低保 member able to work and unemployed whom nobody has helped to work since. */
export const unemployedWithoutEmploymentAid: Method = {
  facts: ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'DISABILITY'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    return persons.flatMap((person): Sighting[] => {
      const { pid } = person;
      if (person.deathDate !== null || !isAbleToWork(person, rule, today)) return [];
      // Who is registered twice is held to each: aid before the later one is none since it.
      const since = unemployments(person, today)
        .filter(({ from }) => addMonths(from, parameterOf(rule, 'graceMonths')) <= today)
        .find(
          ({ from }) => !hadWithin(allByPerson, pid, { from, to: today }, (record) => isOf(rule.missing!, record)),
        )?.from;
      const status = heldOn(byPerson, pid, today);
      if (!status || since === undefined) return [];
      const [said, date] = [sayStatus(status), sayDate(since)];
      const explanation = {
        zh: `${said.zh}，有劳动能力，自${date.zh}登记失业以来没有任何就业救助，建议转办人力资源社会保障部门。`,
        en: `Able to work; ${said.en}, registered as unemployed since ${date.en}, yet no employment assistance since: consider a transfer to human resources.`,
      };
      return [advice(pid, [status], since, explanation)];
    });
  },
};
