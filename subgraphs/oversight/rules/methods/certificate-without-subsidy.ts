import { programmes, type Title } from '@one-door/schemas';
import { sayDate } from '../explain';
import type { Method, Sighting } from '../finding';
import { addMonths, holdsOn } from '../periods';
import { isOf, parameterOf, type PairSide } from '../policy';
import { advice, heldOn, sayStatus } from '../standing';

const titleOf = (side: PairSide): Title => {
  const titles = [...programmes.values()]
    .filter(({ code }) => isOf(side, { programme: code }))
    .map(({ title }) => title);
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(' or ') };
};

/**
 * O5, O6: a disability certificate that entitles to a subsidy which nobody gives. A rule with programmes asks for one of
 * them as well (低保 for the living subsidy); one without does not.
 */
export const certificateWithoutSubsidy: Method = {
  facts: ['CIVIL_AFFAIRS', 'DISABILITY'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    const mostGrade = parameterOf(rule, 'mostGrade');
    const careOnly = parameterOf(rule, 'careOnly') > 0;
    const grace = parameterOf(rule, 'graceMonths');
    return persons.flatMap(({ pid, deathDate, certificates }): Sighting[] => {
      if (deathDate !== null) return [];
      const certificate = certificates.find(
        ({ grade, needsCare, ...period }) =>
          grade <= mostGrade &&
          (needsCare || !careOnly) &&
          holdsOn(period, today) &&
          addMonths(period.from, grace) <= today,
      );
      const status = rule.programmes && heldOn(byPerson, pid, today);
      if (!certificate || (rule.programmes && !status)) return [];
      if ([rule.missing!, rule.unless!].some((side) => heldOn(allByPerson, pid, today, (record) => isOf(side, record))))
        return [];
      const [since, missing, said] = [sayDate(certificate.from), titleOf(rule.missing!), status && sayStatus(status)];
      const explanation = {
        zh: `持有${certificate.grade}级残疾人证（自${since.zh}），${said ? `${said.zh}，` : ''}但没有${missing.zh}，建议转办残联。`,
        en: `A disability certificate of grade ${certificate.grade} since ${since.en}${said ? `; ${said.en}` : ''}, yet no ${missing.en}: consider a transfer to the disabled persons' federation.`,
      };
      return [advice(pid, status ? [status] : [], certificate.from, explanation)];
    });
  },
};
