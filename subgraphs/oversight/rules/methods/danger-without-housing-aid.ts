import type { DossierPerson, DossierRecord } from '../dossier';
import type { Method, Sighting } from '../finding';
import { addMonths, holdsOn } from '../periods';
import { isOf, parameterOf } from '../policy';
import { advice, hadWithin, heldOn, isInDanger, sayStatus } from '../standing';

const livesInDanger = ({ dwellings }: DossierPerson, today: string) =>
  dwellings.some((each) => holdsOn(each, today) && isInDanger(each));

/** 特困 in an institution are housed by it. */
const isAtHome = ({ manner }: DossierRecord) => manner !== 'IN_INSTITUTION';

/** O3: a 低保 household, or a 特困 person living apart, in a dangerous or no dwelling, whom nobody helps with housing. */
export const dangerWithoutHousingAid: Method = {
  facts: ['CIVIL_AFFAIRS', 'HOUSING'],
  look({ dossier: { persons, today }, rule, byPerson, allByPerson }) {
    const lately = { from: addMonths(today, -parameterOf(rule, 'windowMonths')), to: today };
    return persons.flatMap((person): Sighting[] => {
      const { pid } = person;
      if (person.deathDate !== null || !livesInDanger(person, today)) return [];
      const status = heldOn(byPerson, pid, today, isAtHome);
      if (!status || hadWithin(allByPerson, pid, lately, (record) => isOf(rule.missing!, record))) return [];
      const said = sayStatus(status);
      const explanation = {
        zh: `${said.zh}，现住房为C级或D级危房，或者没有住房，但近${parameterOf(rule, 'windowMonths')}个月没有任何住房救助，建议转办住房城乡建设部门。`,
        en: `The dwelling is dangerous (grade C or D) or there is none; ${said.en}, yet no housing assistance in the last ${parameterOf(rule, 'windowMonths')} months: consider a transfer to housing.`,
      };
      return [advice(pid, [status], null, explanation, { isShared: true })];
    });
  },
};
