import { sayDate } from '../explain';
import type { Method, Sighting } from '../finding';
import { addMonths, holdsOn } from '../periods';
import { isOf, parameterOf } from '../policy';
import { advice, hadWithin, heldOn, sayStatus, schoolYearOf } from '../standing';

/** O7: a 低保 family's new undergraduate without the freshman grant. */
export const freshmanWithoutGrant: Method = {
  facts: ['CIVIL_AFFAIRS', 'EDUCATION'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    const year = schoolYearOf(today);
    return persons.flatMap(({ pid, deathDate, enrolments }): Sighting[] => {
      const begun = enrolments.find(
        ({ stage, attendance, ...period }) =>
          stage === 'UNDERGRADUATE' &&
          attendance === 'ATTENDING' &&
          holdsOn(period, today) &&
          period.from >= year.from &&
          addMonths(period.from, parameterOf(rule, 'graceMonths')) <= today,
      );
      const status = heldOn(byPerson, pid, today);
      if (deathDate !== null || !begun || !status) return [];
      // The grant may come with the letter of admission, before the term begins.
      const since = { from: addMonths(begun.from, -parameterOf(rule, 'leadMonths')), to: null };
      if (hadWithin(allByPerson, pid, since, (record) => isOf(rule.missing!, record))) return [];
      const [said, date] = [sayStatus(status), sayDate(begun.from)];
      const explanation = {
        zh: `${said.zh}，${date.zh}起就读本科一年级，但没有低保家庭本科新生入学救助，建议由民政部门核实。`,
        en: `A new undergraduate since ${date.en}; ${said.en}, yet no freshman grant: consider it by civil affairs.`,
      };
      return [advice(pid, [status], begun.from, explanation)];
    });
  },
};
